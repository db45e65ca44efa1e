import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { type Club, listClubs, noSuchClub } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import {
  type ClubsAndDays,
  dueButLeftOut,
  dueButUnderWay,
  dueMembers,
  dueMethods,
  dueSessions,
  dueTotals,
  type DueTotals,
  type WhyLeftOut,
} from './due-store.ts';
import type { Tally } from './model.ts';
import { previewOutOfDate } from './refusals.ts';
import { checkThrough } from './run-dues.ts';

/** Which clubs, all of them unless some are named, and through which day; null = each club's today. */
export type WantedRun = { through: Day | null; clubIds: readonly number[] };

/** How much a run would ask for in a club. */
export type ClubDue = DueTotals & { clubId: number; through: Day; currency: string };

/** The same with what a person wants to know before starting it. */
export type ClubPreview = ClubDue & {
  members: number;
  methods: (Tally & { kind: string })[];
  leftOut: Record<WhyLeftOut, Tally>;
  sessions: { itemId: number; sessions: number }[];
};

const nothing: Tally = { count: 0, amountMinor: 0 };

/**
 * How much a dues run would ask for, club by club: quick however much is due, for headings and for the
 * check before a run starts. Refuses `no_such_club`, `through_too_far`.
 */
export async function previewTotals(tx: Tx, caller: Caller, wanted: WantedRun): Promise<ClubDue[]> {
  const clubs = await clubsOf(tx, caller, wanted);
  const totals = await onEachDay(caller, clubs, wanted.through, (where) =>
    dueTotals(tx, caller, where),
  );
  return clubs.map((club) => ({
    ...(totals.find(({ clubId }) => clubId === club.id) ?? { ...nothing, retries: 0, underWay: 0 }),
    clubId: club.id,
    through: wanted.through ?? dayAt(caller.now, club.timeZone),
    currency: club.currency,
  }));
}

/**
 * What a dues run would ask for, club by club: installments, money, by which methods, what is left out
 * and why, and the sessions it would credit. Refuses `no_such_club`, `through_too_far`.
 */
export async function previewRun(
  tx: Tx,
  caller: Caller,
  wanted: WantedRun,
): Promise<ClubPreview[]> {
  const clubs = await clubsOf(tx, caller, wanted);
  const totals = await previewTotals(tx, caller, wanted);
  const details = await onEachDay(caller, clubs, wanted.through, async (where) => {
    const there = { ...where, butFor: await dueButUnderWay(tx, caller, where) };
    return [
      {
        methods: await dueMethods(tx, caller, there),
        members: await dueMembers(tx, caller, there),
        leftOut: await dueButLeftOut(tx, caller, where),
        sessions: await dueSessions(tx, caller, there),
      },
    ];
  });
  const methods = details.flatMap((day) => day.methods);
  const members = details.flatMap((day) => day.members);
  const leftOut = details.flatMap((day) => day.leftOut);
  const sessions = details.flatMap((day) => day.sessions);
  return totals.map((due) => {
    const own = <Row extends { clubId: number }>(found: Row[]) =>
      found.filter(({ clubId }) => clubId === due.clubId);
    const left = (wanted: WhyLeftOut): Tally => {
      const found = own(leftOut).find(({ why }) => why === wanted);
      return { count: found?.count ?? 0, amountMinor: found?.amountMinor ?? 0 };
    };
    return {
      ...due,
      members: own(members)[0]?.members ?? 0,
      methods: own(methods).map(({ kind, count, amountMinor }) => ({ kind, count, amountMinor })),
      leftOut: {
        atDesk: left('atDesk'),
        retriedLater: left('retriedLater'),
        needsYou: left('needsYou'),
      },
      sessions: own(sessions).map(({ itemId, sessions: count }) => ({ itemId, sessions: count })),
    };
  });
}

async function clubsOf(tx: Tx, caller: Caller, { through, clubIds }: WantedRun): Promise<Club[]> {
  checkThrough(through, caller.now);
  const clubs = await listClubs(tx, caller.organizationId);
  const known = new Set(clubs.map((club) => club.id));
  if (!clubIds.every((id) => known.has(id))) throw noSuchClub();
  return clubIds.length === 0 ? clubs : clubs.filter((club) => clubIds.includes(club.id));
}

/** Asks once for all clubs in which it is the same day: on the whole earth that is two or three times. */
async function onEachDay<Row>(
  caller: Caller,
  clubs: readonly Club[],
  through: Day | null,
  ask: (where: ClubsAndDays) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const today of new Set(clubs.map((club) => dayAt(caller.now, club.timeZone)))) {
    const here = clubs.filter((club) => dayAt(caller.now, club.timeZone) === today);
    const clubIds = here.map((club) => club.id);
    found.push(...(await ask({ clubIds, through: through ?? today, today })));
  }
  return found;
}

/** What somebody saw before they pressed Collect, club by club. */
export type Expected = { clubId: number; installments: number; amountMinor: number };

/**
 * Compares what somebody saw with what there is now, so that nothing else is collected than what they
 * agreed to; answers how many installments that are. Refuses `preview_out_of_date`, `no_such_club`.
 */
export async function checkPreview(
  tx: Tx,
  caller: Caller,
  wanted: WantedRun,
  expected: readonly Expected[],
): Promise<number> {
  const known = new Set((await listClubs(tx, caller.organizationId)).map((club) => club.id));
  if (!expected.every((seen) => known.has(seen.clubId))) throw noSuchClub();
  const present = await previewTotals(tx, caller, wanted);
  const agrees =
    present.length === expected.length &&
    present.every((club) =>
      expected.some(
        (seen) =>
          seen.clubId === club.clubId &&
          seen.installments === club.count &&
          seen.amountMinor === club.amountMinor,
      ),
    );
  if (!agrees) throw previewOutOfDate();
  return present.reduce((sum, club) => sum + club.count, 0);
}
