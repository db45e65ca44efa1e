import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatId } from '#kit/ids';
import { createApiKey, permissionsOf, type Scope } from '#modules/identity/index';
import { type Answer, type ApiHouse, type Call, callAs, openHouse } from '#testing/api-house';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';

let database: TestDatabase;
let house: ApiHouse;
let club: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
let call: Call;
/** Minutes since nine in the morning, when the club was made. */
let clock = 0;

const callWith = async (scopes: readonly Scope[]) => {
  const { key } = await createApiKey(database.db, club.caller, {
    name: 'pin',
    scopes: [...scopes],
  });
  return callAs(house.app, key);
};

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  club = await makeClub(database.db, {
    now: '2023-11-07T09:00',
    policies: { pinAtCheckIn: true },
  });
  calendar = await makeCalendar(database, club);
  call = await callWith([
    ...permissionsOf.front_desk,
    'audit:read',
    'sandbox:write',
    'settings:write',
  ]);
});
afterAll(async () => {
  await house.close();
  await database.close();
});

let memberId: string;
let eventId: string;
/** A member with sessions, and a class in ten minutes. */
beforeEach(async () => {
  memberId = formatId('member', (await calendar.members(1, 4))[0]!);
  await wait(60);
  eventId = await eventSoon();
});

const eventSoon = async (given: { eventTypeId?: number } = {}) => {
  const at = 9 * 60 + clock + 10;
  const time = [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0'));
  return formatId('event', await calendar.event(`2023-11-07T${time.join(':')}`, given));
};
const wait = async (count: number) => {
  clock += count;
  const to = club.at('2023-11-07T09:00').now.add({ minutes: clock }).toString();
  expect((await call('POST', '/v1/clock', { to })).status).toBe(200);
};
const givePin = (pin: string) => call('PUT', `/v1/members/${memberId}/pin`, { pin });
const checkIn = (proof: object = {}, as = call) =>
  as('POST', '/v1/check-ins', { eventId, memberId, ...proof });
const scan = async (proof: object = {}, who = memberId) => {
  const clubId = formatId('club', club.club.id);
  return (await call('POST', '/v1/scans', { clubId, memberId: who, ...proof })).body;
};
const codeOf = ({ body }: Answer) => body.code as string;
const audited = async (action: string) =>
  (await call('GET', `/v1/audit-entries?action=${action}&subject=${memberId}`)).body.items;

describe('where members enter a PIN', () => {
  test('a card or a name alone lets nobody in, and takes nothing', async () => {
    await givePin('2046');
    expect(codeOf(await checkIn())).toBe('pin_needed');
    expect(await scan()).toMatchObject({ outcome: 'pin', pin: { code: 'pin_needed' } });
    expect((await call('GET', `/v1/events/${eventId}/roster`)).body.items).toEqual([]);
    expect(await scan({ pin: '2046' })).toMatchObject({ outcome: 'checked_in' });
    // already in, nothing is left to protect
    expect(await scan()).toMatchObject({ outcome: 'checked_in_already' });
  });

  test('five wrong ones lock it for fifteen minutes, even against the right one', async () => {
    await givePin('2046');
    expect(codeOf(await checkIn({ pin: '0000' }))).toBe('pin_wrong');
    for (const triesLeft of [3, 2, 1])
      expect((await scan({ pin: '1111' })).pin.says).toContain(`${triesLeft} `);
    expect(codeOf(await checkIn({ pin: '0000' }))).toBe('pin_locked');
    expect(codeOf(await checkIn({ pin: '2046' }))).toBe('pin_locked');
    expect((await call('GET', `/v1/members/${memberId}/pin`)).body.lockedUntil).not.toBeNull();
    expect(await audited('member.lock_pin')).toHaveLength(1);
    await wait(16);
    expect((await checkIn({ pin: '2046' })).status).toBe(201);
  });

  test('tried at once they count all the same, and a new PIN lets them try anew', async () => {
    await givePin('2046');
    const tries = ['1', '2', '3', '4', '5', '6'].map((digit) => checkIn({ pin: digit.repeat(4) }));
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'pin_wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'pin_locked')).toHaveLength(2);
    await givePin('20462046');
    expect((await checkIn({ pin: '20462046' })).status).toBe(201);
  });

  test('staff with the permission do without it, and the reason stays', async () => {
    expect(codeOf(await checkIn({ pin: '2046' }))).toBe('no_pin');
    const trainer = await callWith(permissionsOf.trainer);
    const withoutPin = 'Known at the desk';
    expect(codeOf(await checkIn({ withoutPin }, trainer))).toBe('permission_missing');
    expect((await checkIn({ withoutPin })).status).toBe(201);
    const [entry] = await audited('member.check_in_without_pin');
    expect(entry.after).toEqual({ reason: withoutPin, event: eventId });
  });

  test('the PIN is nowhere: not in an answer, the audit trail, or what is kept of requests', async () => {
    const pin = '73519264';
    const told = await givePin(pin);
    expect(told.body).toMatchObject({ isSet: true, lockedUntil: null });
    await checkIn({ pin });
    const { rows } = await sql<{ text: string }>`
      select row_to_json(x)::text as text
      from (
        select to_jsonb(a) as kept from audit_entries a
        where a.organization_id = ${club.caller.organizationId}
        union all
        select to_jsonb(k) from idempotency_keys k
        where k.organization_id = ${club.caller.organizationId}
        union all
        select to_jsonb(p) from member_pins p
        where p.organization_id = ${club.caller.organizationId}
      ) x`.execute(database.db);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ text }) => text.includes(pin))).toEqual([]);
    expect(told.text).not.toContain(pin);
  });
});

test('who waits for a class is told so, and a card takes no place that somebody waits for', async () => {
  await call('PATCH', `/v1/clubs/${formatId('club', club.club.id)}`, { pinAtCheckIn: false });
  const full = await calendar.eventType({ capacity: 1, hasWaitlist: true });
  await wait(60);
  const id = await eventSoon({ eventTypeId: full.id });
  const [first] = await calendar.members(1, 4);
  for (const who of [formatId('member', first!), memberId])
    await call('POST', '/v1/bookings', { eventId: id, memberId: who });
  expect(await scan()).toMatchObject({ outcome: 'visit', waitsFor: { id, waiting: 1 } });
  // once it began nobody moves up by themselves
  await wait(11);
  const { items } = (await call('GET', `/v1/events/${id}/roster`)).body;
  await call('POST', `/v1/bookings/${items[0].id}/cancellation`, { by: 'staff' });
  const walkIn = formatId('member', (await calendar.members(1, 4))[0]!);
  expect(await scan({}, walkIn)).toMatchObject({ outcome: 'visit', waitsFor: null });
  expect(await scan()).toMatchObject({ outcome: 'checked_in', event: { id } });
});
