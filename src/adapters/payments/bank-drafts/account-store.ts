import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { BankAccount } from './model.ts';

const accountColumns = sql`
  a.id, a.member_id, a.holder_name, a.holder_kind, a.routing_number, a.account_type, a.last_four,
  a.authorization_text, a.authorized_at, a.authorized_by, a.usable_from, a.closed_at, a.closed_why,
  a.corrected_at, a.corrected_code`;

export type NewBankAccount = Pick<
  BankAccount,
  | 'memberId'
  | 'holderName'
  | 'holderKind'
  | 'routingNumber'
  | 'accountType'
  | 'lastFour'
  | 'authorizationText'
  | 'usableFrom'
> & { numberSealed: Buffer };

export const insertAccount = (tx: Tx, caller: Caller, account: NewBankAccount) =>
  one<BankAccount>(
    tx,
    sql`
      insert into bank_accounts as a (
        organization_id, member_id, holder_name, holder_kind, routing_number, account_type,
        number_sealed, last_four, authorization_text, authorized_at, authorized_by, usable_from
      )
      values (
        ${caller.organizationId}, ${account.memberId}, ${account.holderName}, ${account.holderKind},
        ${account.routingNumber}, ${account.accountType}, ${account.numberSealed}, ${account.lastFour},
        ${account.authorizationText}, ${caller.now}, ${caller.actor}, ${account.usableFrom}
      )
      returning ${accountColumns}`,
  );

export const findAccount = (tx: Tx, organizationId: number, id: number) =>
  first<BankAccount>(
    tx,
    sql`
      select ${accountColumns}
      from bank_accounts a
      where a.organization_id = ${organizationId} and a.id = ${id}`,
  );

/** A member's accounts, those in use first, then the newest. */
export const listAccounts = (tx: Tx, organizationId: number, memberId: number) =>
  rows<BankAccount>(
    tx,
    sql`
      select ${accountColumns}
      from bank_accounts a
      where a.organization_id = ${organizationId} and a.member_id = ${memberId}
      order by a.closed_at is not null, a.id desc`,
  );

/** Closes accounts for good: revoked by their holders, or by what their banks said. */
export const closeAccounts = (
  tx: Tx,
  caller: Caller,
  closing: readonly { id: number; why: string }[],
) =>
  run(
    tx,
    sql`
      update bank_accounts a
      set closed_at = ${caller.now}::timestamptz, closed_why = n.why
      from unnest(
        ${closing.map(({ id }) => id)}::bigint[],
        ${closing.map(({ why }) => why)}::text[]
      ) as n (id, why)
      where a.organization_id = ${caller.organizationId} and a.id = n.id and a.closed_at is null`,
  );

/** Lets accounts be drafted from a day on, whose trial entries are on their way. */
export const letBeDrafted = (tx: Tx, organizationId: number, ids: readonly number[], from: Day) =>
  run(
    tx,
    sql`
      update bank_accounts
      set usable_from = ${from}::date
      where organization_id = ${organizationId}
        and id = any(${ids as number[]}::bigint[])
        and usable_from is null`,
  );

/** What a bank says is right about an account; only what is named changes. */
export type Correction = {
  id: number;
  /** `C01` and the like. */
  code: string;
  routingNumber: string | null;
  accountType: string | null;
  numberSealed: Buffer | null;
  lastFour: string | null;
  holderName: string | null;
};

export const correctAccounts = (tx: Tx, caller: Caller, to: readonly Correction[]) =>
  run(
    tx,
    sql`
      update bank_accounts a
      set
        routing_number = coalesce(n.routing_number, a.routing_number),
        account_type = coalesce(n.account_type, a.account_type),
        number_sealed = coalesce(n.number_sealed, a.number_sealed),
        last_four = coalesce(n.last_four, a.last_four),
        holder_name = coalesce(n.holder_name, a.holder_name),
        corrected_at = ${caller.now}::timestamptz,
        corrected_code = n.code
      from unnest(
        ${to.map((one) => one.id)}::bigint[],
        ${to.map((one) => one.code)}::text[],
        ${to.map((one) => one.routingNumber)}::text[],
        ${to.map((one) => one.accountType)}::text[],
        ${to.map((one) => one.numberSealed)}::bytea[],
        ${to.map((one) => one.lastFour)}::text[],
        ${to.map((one) => one.holderName)}::text[]
      ) as n (id, code, routing_number, account_type, number_sealed, last_four, holder_name)
      where a.organization_id = ${caller.organizationId} and a.id = n.id`,
  );
