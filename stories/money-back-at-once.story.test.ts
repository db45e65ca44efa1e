import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Refusal } from '#kit/refusal';
import {
  askRefunds,
  closeDispute,
  comeBack,
  comeBackMany,
  doDueWork,
  listPaid,
  openDispute,
  refundInstallment,
} from '#modules/billing/index';
import {
  forgiveOwed,
  listOwed,
  transferSessions,
  undoTransfer,
  undoUse,
  useSessions,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife, type OnSale } from './club-life.ts';

let database: TestDatabase;
let club: ClubLife;
let sold: OnSale;
let itemId: number;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 10 });
});
afterAll(() => database.close());
beforeEach(() => begin());

async function begin(achCredit: 'provisional' | 'on_settlement' = 'provisional') {
  club = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
    policies: { achCredit },
  });
  itemId = await club.house.sessionItem();
  sold = await club.sell('GOLD', {
    Monthly: { every: { count: 1, unit: 'month' }, duesMinor: 4900, gives: [[itemId, 4, 30]] },
  });
}

type Act = (tx: Tx) => Promise<unknown>;

/** Does it all at the same moment, each in a transaction of its own; answers how many were done. */
async function atOnce(...acts: Act[]): Promise<number> {
  const answers = await Promise.allSettled(acts.map((act) => club.transact(act)));
  const reasons = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(reasons.filter((reason) => !(reason instanceof Refusal))).toEqual([]);
  return answers.length - reasons.length;
}

const times = (count: number, act: Act): Act[] => Array.from({ length: count }, () => act);

/** A member with four sessions from dues that a draft, or a card, paid. */
async function joined(payWith: 'bank_account' | 'card' | 'statement' = 'bank_account') {
  const memberId = await club.house.member();
  const agreementId = await club.join(memberId, sold, 'Monthly', [itemId], payWith);
  return { memberId, agreementId, installmentId: (await club.dues(agreementId, 1)).id };
}
type Joined = Awaited<ReturnType<typeof joined>>;

const returned =
  ({ installmentId }: Joined, attemptNo = 1): Act =>
  (tx) =>
    comeBack(tx, club.caller, {
      installmentId,
      attemptNo,
      kind: 'return',
      code: 'R01',
      reason: null,
      askAgainUntil: () => null,
    });

const refunded =
  ({ installmentId }: Joined, amountMinor?: number, method: 'cash' | 'original' = 'cash'): Act =>
  (tx) =>
    refundInstallment(tx, club.caller, {
      installmentId,
      ...(amountMinor === undefined ? {} : { amount: { amountMinor } }),
      method,
      reason: 'a kindness',
    });

const used =
  ({ memberId }: Joined, quantity = 1): Act =>
  (tx) =>
    useSessions(tx, club.caller, { memberId, itemId, quantity, note: null });

/** How dues and their sessions stand, and that the books have nothing to say. */
async function stand({ memberId, agreementId }: Joined) {
  expect(await club.books()).toEqual([]);
  const { state, paidMinor, refundedMinor, rounds } = await club.dues(agreementId, 1);
  const grants = await club.grants(memberId, itemId);
  const owed = await listOwed(club.db, club.caller.organizationId, { memberId });
  return {
    state,
    paidMinor,
    refundedMinor,
    rounds,
    grants: grants.length,
    reversed: grants.reduce((sum, one) => sum + one.reversed, 0),
    left: await club.available(memberId, itemId),
    owed: owed.reduce((sum, one) => sum + one.open, 0),
  };
}

/** A file that tells of returns, each twice. */
const file =
  (order: readonly Joined[]): Act =>
  (tx) =>
    comeBackMany(
      tx,
      club.caller,
      [...order, ...order].map(({ installmentId }) => ({
        installmentId,
        attemptNo: 1,
        kind: 'return' as const,
        code: 'R01',
        reason: null,
        askAgainUntil: () => null,
      })),
    );

const disputed = ({ installmentId }: Joined, tx: Tx) =>
  openDispute(tx, club.caller, { installmentId, attemptNo: 1, reason: null, reference: null });

const gone = { paidMinor: 0, refundedMinor: 0, rounds: 2, grants: 1, left: 0 };

test('a return that eight hands tell at once takes back once', async () => {
  const ana = await joined();
  await club.transact(used(ana));
  await atOnce(...times(8, returned(ana)));
  expect(await stand(ana)).toEqual({ ...gone, state: 'past_due', reversed: 3, owed: 1 });
});

test('one file and another with the same returns in another order wait for each other and book once', async () => {
  const all = [await joined(), await joined(), await joined()];
  await atOnce(...times(3, file(all)), ...times(3, file(all.toReversed())));
  for (const one of all)
    expect(await stand(one)).toEqual({ ...gone, state: 'past_due', reversed: 4, owed: 0 });
});

test('a return and a refund at once give back once, and leave the loss with the club', async () => {
  for (const method of ['cash', 'original'] as const) {
    const ana = await joined();
    await atOnce(refunded(ana, undefined, method), ...times(3, returned(ana)));
    await askRefunds(club.db, club.caller, club);
    const found = await stand(ana);
    expect(found).toMatchObject({ paidMinor: 0, rounds: 2, reversed: 4, left: 0 });
    // whoever came second met what the first had left: nothing to give back, or nothing to owe
    expect([
      { state: 'refunded', refundedMinor: 4900 },
      { state: 'past_due', refundedMinor: 0 },
    ]).toContainEqual({ state: found.state, refundedMinor: found.refundedMinor });
  }
});

test('a return while the refund is on its way ends as the refund before the return', async () => {
  const [ana, ben] = [await joined(), await joined()];
  await club.transact(refunded(ana, undefined, 'original'));
  await club.transact(returned(ana));
  await askRefunds(club.db, club.caller, club);
  await club.transact(refunded(ben, undefined, 'original'));
  await askRefunds(club.db, club.caller, club);
  await club.transact(returned(ben));
  expect(await stand(ana)).toEqual({
    ...gone,
    state: 'refunded',
    refundedMinor: 4900,
    reversed: 4,
    owed: 0,
  });
  expect(await stand(ben)).toEqual(await stand(ana));
});

test('a return and uses at once: what was used is owed, what came too late is refused', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const ana = await joined();
    const done = await atOnce(used(ana), returned(ana), used(ana), used(ana), returned(ana));
    const owed = done - 2;
    expect(await stand(ana)).toEqual({ ...gone, state: 'past_due', reversed: 4 - owed, owed });
  }
});

test('a return and the undoing of a use at once leave nothing owed, and nothing to use', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const ana = await joined();
    const use = await club.transact((tx) =>
      useSessions(tx, club.caller, { memberId: ana.memberId, itemId, quantity: 2, note: null }),
    );
    const undo: Act = (tx) => undoUse(tx, club.caller, use.id);
    await atOnce(undo, returned(ana), undo, returned(ana));
    expect(await stand(ana)).toEqual({ ...gone, state: 'past_due', reversed: 4, owed: 0 });
  }
});

test('two parts that come back at once take the sessions back once', async () => {
  const ana = await joined('statement');
  await club.payByDraft(ana.installmentId, ana.memberId, 2000);
  await club.payByDraft(ana.installmentId, ana.memberId);
  expect(await stand(ana)).toMatchObject({ state: 'collected', left: 4 });
  await atOnce(...times(3, returned(ana, 1)), ...times(3, returned(ana, 2)));
  expect(await stand(ana)).toEqual({ ...gone, state: 'past_due', reversed: 4, owed: 0 });
});

test('a dispute told and lost by several at once is lost once; one lost and won at once has one end', async () => {
  const [ana, ben] = [await joined('card'), await joined('card')];
  await atOnce(...times(4, (tx) => disputed(ana, tx)), (tx) => disputed(ben, tx));
  const ids = await Promise.all([ana, ben].map((one) => club.transact((tx) => disputed(one, tx))));
  expect(await stand(ana)).toMatchObject({ state: 'collected', left: 0 });
  const close =
    (at: number, outcome: 'won' | 'lost'): Act =>
    (tx) =>
      closeDispute(tx, club.caller, { disputeId: ids[at]!.id, outcome });
  expect(await atOnce(...times(4, close(0, 'lost')))).toBe(4);
  expect(await stand(ana)).toEqual({ ...gone, state: 'past_due', reversed: 4, owed: 0 });
  expect(await atOnce(close(1, 'lost'), close(1, 'won'))).toBe(1);
  const end = await stand(ben);
  expect([
    ['past_due', 0],
    ['collected', 4],
  ]).toContainEqual([end.state, end.left]);
});

test('of refunds at once only as much is given back as was paid, however often the processor is asked', async () => {
  const ana = await joined('card');
  const done = await atOnce(...times(4, refunded(ana, undefined, 'original')));
  expect(done).toBe(1);
  await Promise.all(
    times(4, () => askRefunds(club.db, club.caller, club)).map((ask) => ask(club.db)),
  );
  expect(await stand(ana)).toEqual({ ...gone, state: 'refunded', reversed: 4, owed: 0 });
  const ben = await joined('card');
  expect(await atOnce(...times(4, refunded(ben, 2000)))).toBe(2);
  expect(await stand(ben)).toMatchObject({ state: 'collected', refundedMinor: 4000, left: 4 });
  const [payment] = await listPaid(club.db, club.caller.organizationId, [ben.installmentId]);
  expect(payment).toMatchObject({ backMinor: 4000, refundingMinor: 0 });
});

test('a debt that is let go and settled at once goes once', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const ana = await joined();
    await club.transact(used(ana, 2));
    await club.transact(returned(ana));
    const [debt] = await listOwed(club.db, club.caller.organizationId, ana);
    const second = await club.dues(ana.agreementId, 2);
    const forgive: Act = (tx) =>
      forgiveOwed(tx, club.caller, { owedId: debt!.owedId, reason: 'goodwill' });
    const [pays] = await Promise.all([
      club.pay(second.id),
      atOnce(forgive, forgive).then((done) => expect(done).toBeLessThanOrEqual(1)),
    ]);
    expect(pays.installment.state).toBe('collected');
    const { owed, left } = await stand(ana);
    expect(owed).toBe(0);
    expect([2, 4]).toContain(left);
  }
});

test('drafts that become final credit once, and the returned one of them nothing that stays', async () => {
  await begin('on_settlement');
  const [ana, ben] = [await joined(), await joined()];
  expect(await stand(ana)).toMatchObject({ state: 'collected', grants: 0 });
  club.goTo('2023-11-08T09:00');
  const work = () => doDueWork(club.db, club.caller, club.house.club);
  await Promise.all([work(), atOnce(returned(ana), returned(ana)), work(), work()]);
  expect(await stand(ana)).toEqual({ ...gone, state: 'past_due', reversed: 4, owed: 0 });
  expect(await stand(ben)).toMatchObject({ state: 'collected', grants: 1, left: 4 });
});

test('in a storm of everything at once nobody waits for ever, and the books balance', async () => {
  const all = [await joined(), await joined(), await joined('card')];
  const uses: number[] = [];
  const transfers: number[] = [];
  const deed = (n: number): Act => {
    const one = all[n % 3]!;
    const other = all[(n + 1) % 3]!;
    const { organizationId } = club.caller;
    switch (n % 9) {
      case 0:
        return async (tx) =>
          uses.push(
            (await useSessions(tx, club.caller, { ...one, itemId, quantity: 1, note: null })).id,
          );
      case 1:
        return (tx) => undoUse(tx, club.caller, uses.shift() ?? 0);
      case 2:
        return async (tx) => {
          const wanted = { itemId, quantity: 1, reason: 'a gift' };
          const made = await transferSessions(tx, club.caller, {
            ...wanted,
            fromMemberId: one.memberId,
            toMemberId: other.memberId,
          });
          transfers.push(made.id);
        };
      case 3:
        return (tx) => undoTransfer(tx, club.caller, transfers.shift() ?? 0);
      case 4:
      case 5: {
        const kind = n % 9 === 4 ? ('return' as const) : ('dispute' as const);
        return async (tx) => {
          const paid = await listPaid(tx, organizationId, [one.installmentId]);
          const newest = paid.find((payment) => !payment.isTaken);
          if (!newest) return;
          const { installmentId, attemptNo } = newest;
          const key = { installmentId, attemptNo };
          if (kind === 'return') return returned(one, attemptNo)(tx);
          const { id } = await openDispute(tx, club.caller, {
            ...key,
            reason: null,
            reference: null,
          });
          const outcome = n % 2 === 0 ? 'won' : 'lost';
          return closeDispute(tx, club.caller, { disputeId: id, outcome });
        };
      }
      case 6:
        return refunded(one, n % 2 === 0 ? undefined : 500);
      case 7:
        return async (tx) => {
          const [debt] = await listOwed(tx, organizationId, one);
          if (debt) await forgiveOwed(tx, club.caller, { owedId: debt.owedId, reason: 'goodwill' });
        };
      default:
        return (tx) => club.payIn(tx, one.installmentId);
    }
  };
  await atOnce(...Array.from({ length: 180 }, (_, n) => deed(n)));
  expect(await club.books()).toEqual([]);
});

test('payments that come back in one file leave what each alone would have left', async () => {
  const lived: unknown[] = [];
  for (const isOneFile of [true, false]) {
    await begin();
    const dear = sold;
    const cheap = await club.sell('SILVER', {
      Monthly: { every: { count: 1, unit: 'month' }, duesMinor: 2900, gives: [[itemId, 2, 30]] },
    });
    const people: Joined[] = [];
    for (const offer of [dear, cheap, dear, cheap, dear, dear, dear, dear]) {
      sold = offer;
      people.push(await joined());
    }
    const [, two, three, four, five, six, seven] = people as [Joined, ...Joined[]];
    for (const act of [
      refunded(two!, undefined, 'original'),
      used(three!, 3),
      used(four!),
      refunded(five!, 1000),
      refunded(six!),
    ])
      await club.transact(act);
    await club.transact(returned(seven!));
    const wanted = people.map((one, at) => ({
      installmentId: one.installmentId,
      attemptNo: 1,
      kind: 'return' as const,
      code: at % 2 ? 'R01' : 'R02',
      reason: null,
      askAgainUntil: at % 2 ? again : never,
    }));
    const news = isOneFile
      ? await club.transact(async (tx) => (await comeBackMany(tx, club.caller, wanted)).news)
      : await club.transact(async (tx) => {
          const each = [];
          for (const one of wanted)
            if ((await comeBack(tx, club.caller, one)).isNews) each.push(one);
          return each;
        });
    const stands = [];
    for (const one of people) {
      const dues = await club.dues(one.agreementId, 1);
      const { collectOn, firstAttemptOn, owedAgainSince, declines, cameBack } = dues;
      stands.push([
        await stand(one),
        collectOn,
        firstAttemptOn,
        owedAgainSince,
        declines,
        cameBack,
      ]);
    }
    lived.push({ news: news.length, stands });
  }
  expect(lived[0]).toEqual(lived[1]);
  expect(lived[0]).toMatchObject({ news: 7 });
});

const again = () => '2024-04-01';
const never = () => null;
