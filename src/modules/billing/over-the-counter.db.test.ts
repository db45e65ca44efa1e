import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { lockAgreement } from '#modules/enrollment/index';
import { run } from '#platform/database/query';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { payAtDesk } from './settle-installment.ts';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

/** Dues of somebody who pays in cash. */
async function owed(): Promise<{ id: string; agreementId: string }> {
  const person = { clubId: gym.ids['club']![0], name: 'Payer' };
  const memberId = (await gym.call('POST', '/v1/members', person)).body.id as string;
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const who = { buyerId: memberId, cardholderIds: [memberId], paymentMethod: { kind: 'cash' } };
  const { body: signed } = await gym.call('POST', url, { ...(body as object), ...who });
  const all = await gym.call('GET', `/v1/agreements/${signed.id}/installments`);
  return all.body.items.find(({ kind }: { kind: string }) => kind === 'dues');
}

/** Dues that were paid at the desk this way. */
async function paidBy(channel: string): Promise<string> {
  const { id } = await owed();
  const paid = await gym.call('POST', `/v1/installments/${id}/payments`, { channel });
  expect(paid.status, paid.text).toBe(201);
  return `/v1/installments/${id}`;
}

test.each([
  ['cash', 'returns'],
  ['cash', 'disputes'],
  ['card_terminal', 'returns'],
  ['check', 'disputes'],
])('%s does not leave the drawer as %s, past the limit of refunds', async (channel, act) => {
  const at = await paidBy(channel);
  const answer = await gym.call('POST', `${at}/${act}`, { reason: 'It went back' });
  expect(answer, answer.text).toMatchObject({
    status: 409,
    body: { code: 'not_taken_from_outside' },
  });
  expect((await gym.call('GET', at)).body).toMatchObject({ state: 'collected', reversals: [] });
});

test('a check that bounced, and a card at the desk that is contested, are noted', async () => {
  const check = await gym.call('POST', `${await paidBy('check')}/returns`, { reason: 'Bounced' });
  const card = `${await paidBy('card_terminal')}/disputes`;
  const contested = await gym.call('POST', card, { reason: 'Not recognized' });
  expect([check.status, contested.status]).toEqual([201, 201]);
});

test('dues that hold sessions are paid while somebody is at their agreement', async () => {
  const dues = await owed();
  const installmentId = parseId('installment', dues.id)!;
  const agreementId = parseId('agreement', dues.agreementId)!;
  const { organizationId } = gym;
  await run(
    database.db,
    sql`
      update installments
      set holds_sessions = true
      where organization_id = ${organizationId} and id = ${installmentId}`,
  );
  const { installment } = await database.db.transaction().execute(async (other) => {
    await lockAgreement(other, organizationId, agreementId);
    // whoever is at the agreement wants its dues next: waited for, each would wait for the other
    return database.db.transaction().execute(async (tx) => {
      await run(tx, sql`set local lock_timeout = '1s'`);
      return payAtDesk(tx, gym.caller, { installmentId, channel: 'cash' });
    });
  });
  expect(installment).toMatchObject({ state: 'collected', holdsSessions: false });
});
