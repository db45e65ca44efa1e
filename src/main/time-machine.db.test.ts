import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { addDays, localTime } from '#kit/days';
import { doDueWork } from '#modules/billing/index';
import { createOrganization, findOrganization } from '#modules/identity/index';
import { adjustSessions, listGrants } from '#modules/sessions/index';
import { verifyBooks } from '#modules/reporting/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { advanceClock } from './time-machine.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const deps = () => ({ processor: new SimulatedProcessor(database.db) });
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => addDays(from, at));

/** Three grants with a last day each: 3, 5 and 5 November. */
async function withGrants(given: TestClub): Promise<number> {
  const [memberId, itemId] = [await given.member(), await given.sessionItem()];
  for (const [quantity, lastDay] of [
    [4, '2023-11-05'],
    [2, '2023-11-03'],
    [1, '2023-11-05'],
  ] as const)
    await database.db
      .transaction()
      .execute((tx) =>
        adjustSessions(tx, given.caller, { memberId, itemId, quantity, lastDay, reason: 'a test' }),
      );
  return memberId;
}

describe('moving a sandbox clock', () => {
  test('stops where sessions lapse, in order, and once where several do', async () => {
    const club = await makeClub(database.db, { now: '2023-11-01T09:00' });
    await withGrants(club);
    const to = club.at('2023-11-10T12:00').now;
    const journey = await advanceClock(database.db, club.caller.organizationId, to, deps());
    expect(journey.stops.map(String)).toEqual([
      String(club.at('2023-11-04').now),
      String(club.at('2023-11-06').now), // a day of 25 hours lies between
    ]);
    expect(journey.sessionsExpired).toBe(7);
    const organization = await findOrganization(database.db, club.caller.organizationId);
    expect(String(organization!.sandboxNow)).toBe(String(to));
  });

  test('leaves the same in one step as in many', async () => {
    const states: unknown[] = [];
    for (const path of [['2023-11-10'], days('2023-11-01', 10)]) {
      const club = await makeClub(database.db, { now: '2023-11-01' });
      const memberId = await withGrants(club);
      for (const day of path)
        await advanceClock(database.db, club.caller.organizationId, club.at(day).now, deps());
      const caller = club.at('2023-11-10');
      const { items } = await listGrants(database.db, caller, { memberId }, { limit: 10 });
      states.push(
        items.map(({ quantity, remaining, lastDay, state }) => [
          quantity,
          remaining,
          lastDay,
          state,
        ]),
      );
      expect(await verifyBooks(database.db, caller)).toEqual([]);
    }
    expect(states[0]).toEqual(states[1]);
  });

  test('does what is due at the present instant even when it goes nowhere', async () => {
    const club = await makeClub(database.db, { now: '2023-11-01T09:00' });
    await withGrants(club);
    const late = club.at('2023-11-04T09:00');
    await advanceClock(database.db, club.caller.organizationId, club.caller.now, deps());
    await doDueWork(database.db, late, club.club);
    const journey = await advanceClock(database.db, club.caller.organizationId, late.now, deps());
    expect(journey.sessionsExpired).toBe(0);
    expect(journey.stops).toEqual([]);
  });

  test('takes each club at its own midnight', async () => {
    const club = await makeClub(database.db, { now: '2023-11-01T09:00' });
    const uptown = await club.secondClub('Pacific/Auckland');
    const [memberId, itemId] = [await club.member(), await club.sessionItem()];
    for (const clubId of [club.club.id, uptown.id])
      await database.db.transaction().execute((tx) =>
        adjustSessions(tx, club.caller, {
          memberId,
          itemId,
          clubId,
          quantity: 1,
          lastDay: '2023-11-02',
          reason: 'a test',
        }),
      );
    const to = club.at('2023-11-05').now;
    const journey = await advanceClock(database.db, club.caller.organizationId, to, deps());
    expect(journey.stops.map(String)).toEqual([
      String(localTime('2023-11-03', 'Pacific/Auckland')),
      String(localTime('2023-11-03', 'America/New_York')),
    ]);
  });

  test('refuses to go back or too far, leaving everything as it was, and a real organization', async () => {
    const club = await makeClub(database.db, { now: '2023-11-01T09:00' });
    const memberId = await withGrants(club);
    const { organizationId } = club.caller;
    await expect(
      advanceClock(database.db, organizationId, club.at('2199-01-01').now, deps()),
    ).rejects.toMatchObject({ code: 'clock_goes_forward' });
    const grants = await listGrants(database.db, club.caller, { memberId }, { limit: 10 });
    expect(grants.items.map((grant) => grant.state)).toEqual([
      'available',
      'available',
      'available',
    ]);
    const before = club.at('2023-11-01T08:59').now;
    await expect(advanceClock(database.db, organizationId, before, deps())).rejects.toMatchObject({
      code: 'clock_goes_forward',
    });
    const real = await createOrganization(
      database.db,
      { name: 'Real', sandboxNow: null, clubs: [] },
      club.caller.now,
    );
    await expect(
      advanceClock(database.db, real.organizationId, localTime('2199-01-01', 'UTC'), deps()),
    ).rejects.toMatchObject({ code: 'not_a_sandbox' });
    await expect(advanceClock(database.db, 999_999, club.caller.now, deps())).rejects.toMatchObject(
      { code: 'no_such_organization' },
    );
  });
});
