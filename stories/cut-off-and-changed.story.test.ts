import { afterAll, beforeAll, expect, test } from 'vitest';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import {
  changePaymentMethod,
  listAttempts,
  listInstallments,
  startRun,
  workRun,
} from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeMassClub } from '#testing/mass-club';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test.each([
  ['statement', { kind: 'statement', label: 'Statement' }],
  ['another card', { kind: 'card', processor: 'simulated', token: 'sim_new', label: 'Card' }],
] as const)(
  'dues that were being asked for when the run died are settled by the card that was asked, though the member pays by %s now',
  async (_, method) => {
    const { db } = database;
    const { organizationId } = await makeMassClub(db, 1);
    const { caller, clock } = (await systemCaller(db, organizationId, 'test'))!;
    const processor = new SimulatedProcessor(db);
    const [installment] = await dues();
    const asked: string[] = [];
    const dies = {
      name: 'simulated' as const,
      submit: async (_caller: unknown, requests: readonly { token: string }[]) => {
        asked.push(...requests.map((request) => request.token));
        throw new Error('the process died');
      },
      refund: () => Promise.resolve([]),
    };

    const cutOff = await startRun(db, caller, { through: null, clubIds: [] });
    await expect(workRun(db, caller, { processor: dies, clock }, cutOff.id)).rejects.toThrow(
      'died',
    );
    await changePaymentMethod(db, caller, installment!.agreementId, method);
    const again = await startRun(db, caller, { through: null, clubIds: [] });
    const watched = {
      name: 'simulated' as const,
      submit: (...[by, requests]: Parameters<SimulatedProcessor['submit']>) => {
        asked.push(...requests.map((request) => request.token));
        return processor.submit(by, requests);
      },
      refund: () => Promise.resolve([]),
    };
    await workRun(db, caller, { processor: watched, clock }, again.id);

    expect(asked).toEqual([asked[0], asked[0]]);
    expect(asked[0]).not.toBe('sim_new');
    expect((await dues())[0]).toMatchObject({ state: 'collected', attempts: 1 });
    expect(await listAttempts(db, organizationId, installment!.id)).toHaveLength(1);
    expect(await verifyBooks(db, caller)).toEqual([]);

    async function dues() {
      const agreementId = await onlyAgreement();
      return listInstallments(db, organizationId, agreementId);
    }
    async function onlyAgreement() {
      const { rows } = await database.pool.query<{ id: number }>(
        'select id from agreements where organization_id = $1',
        [organizationId],
      );
      return rows[0]!.id;
    }
  },
);
