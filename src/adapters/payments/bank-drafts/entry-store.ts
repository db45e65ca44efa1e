import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import type { PaymentRequest, RefundRequest } from '#modules/billing/index';
import { one, rows, run, type Tx } from '#platform/database/query';
import type { BankAccount } from './model.ts';

/** What is known of a key that was asked for. */
export type Booked = {
  key: string;
  /** null = nothing was booked. */
  entryId: number | null;
  returnedCode: string | null;
  /** The account is there, and may be drafted some day. */
  isOpen: boolean;
};

/**
 * Books one entry per attempt whose account may be drafted on its club's day; what was booked before is
 * passed over. Answers what is known of each key.
 */
export const bookDebits = (
  tx: Tx,
  caller: Caller,
  wanted: readonly (PaymentRequest & { accountId: number })[],
  calendars: { clubIds: readonly number[]; todays: readonly Day[] },
) =>
  rows<Booked>(
    tx,
    sql`
      with asked as (
        select n.key, n.amount_minor, n.account_id, i.id as installment_id, i.club_id, c.today
        from unnest(
          ${wanted.map(({ key }) => key)}::text[],
          ${wanted.map(({ amountMinor }) => amountMinor)}::bigint[],
          ${wanted.map(({ accountId }) => accountId)}::bigint[],
          ${wanted.map(({ installmentId }) => installmentId)}::bigint[]
        ) as n (key, amount_minor, account_id, installment_id)
        join installments i on i.organization_id = ${caller.organizationId} and i.id = n.installment_id
        join unnest(
          ${calendars.clubIds as number[]}::bigint[],
          ${calendars.todays as Day[]}::date[]
        ) as c (club_id, today) on c.club_id = i.club_id
      ),
      booked as (
        insert into bank_entries (
          organization_id, key, kind, bank_account_id, club_id, installment_id, amount_minor, booked_at
        )
        select
          ${caller.organizationId}::bigint, k.key, 'debit', a.id, k.club_id, k.installment_id,
          k.amount_minor, ${caller.now}::timestamptz
        from asked k
        join bank_accounts a on a.organization_id = ${caller.organizationId} and a.id = k.account_id
        where a.closed_at is null and a.usable_from <= k.today
        on conflict (organization_id, key) do nothing
        returning id, key
      )
      select
        k.key, coalesce(b.id, e.id) as entry_id, e.returned_code,
        a.id is not null and a.closed_at is null as is_open
      from asked k
      left join booked b on b.key = k.key
      left join bank_entries e on e.organization_id = ${caller.organizationId} and e.key = k.key
      left join bank_accounts a on a.organization_id = ${caller.organizationId} and a.id = k.account_id`,
  );

/** Books money to be given back to the account it came from; answers the keys there are entries for. */
export async function bookCredits(tx: Tx, caller: Caller, wanted: readonly RefundRequest[]) {
  await run(
    tx,
    sql`
      insert into bank_entries (
        organization_id, key, kind, bank_account_id, club_id, amount_minor, booked_at
      )
      select
        ${caller.organizationId}::bigint, n.key, 'credit', d.bank_account_id, d.club_id,
        n.amount_minor, ${caller.now}::timestamptz
      from unnest(
        ${wanted.map(({ key }) => key)}::text[],
        ${wanted.map(({ amountMinor }) => amountMinor)}::bigint[],
        ${wanted.map(({ paymentKey }) => paymentKey)}::text[]
      ) as n (key, amount_minor, payment_key)
      join bank_entries d on d.organization_id = ${caller.organizationId} and d.key = n.payment_key
      join bank_accounts a on a.organization_id = d.organization_id and a.id = d.bank_account_id
      where a.closed_at is null
      on conflict (organization_id, key) do nothing`,
  );
  // a statement of its own: what somebody else booked during the one above is not seen by that one
  return rows<{ key: string; entryId: number }>(
    tx,
    sql`
      select e.key, e.id as entry_id
      from bank_entries e
      where e.organization_id = ${caller.organizationId}
        and e.key = any(${wanted.map(({ key }) => key)}::text[])`,
  );
}

/** Books the trial entry of a new account. */
export const bookPrenote = (
  tx: Tx,
  caller: Caller,
  { account, clubId }: { account: Pick<BankAccount, 'id'>; clubId: number },
) =>
  run(
    tx,
    sql`
      insert into bank_entries (
        organization_id, key, kind, bank_account_id, club_id, amount_minor, booked_at
      )
      values (
        ${caller.organizationId}, ${`prenote-${account.id}`}, 'prenote', ${account.id}, ${clubId}, 0,
        ${caller.now}
      )`,
  );

/** An entry that waits for a file, with the account it goes to. */
export type Waiting = {
  id: number;
  key: string;
  kind: 'debit' | 'credit' | 'prenote';
  clubId: number;
  bankAccountId: number;
  amountMinor: number;
  /** The same dues came back for want of money before. */
  isPresentedAgain: boolean;
  holderName: string;
  holderKind: BankAccount['holderKind'];
  routingNumber: string;
  accountType: BankAccount['accountType'];
  numberSealed: Buffer;
};

/**
 * What may go into a file: nothing is drafted from a closed account. What is given back still goes to it,
 * unless the draft that it gives back never went.
 */
const maySend = sql`
  e.file_id is null
  and e.returned_code is null
  and (
    a.closed_at is null
    or e.kind = 'credit'
    and not exists (
      select from refunds f
      join bank_entries d on d.organization_id = f.organization_id
        and d.key = concat_ws('-', f.organization_id, f.installment_id, f.attempt_no)
      where f.organization_id = e.organization_id
        and f.id = substring(e.key from '[0-9]+$')::bigint
        and d.file_id is null
    )
  )`;

/** What waits to be sent, club by club, oldest first. */
export const listWaiting = (tx: Tx, organizationId: number, limit: number) =>
  rows<Waiting>(
    tx,
    sql`
      select
        e.id, e.key, e.kind, e.club_id, e.bank_account_id, e.amount_minor, a.holder_name, a.holder_kind,
        a.routing_number, a.account_type, a.number_sealed,
        exists (
          select from bank_entries p
          where p.organization_id = e.organization_id
            and p.installment_id = e.installment_id
            and p.returned_code in ('R01', 'R09')
        ) as is_presented_again
      from bank_entries e
      join bank_accounts a on a.organization_id = e.organization_id and a.id = e.bank_account_id
      where e.organization_id = ${organizationId} and ${maySend}
      order by e.club_id, e.id
      limit ${limit}`,
  );

/**
 * What was booked on accounts that were closed before it was sent, and why they were. A draft and all of it
 * given back need nobody: neither is sent.
 */
export const listUnsendable = (tx: Tx, organizationId: number) =>
  rows<{ id: number; key: string; closedWhy: string }>(
    tx,
    sql`
      select e.id, e.key, a.closed_why
      from bank_entries e
      join bank_accounts a on a.organization_id = e.organization_id and a.id = e.bank_account_id
      cross join lateral (
        select coalesce(sum(c.amount_minor), 0) as minor
        from refunds f
        join bank_entries c on c.organization_id = f.organization_id
          and c.key = concat(f.organization_id, '-r', f.id)
        where f.organization_id = e.organization_id
          and f.installment_id = e.installment_id
          and concat_ws('-', f.organization_id, f.installment_id, f.attempt_no) = e.key
      ) g
      where e.organization_id = ${organizationId}
        and e.file_id is null
        and e.returned_code is null
        and e.kind <> 'credit'
        and a.closed_at is not null
        and (e.kind = 'prenote' or g.minor < e.amount_minor)
      order by e.id`,
  );

/** How much waits to be sent, by club. */
export const sumWaiting = (tx: Tx, organizationId: number) =>
  rows<{ clubId: number; entries: number; debitMinor: number; creditMinor: number }>(
    tx,
    sql`
      select
        e.club_id, count(*)::integer as entries,
        coalesce(sum(e.amount_minor) filter (where e.kind = 'debit'), 0)::bigint as debit_minor,
        coalesce(sum(e.amount_minor) filter (where e.kind = 'credit'), 0)::bigint as credit_minor
      from bank_entries e
      join bank_accounts a on a.organization_id = e.organization_id and a.id = e.bank_account_id
      where e.organization_id = ${organizationId} and ${maySend}
      group by e.club_id
      order by e.club_id`,
  );

/** An entry of a file, with whose it is. */
export type FileEntry = {
  id: number;
  kind: Waiting['kind'];
  memberId: number;
  memberName: string;
  amountMinor: number;
  lastFour: string;
  traceNumber: string;
  returnedCode: string | null;
  returnedAt: Instant | null;
};

/** Entries of a file, in its order. */
export const listEntries = (
  tx: Tx,
  organizationId: number,
  fileId: number,
  page: { after: number; limit: number },
) =>
  rows<FileEntry>(
    tx,
    sql`
      select
        e.id, e.kind, m.id as member_id, m.name as member_name, e.amount_minor, a.last_four,
        e.trace_number, e.returned_code, e.returned_at
      from bank_entries e
      join bank_accounts a on a.organization_id = e.organization_id and a.id = e.bank_account_id
      join members m on m.organization_id = a.organization_id and m.id = a.member_id
      where e.organization_id = ${organizationId}
        and e.file_id = ${fileId}
        and e.id > ${page.after}
      order by e.id
      limit ${page.limit}`,
  );

/** Notes in which file entries went out, and under which trace numbers. */
export const markSent = (
  tx: Tx,
  organizationId: number,
  fileId: number,
  sent: readonly { id: number; traceNumber: string }[],
) =>
  run(
    tx,
    sql`
      update bank_entries e
      set file_id = ${fileId}::bigint, trace_number = n.trace_number
      from unnest(
        ${sent.map(({ id }) => id)}::bigint[],
        ${sent.map(({ traceNumber }) => traceNumber)}::text[]
      ) as n (id, trace_number)
      where e.organization_id = ${organizationId} and e.id = n.id`,
  );

/** An entry that a bank speaks of. */
export type Sent = {
  traceNumber: string;
  id: number;
  key: string;
  kind: Waiting['kind'];
  clubId: number;
  bankAccountId: number;
  amountMinor: number;
  fileId: number;
  returnedCode: string | null;
};

/** The newest entry behind each trace number. */
export const findByTrace = (tx: Tx, organizationId: number, traces: readonly string[]) =>
  rows<Sent>(
    tx,
    sql`
      select distinct on (trace_number)
        trace_number, id, key, kind, club_id, bank_account_id, amount_minor, file_id, returned_code
      from bank_entries
      where organization_id = ${organizationId} and trace_number = any(${traces as string[]}::text[])
      order by trace_number, id desc`,
  );

/** Notes why entries came back. */
export const markReturned = (
  tx: Tx,
  caller: Caller,
  returned: readonly { id: number; code: string }[],
) =>
  run(
    tx,
    sql`
      update bank_entries e
      set returned_code = n.code, returned_at = ${caller.now}::timestamptz
      from unnest(
        ${returned.map(({ id }) => id)}::bigint[],
        ${returned.map(({ code }) => code)}::text[]
      ) as n (id, code)
      where e.organization_id = ${caller.organizationId} and e.id = n.id and e.returned_code is null`,
  );

/** How many files were made on a day. */
export const countFiles = async (tx: Tx, organizationId: number, day: Day): Promise<number> =>
  (
    await one<{ count: number }>(
      tx,
      sql`
        select count(*)::integer as count
        from bank_files
        where organization_id = ${organizationId} and file_day = ${day}::date`,
    )
  ).count;
