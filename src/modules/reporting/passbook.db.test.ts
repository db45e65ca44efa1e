import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { adjustSessions, transferSessions, undoUse, useSessions } from '#modules/sessions/index';
import { makeClub, type TestClub } from '#testing/club';
import { moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { owedByCurrency, statusOf } from './member-status.ts';
import { readPassbook } from './passbook.ts';
import { findStanding } from './queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('the answer to "why do I have 3"', () => {
  let club: TestClub;
  let memberId: number;
  let itemId: number;

  const linesOf = async (when: string) => {
    const { balances } = await readPassbook(database.db, club.at(when), memberId);
    const [balance] = balances;
    const sum = balance!.lines.reduce((total, line) => total + line.change, 0);
    expect(sum).toBe(balance!.available);
    return balance!.lines.map(({ kind, change, days }) => [kind, change, days]);
  };

  beforeAll(async () => {
    club = await makeClub(database.db, { now: '2023-10-01T09:00' });
    memberId = await club.member('Ana');
    itemId = await club.sessionItem('Yoga');
    const grant = { memberId, itemId, quantity: 4 };
    await club.credit('2023-10-01T09:00', { ...grant, lastDay: '2023-10-31' });
    await club.credit('2023-11-01T09:00', { ...grant, lastDay: '2023-12-01' });
  });

  const act = (when: string) => ({ db: database.db, caller: club.at(when) });
  const use = (when: string) =>
    useSessions(database.db, act(when).caller, { memberId, itemId, quantity: 1, note: null });

  test('is a sum over the credits that count today; uses in a row are one line', async () => {
    await use('2023-11-03T09:00');
    await use('2023-11-05T09:00');
    expect(await linesOf('2023-11-06T09:00')).toEqual([
      ['credit', 4, ['2023-11-01']],
      ['use', -2, ['2023-11-03', '2023-11-05']],
    ]);
  });

  test('adds up whatever happens, and every line names its entries', async () => {
    const last = await use('2023-11-07T09:00');
    await undoUse(database.db, club.at('2023-11-07T10:00'), last.id);
    const friend = await club.member('Ben');
    await transferSessions(database.db, club.at('2023-11-08T09:00'), {
      fromMemberId: memberId,
      toMemberId: friend,
      itemId,
      quantity: 1,
      reason: 'A present',
    });
    await adjustSessions(database.db, club.at('2023-11-09T09:00'), {
      memberId,
      itemId,
      quantity: 3,
      reason: 'Class cut short',
      lastDay: null,
    });
    expect(await linesOf('2023-11-10T09:00')).toEqual([
      ['credit', 4, ['2023-11-01']],
      ['use', -3, ['2023-11-03', '2023-11-05', '2023-11-07']],
      ['restore', 1, ['2023-11-07']],
      ['transfer', -1, ['2023-11-08']],
      ['credit', 3, ['2023-11-09']],
    ]);
    const { balances } = await readPassbook(database.db, club.at('2023-11-10T09:00'), memberId);
    expect(balances[0]!.lines.flatMap((line) => line.entries)).toHaveLength(7);
    expect(balances[0]!.lines[0]!.cause.kind).toBe('installment');
  });

  test('leaves out what is over, swept or not', async () => {
    expect(await linesOf('2023-12-02T09:00')).toEqual([['credit', 3, ['2023-11-09']]]);
  });
});

describe('where a member stands', () => {
  let house: ApiHouse;
  let gym: Tenant;
  beforeAll(async () => {
    house = await openHouse(database.db);
    gym = await moveIn(house, 'Harbor');
  });
  afterAll(() => house.close());

  const standingOf = async (search: string) =>
    (await gym.call('GET', `/v1/member-directory?search=${search}`)).body.items[0];

  test('is worked out from agreements and installments', async () => {
    expect(await standingOf('ana')).toMatchObject({ status: 'active', owed: [] });
    await gym.call('POST', '/v1/members', { clubId: gym.ids['club']![0], name: 'Nobody Yet' });
    expect(await standingOf('nobody')).toMatchObject({
      status: 'none',
      agreement: null,
      nextDues: null,
    });
    // in cash: nothing is declined, but dues whose day has come wait for the desk
    const ben = await standingOf('ben');
    expect(ben.nextDues).toEqual({
      dueOn: '2023-11-01',
      amount: { amountMinor: 4760, currency: 'USD' },
    });
    const later = { ...gym.caller, now: gym.caller.now.add({ hours: 24 * 60 }) };
    const then = (await findStanding(database.db, later, parseId('member', ben.id)!))!;
    expect(statusOf(then)).toBe('active');
    expect(owedByCurrency(then.owed)).toEqual([
      { amountMinor: 4760 + 4860, currency: 'USD', since: '2023-11-01' },
    ]);
  });

  test('is past due once a payment was declined, and the overview says so too', async () => {
    const { body } = await gym.call('POST', '/v1/members', {
      clubId: gym.ids['club']![0],
      name: 'Dirk Declined',
    });
    const joining = gym.sent.get('POST /v1/agreements')!.body as object;
    await house.house.processor.script(gym.caller, 'sim_dirk', [
      'soft_decline',
      'soft_decline',
      'soft_decline',
    ]);
    await gym.call('POST', '/v1/agreements', {
      ...joining,
      buyerId: body.id,
      cardholderIds: [body.id],
      sessionBuckets: [{ itemId: gym.ids['item']![0] }],
      paymentMethod: { kind: 'card', token: 'sim_dirk' },
    });
    const overview = (await gym.call('GET', `/v1/members/${body.id}/overview`)).body;
    expect(overview.status).toBe('past_due');
    expect(overview.owed).toHaveLength(1);
    expect(overview.agreement.offerTitle).toContain('Gold');
    const open = await gym.call('GET', `/v1/members/${body.id}/open-installments`);
    expect(open.body.items[0].state).toBe('past_due');
    const payments = await gym.call('GET', `/v1/members/${body.id}/payments?limit=2`);
    expect(payments.body.items[0]).toMatchObject({
      outcome: 'declined',
      reason: 'insufficient_funds',
    });
  });
});
