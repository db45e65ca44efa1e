import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import type { Caller } from '#kit/caller';
import {
  changeBucketChoice,
  changePaymentMethod,
  type PaymentAnswer,
  type PaymentRequest,
  startRun,
  workRun,
} from '#modules/billing/index';
import { rows, type Tx } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife } from './club-life.ts';

// A run whose last tries fail puts agreements on statement while two dues of one agreement are answered in
// two batches, and while the desk changes the same agreements. Nobody may wait for each other.

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 24 });
});
afterAll(() => database.close());

/** Says no for good, to two batches at the same moment. */
class Refusing extends SimulatedProcessor {
  #letGo: (() => void) | undefined;
  readonly #atOnce: () => void;

  constructor(atOnce: () => void) {
    super(database.db);
    this.#atOnce = atOnce;
  }

  override async submit(
    _caller: Caller,
    requests: readonly PaymentRequest[],
  ): Promise<PaymentAnswer[]> {
    if (this.#letGo) {
      this.#letGo();
      this.#atOnce();
    } else await new Promise<void>((resolve) => (this.#letGo = resolve));
    return requests.map(({ key }) => ({ key, outcome: 'declined', code: 'closed_account' }));
  }
}

test.each([1, 2, 3])(
  'a run that puts agreements on statement, and a desk at the same agreements, go past each other (%i)',
  async () => {
    const club = await ClubLife.begin(database.db, {
      timeZone: 'America/New_York',
      now: '2023-11-01T09:00',
      policies: { retryDays: [3], statementAfterLadder: true },
    });
    const itemId = await club.house.sessionItem();
    const sold = await club.sell('GOLD', {
      Monthly: { every: { count: 1, unit: 'month' }, gives: [[itemId, 4, 30]] },
    });
    const agreements: number[] = [];
    for (let n = 0; n < 16; n += 1)
      agreements.push(await club.join(await club.house.member(), sold, 'Monthly', [itemId]));
    club.goTo('2024-01-01T09:00');

    const { caller } = club;
    const clubIds = [club.house.club.id];
    const { id } = await club.transact((tx) => startRun(tx, caller, { through: null, clubIds }));
    const desk: Promise<unknown>[] = [];
    const change = (act: (tx: Tx) => Promise<unknown>) =>
      club.transact(act).then(
        () => undefined,
        (error: unknown) => error,
      );
    const atTheDesk = () => {
      const buckets = [{ itemId, receiver: { kind: 'primary' as const } }];
      const method = { kind: 'statement' as const, label: 'Statement' };
      for (const agreementId of agreements.toReversed())
        desk.push(
          change((tx) => changeBucketChoice(tx, caller, agreementId, buckets)),
          change((tx) => changePaymentMethod(tx, caller, agreementId, method)),
        );
    };
    const processor = new Refusing(atTheDesk);
    const deps = { processor, clock: () => club.now, batchSize: agreements.length };
    const { summary } = await workRun(database.db, caller, deps, id);
    const done = await Promise.all(desk);
    expect(done.filter((error) => error !== undefined)).toEqual([]);

    expect(summary.declined).toMatchObject([{ count: 2 * agreements.length }]);
    const methods = await rows<{ kind: string }>(
      database.db,
      sql`
        select distinct m.kind
        from agreements a
        join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
        where a.organization_id = ${caller.organizationId}`,
    );
    expect(methods).toEqual([{ kind: 'statement' }]);
    for (const agreementId of agreements) {
      for (const sequence of [2, 3, 4])
        expect((await club.dues(agreementId, sequence)).collectOn).toBeNull();
    }
    expect(await club.books()).toEqual([]);
  },
);
