import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { dayAt, type Day, type Instant, localTime } from '#kit/days';
import {
  allScopes,
  type Club,
  type ClubPolicies,
  createClub,
  createOrganization,
} from '#modules/identity/index';
import { createItem } from '#modules/inventory/index';
import { createMember, insertHousehold } from '#modules/members/index';
import { creditSessions, type WantedGrant } from '#modules/sessions/index';
import { type Db, one } from '#platform/database/query';

export type TestClub = {
  club: Club;
  /** Everything allowed, at the instant the club was made with. */
  caller: Caller;
  /** The same caller when the club's wall clock shows `2023-11-01T09:00`, or at an instant. */
  at(when: string | Instant): Caller;
  /** Makes a member at home in the club. */
  member(name?: string, clubId?: number): Promise<number>;
  /** Makes a session item with this short name; one session of it is worth `notionalValueMinor`. */
  sessionItem(shortName?: string, notionalValueMinor?: number): Promise<number>;
  /** Puts members into one household. */
  household(...memberIds: number[]): Promise<number>;
  /** Credits sessions as collected dues would, and answers the grant's id. */
  credit(when: string | Instant, grant: TestCredit): Promise<number>;
  /** Opens a second club of the same organization. */
  secondClub(timeZone: string, currency?: string): Promise<Club>;
};

/** An organization with one club, for a test to vary. `now` is read off the club's wall clock. */
export async function makeClub(
  db: Db,
  given: {
    timeZone?: string;
    now?: string;
    currency?: string;
    policies?: Partial<ClubPolicies>;
  } = {},
): Promise<TestClub> {
  const timeZone = given.timeZone ?? 'America/New_York';
  const currency = given.currency ?? 'USD';
  const now = localTime(given.now ?? '2023-11-01T09:00', timeZone);
  const settings = {
    name: 'Riverside',
    timeZone,
    currency,
    retryDays: [3, 7, 10],
    ...given.policies,
  };
  const { organizationId, clubs } = await createOrganization(
    db,
    { name: 'Riverside Fitness', sandboxNow: now, clubs: [settings] },
    now,
  );
  const club = clubs[0]!;
  const caller: Caller = {
    organizationId,
    actor: 'key front desk',
    now,
    scopes: new Set(allScopes),
  };
  let made = 0;
  const at = (when: string | Instant): Caller => ({
    ...caller,
    now: typeof when === 'string' ? localTime(when, timeZone) : when,
  });
  return {
    club,
    caller,
    at,
    async credit(when, grant) {
      const sourceId = ++made;
      const grants = wantedGrants(at(when), [{ club, sourceId, ...grant }]);
      await creditSessions(db, at(when), { kind: 'installment' }, grants);
      return grantIdFrom(db, caller, sourceId);
    },
    async member(name = `Member ${++made}`, clubId = club.id) {
      const member = await createMember(db, caller, { clubId, name, email: null, phone: null });
      return member.id;
    },
    async sessionItem(shortName = 'Yoga', notionalValueMinor = 1000) {
      const item = await createItem(db, caller, {
        type: 'scheduler_bucket',
        name: `${shortName} class ${++made}`,
        session: {
          shortName,
          bucketType: 'standard',
          packQuantity: 1,
          daysToExpire: 0,
          notionalValueMinor,
          currency,
        },
      });
      return item.id;
    },
    household: (...memberIds) =>
      insertHousehold(db, organizationId, { name: 'Household', memberIds }, now),
    secondClub: (timeZone, currency = club.currency) =>
      createClub(db, caller, { name: 'Uptown', timeZone, currency, retryDays: [3, 7, 10] }),
  };
}

/** What a test credits; the rest is filled in. */
export type TestGrant = {
  club: Club;
  memberId: number;
  itemId: number;
  quantity: number;
  lastDay: Day | null;
  householdId?: number;
  grantedOn?: Day;
  finalOn?: Day;
  unitValueMinor?: number;
  /** Together with the item, what never credits twice. */
  sourceId: number;
};

export type TestCredit = Omit<TestGrant, 'club' | 'sourceId'> & Partial<TestGrant>;

/** The query that `creditSessions` wants, made from rows. */
export const wantedGrants = (caller: Caller, grants: readonly TestGrant[]) =>
  sql<WantedGrant>`
    select *
    from unnest(
      ${grants.map((grant) => grant.club.id)}::bigint[],
      ${grants.map((grant) => grant.memberId)}::bigint[],
      ${grants.map((grant) => grant.householdId ?? null)}::bigint[],
      ${grants.map((grant) => grant.itemId)}::bigint[],
      ${grants.map((grant) => grant.quantity)}::integer[],
      ${grants.map((grant) => grant.grantedOn ?? dayAt(caller.now, grant.club.timeZone))}::date[],
      ${grants.map((grant) => grant.lastDay)}::date[],
      ${grants.map((grant) => grant.finalOn ?? null)}::date[],
      ${grants.map((grant) => grant.unitValueMinor ?? 1000)}::bigint[],
      ${grants.map((grant) => grant.sourceId)}::bigint[],
      ${grants.map(() => 1)}::integer[]
    ) as w (
      club_id, member_id, household_id, item_id, quantity, granted_on, last_day, final_on, unit_value_minor,
      source_id, source_round
    )`;

/** The id of the grant that a test's source made. */
async function grantIdFrom(db: Db, caller: Caller, sourceId: number): Promise<number> {
  const { id } = await one<{ id: number }>(
    db,
    sql`
      select id
      from session_grants
      where organization_id = ${caller.organizationId}
        and source_kind = 'installment'
        and source_id = ${sourceId}`,
  );
  return id;
}
