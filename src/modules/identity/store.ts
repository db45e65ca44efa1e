import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { Club, Organization } from './model.ts';

const organizationColumns = sql`organization_id as id, name, sandbox, scenario, sandbox_now`;

export const insertOrganization = (
  tx: Tx,
  name: string,
  sandboxNow: Instant | null,
  scenario: boolean,
  createdAt: Instant,
) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into organizations (name, sandbox, scenario, sandbox_now, created_at)
      values (${name}, ${sandboxNow !== null}, ${scenario}, ${sandboxNow}, ${createdAt})
      returning organization_id as id`,
  );

export const findOrganization = (tx: Tx, organizationId: number) =>
  first<Organization>(
    tx,
    sql`
      select ${organizationColumns}
      from organizations
      where organization_id = ${organizationId}`,
  );

/** Locks the organization's row, so that two hands on one clock go one after the other. */
export const lockOrganization = (tx: Tx, organizationId: number) =>
  first<Organization>(
    tx,
    sql`
      select ${organizationColumns}
      from organizations
      where organization_id = ${organizationId}
      for update`,
  );

export const updateOrganization = (tx: Tx, organizationId: number, { name }: { name: string }) =>
  run(
    tx,
    sql`
      update organizations
      set name = ${name}
      where organization_id = ${organizationId}`,
  );

export const setSandboxClock = (tx: Tx, organizationId: number, now: Instant) =>
  run(
    tx,
    sql`
      update organizations
      set sandbox_now = ${now}
      where organization_id = ${organizationId} and sandbox`,
  );

export const listOrganizations = (tx: Tx) =>
  rows<Organization>(
    tx,
    sql`
      select ${organizationColumns}
      from organizations
      order by organization_id`,
  );

/** Makes two first starts at the same moment go one after the other. */
export const lockFounding = (tx: Tx) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtext('duesday first start'))`);

/** Whether there is an organization besides those of scenario files. */
export const isAnythingFounded = async (tx: Tx) =>
  (
    await one<{ founded: boolean }>(
      tx,
      sql`
        select exists (
          select organization_id
          from organizations
          where not scenario
        ) as founded`,
    )
  ).founded;

/** What a club can be told about its money; the rest is as in the schema. */
export type ClubPolicies = Pick<
  Club,
  | 'retryDays'
  | 'achCredit'
  | 'achSettlementDays'
  | 'owedSessions'
  | 'holdWhenPastDueDays'
  | 'refundLimitMinor'
  | 'quietOnRetries'
  | 'statementAfterLadder'
  | 'reserveAtBooking'
  | 'promiseBookings'
  | 'cancelHours'
  | 'bookingClosesHours'
  | 'bookingOpensDays'
  | 'pinAtCheckIn'
>;

export type NewClub = Pick<Club, 'name' | 'timeZone' | 'currency' | 'retryDays'> & {
  [Policy in keyof ClubPolicies]?: ClubPolicies[Policy] | undefined;
};

const clubColumns = sql`
  id, name, time_zone, currency, retry_days, ach_credit, ach_settlement_days, owed_sessions,
  hold_when_past_due_days, refund_limit_minor, quiet_on_retries, statement_after_ladder,
  reserve_at_booking, promise_bookings, cancel_hours, booking_closes_hours, booking_opens_days,
  pin_at_check_in`;

export const insertClub = (tx: Tx, organizationId: number, club: NewClub, createdAt: Instant) =>
  one<Club>(
    tx,
    sql`
      insert into clubs (
        organization_id, name, time_zone, currency, retry_days, ach_credit, ach_settlement_days,
        owed_sessions, hold_when_past_due_days, refund_limit_minor, quiet_on_retries,
        statement_after_ladder, reserve_at_booking, promise_bookings, cancel_hours,
        booking_closes_hours, booking_opens_days, pin_at_check_in, created_at
      )
      values (
        ${organizationId}, ${club.name}, ${club.timeZone}, ${club.currency},
        ${club.retryDays}, ${club.achCredit ?? 'provisional'}, ${club.achSettlementDays ?? 5},
        ${club.owedSessions ?? 'next_grant'}, ${club.holdWhenPastDueDays ?? null},
        ${club.refundLimitMinor ?? null}, ${club.quietOnRetries ?? false},
        ${club.statementAfterLadder ?? false}, ${club.reserveAtBooking ?? true},
        ${club.promiseBookings ?? false}, ${club.cancelHours ?? 0}, ${club.bookingClosesHours ?? 0},
        ${club.bookingOpensDays ?? null}, ${club.pinAtCheckIn ?? false}, ${createdAt}
      )
      returning ${clubColumns}`,
  );

export const updateClub = (
  tx: Tx,
  organizationId: number,
  clubId: number,
  club: Pick<Club, 'name'> & ClubPolicies,
) =>
  run(
    tx,
    sql`
      update clubs
      set
        name = ${club.name}, retry_days = ${club.retryDays}, ach_credit = ${club.achCredit},
        ach_settlement_days = ${club.achSettlementDays}, owed_sessions = ${club.owedSessions},
        hold_when_past_due_days = ${club.holdWhenPastDueDays},
        refund_limit_minor = ${club.refundLimitMinor}, quiet_on_retries = ${club.quietOnRetries},
        statement_after_ladder = ${club.statementAfterLadder},
        reserve_at_booking = ${club.reserveAtBooking}, promise_bookings = ${club.promiseBookings},
        cancel_hours = ${club.cancelHours}, booking_closes_hours = ${club.bookingClosesHours},
        booking_opens_days = ${club.bookingOpensDays},
        pin_at_check_in = ${club.pinAtCheckIn}
      where organization_id = ${organizationId} and id = ${clubId}`,
  );

export const findClub = (tx: Tx, organizationId: number, clubId: number) =>
  first<Club>(
    tx,
    sql`
      select ${clubColumns}
      from clubs
      where organization_id = ${organizationId} and id = ${clubId}`,
  );

export const listClubs = (tx: Tx, organizationId: number) =>
  rows<Club>(
    tx,
    sql`
      select ${clubColumns}
      from clubs
      where organization_id = ${organizationId}
      order by id`,
  );

export const insertApiKey = (
  tx: Tx,
  organizationId: number,
  key: { name: string; secretHash: Buffer; scopes: readonly string[]; createdAt: Instant },
) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into api_keys (organization_id, name, secret_hash, scopes, created_at)
      values (${organizationId}, ${key.name}, ${key.secretHash}, ${key.scopes as string[]}, ${key.createdAt})
      returning id`,
  );

export type StoredKey = {
  id: number;
  name: string;
  scopes: string[];
  createdAt: Instant;
  revokedAt: Instant | null;
};

export const listApiKeys = (tx: Tx, organizationId: number) =>
  rows<StoredKey>(
    tx,
    sql`
      select id, name, scopes, created_at, revoked_at
      from api_keys
      where organization_id = ${organizationId}
      order by id`,
  );

/** The live key with this hash together with its organization's clock: one statement per request. */
export const findLiveKey = (tx: Tx, organizationId: number, secretHash: Buffer) =>
  first<{ id: number; name: string; scopes: string[]; sandboxNow: Instant | null }>(
    tx,
    sql`
      select k.id, k.name, k.scopes, o.sandbox_now
      from api_keys k
      join organizations o on o.organization_id = k.organization_id
      where k.organization_id = ${organizationId}
        and k.secret_hash = ${secretHash}
        and k.revoked_at is null`,
  );

export const revokeApiKeyRow = (tx: Tx, organizationId: number, id: number, at: Instant) =>
  first<StoredKey>(
    tx,
    sql`
      update api_keys
      set revoked_at = coalesce(revoked_at, ${at})
      where organization_id = ${organizationId} and id = ${id}
      returning id, name, scopes, created_at, revoked_at`,
  );
