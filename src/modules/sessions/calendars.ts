import { type RawBuilder, sql } from 'kysely';
import { dayAt, type Day, endOfDay, type Instant } from '#kit/days';
import { type Club, listClubs } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';

/** What day it is in each club of an organization at one instant. */
export type Calendars = {
  clubs: readonly Club[];
  /** The club's day at that instant. */
  dayOf(clubId: number): Day;
  /** The instant at which a day is over in the club. */
  endOf(clubId: number, day: Day): Instant;
  /** The same days for a statement to join: `c (club_id, today)`. */
  asTable: RawBuilder<unknown>;
};

/**
 * Time zones are reckoned here and never in SQL, so that the database and the product cannot disagree
 * about when a day ends.
 */
export async function readCalendars(
  tx: Tx,
  organizationId: number,
  at: Instant,
): Promise<Calendars> {
  const clubs = await listClubs(tx, organizationId);
  const byId = new Map(clubs.map((club) => [club.id, club]));
  const days = new Map(clubs.map((club) => [club.id, dayAt(at, club.timeZone)]));
  return {
    clubs,
    dayOf: (clubId) => days.get(clubId)!,
    endOf: (clubId, day) => endOfDay(day, byId.get(clubId)!.timeZone),
    asTable: sql`
      unnest(${[...days.keys()]}::bigint[], ${[...days.values()]}::date[]) as c (club_id, today)`,
  };
}
