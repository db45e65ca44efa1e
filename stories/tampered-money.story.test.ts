import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDispute, comeBack, openDispute, refundInstallment } from '#modules/billing/index';
import { listOwed, useSessions } from '#modules/sessions/index';
import { formatId } from '#kit/ids';
import { rows, run } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife } from './club-life.ts';

let database: TestDatabase;
let club: ClubLife;
/** One installment for everything that may befall its money. */
const of: Record<'refunded' | 'cut' | 'waiting' | 'disputed' | 'lost' | 'returned', number> = {
  refunded: 0,
  cut: 0,
  waiting: 0,
  disputed: 0,
  lost: 0,
  returned: 0,
};
let owedId: number;
let grantId: number;

const key = (installmentId: number) => ({ installmentId, attemptNo: 1, reason: null });

beforeAll(async () => {
  database = await testDatabase();
  club = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
    policies: { achCredit: 'on_settlement' },
  });
  const itemId = await club.house.sessionItem();
  const sold = await club.sell('GOLD', {
    Monthly: { every: { count: 1, unit: 'month' }, duesMinor: 4900, gives: [[itemId, 4, 30]] },
  });
  const members: Record<string, number> = {};
  for (const who of Object.keys(of) as (keyof typeof of)[]) {
    members[who] = await club.house.member(who);
    const payWith = who === 'waiting' || who === 'returned' ? 'bank_account' : 'card';
    of[who] = (
      await club.dues(await club.join(members[who], sold, 'Monthly', [itemId], payWith), 1)
    ).id;
  }
  await club.transact(async (tx) => {
    const { caller } = club;
    const memberId = members['refunded']!;
    await useSessions(tx, caller, { memberId, itemId, quantity: 1, note: null });
    const by = { method: 'cash' as const, reason: 'kind' };
    await refundInstallment(tx, caller, { installmentId: of.refunded, ...by });
    const amount = { amountMinor: 1000 };
    await refundInstallment(tx, caller, { installmentId: of.cut, amount, ...by });
    await openDispute(tx, caller, { ...key(of.disputed), reference: null });
    const { id } = await openDispute(tx, caller, { ...key(of.lost), reference: null });
    await closeDispute(tx, caller, { disputeId: id, outcome: 'lost' });
    const how = { kind: 'return' as const, code: 'R02', askAgainUntil: () => null };
    await comeBack(tx, caller, { ...key(of.returned), ...how });
    owedId = (await listOwed(tx, caller.organizationId, { memberId }))[0]!.owedId;
  });
  grantId = (await club.grants(members['disputed']!, itemId))[0]!.id;
});
afterAll(() => database.close());

const organization = () => sql`organization_id = ${club.caller.organizationId}`;
const dues = (who: keyof typeof of) => sql`${organization()} and id = ${of[who]}`;
const moneyOf = (who: keyof typeof of) => sql`${organization()} and installment_id = ${of[who]}`;
const named = (who: keyof typeof of) => formatId('installment', of[who]);

/** What `verify` says while a column holds what somebody with the server's own password wrote there. */
async function tampered(
  table: string,
  where: RawBuilder<unknown>,
  column: string,
  value: string,
): Promise<string[]> {
  const at = sql.raw(column);
  const write = (wanted: string | null) =>
    club.transact(async (tx) => {
      await run(tx, sql`set local session_replication_role = replica`);
      const literal = sql.raw(wanted === null ? 'null' : wanted);
      await run(tx, sql`update ${sql.table(table)} set ${at} = ${literal} where ${where}`);
    });
  const before = await rows<{ was: string | null }>(
    club.db,
    sql`select ${at}::text as was from ${sql.table(table)} where ${where}`,
  );
  expect(before).toHaveLength(1);
  await write(value);
  const says = (await club.books()).map(({ row, says: what }) => `${row}: ${what}`);
  await write(before[0]!.was && `'${before[0]!.was}'`);
  return says;
}

test('books of money that came back have nothing to report', async () => {
  expect(await club.books()).toEqual([]);
});

test('what an installment says it was paid, or given back, is told from its payments', async () => {
  expect(await tampered('installments', dues('returned'), 'paid_minor', '100')).toEqual([
    `${named('returned')}: says 100 minor units were paid, but its attempts brought 0, less what went back`,
  ]);
  // that what is collected is paid in full, the database itself sees to
  await expect(tampered('installments', dues('cut'), 'paid_minor', '4800')).rejects.toThrow(
    'check',
  );
  expect(await tampered('installments', dues('cut'), 'refunded_minor', '900')).toEqual([
    `${named('cut')}: says 4900 minor units were paid, but its attempts brought 4800, less what went back`,
  ]);
});

test('an amount that came back is told from the payment, and one that was given from the refund', async () => {
  const returned = await tampered('payment_reversals', moneyOf('returned'), 'amount_minor', '4800');
  expect(returned).toContain(
    `${named('returned')} attempt 1: brought 4900 minor units, but 4800 came back`,
  );
  expect(await tampered('payment_reversals', moneyOf('cut'), 'amount_minor', '900')).toContain(
    `${named('cut')} attempt 1: should have given back 1000 minor units, but gave 900`,
  );
  expect(await tampered('refunds', moneyOf('cut'), 'amount_minor', '900')).toEqual([
    `${named('cut')} attempt 1: should have given back 900 minor units, but gave 1000`,
  ]);
  const outcome = sql`
    ${organization()}
    and refund_id = (select id from refunds where ${moneyOf('cut')})`;
  expect(await tampered('refund_results', outcome, 'outcome', `'refused'`)).toEqual([
    `${named('cut')} attempt 1: should have given back 0 minor units, but gave 1000`,
  ]);
});

test('a dispute that was made lost is told from the money, which is there', async () => {
  const close = (outcome: string | null) =>
    club.transact((tx) =>
      run(
        tx,
        sql`
          update disputes
          set
            outcome = ${outcome}, closed_at = case when ${outcome}::text is not null then opened_at end,
            closed_by = ${outcome}
          where ${moneyOf('disputed')}`,
      ),
    );
  await close('lost');
  const said = (await club.books()).map(({ row, says }) => `${row}: ${says}`);
  await close(null);
  expect(said).toEqual([
    `${named('disputed')} attempt 1: was lost in a dispute, but its money never went back`,
  ]);
});

test('sessions that wait for a draft are missed when nobody waits, and when they wait for another day', async () => {
  expect(await tampered('installments', dues('waiting'), 'credit_on', 'null')).toEqual([
    expect.stringMatching(`${named('waiting')}: is collected, but 4 sessions of .* never credited`),
  ]);
  expect(await tampered('installments', dues('waiting'), 'credit_on', `'2024-11-08'`)).toEqual([
    `${named('waiting')}: waits to be credited on 2024-11-08, but counts from 2023-11-08`,
  ]);
  const [early] = await tampered('installments', dues('cut'), 'credit_on', `'2023-11-08'`);
  expect(early).toContain(named('cut'));
});

test('what is owed is told from its entries, and holds from what holds', async () => {
  const owed = sql`${organization()} and id = ${owedId}`;
  expect(await tampered('owed_sessions', owed, 'open', '0')).toEqual([
    `owed ${owedId}: 0 are open, its entries say 1`,
  ]);
  expect(await tampered('owed_sessions', owed, 'quantity', '2')).toEqual([
    `owed ${owedId}: was 2 sessions, its first entry says 1`,
  ]);
  const grant = sql`${organization()} and id = ${grantId}`;
  expect(await tampered('session_grants', grant, 'holds', '0')).toEqual([
    `grant ${grantId}: says 0 hold it, 1 holds are in force`,
  ]);
});
