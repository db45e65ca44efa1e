import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiHouse, callAs, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { Browser, hire, thePassword } from '#testing/staff';
import type { Role } from './roles.ts';

let database: TestDatabase;
let house: ApiHouse;
let harbor: Tenant;
let riverside: Tenant;
let olive: Browser;
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  harbor = await moveIn(house, 'Harbor');
  riverside = await moveIn(house, 'Riverside');
  const owner = { name: 'Olive', email: 'olive@example.com', role: 'owner' } as const;
  await hire(database.db, harbor.caller, owner);
  olive = await signIn(owner.email);
});
afterAll(async () => {
  await house.close();
  await database.close();
});

async function signIn(email: string, password = thePassword): Promise<Browser> {
  const fresh = new Browser(house.app, `198.51.100.${++people}`);
  const answer = await fresh.signIn(email, password);
  expect(answer.status, answer.text).toBe(200);
  return fresh;
}

/** Somebody new at Harbor, and their browser. */
async function working(role: Role, more: { granted?: string[]; withheld?: string[] } = {}) {
  const name = `Person ${++people}`;
  const email = `person${people}@example.com`;
  const { staffId } = await hire(database.db, harbor.caller, { name, email, role, ...more });
  return { staffId, name, email, browser: await signIn(email) };
}

/** The token of the newest mail to this address. */
async function tokenFor(email: string): Promise<string> {
  const mail = (await house.mails()).findLast(({ to }) => to === email)!;
  return /accept-invitation\?token=(\S+)/.exec(mail.text)![1]!;
}

const invite = (email: string, more: object = {}, by: Browser = olive) =>
  by.call('POST', '/v1/invitations', { name: 'New Person', email, role: 'front_desk', ...more });

const accept = (token: string, more: object = { password: thePassword }) =>
  new Browser(house.app, `192.0.2.${(people += 1)}`).call('POST', '/v1/invitations/accept', {
    token,
    name: 'New Person',
    ...more,
  });

describe('an invitation', () => {
  test('lets somebody in once, with the rights it was sent with', async () => {
    const email = 'nina@example.com';
    const sent = await invite(' Nina@example.com', { withheld: ['dues:collect'] });
    expect(sent.status, sent.text).toBe(201);
    expect(sent.body).toMatchObject({ email, invitedBy: 'Olive' });
    const token = await tokenFor(email);
    expect(sent.text).not.toContain(token);
    const rows = await database.pool.query(`select i::text from staff_invitations i`);
    expect(JSON.stringify(rows.rows)).not.toContain(token);

    const preview = await new Browser(house.app).call('POST', '/v1/invitations/preview', { token });
    expect(preview.body).toEqual({
      organizationName: 'Harbor',
      name: 'New Person',
      email,
      role: 'front_desk',
      knowsPassword: false,
    });
    const accepted = await accept(token);
    expect(accepted.status, accepted.text).toBe(200);
    const nina = await signIn(email);
    const me = await nina.call('GET', '/v1/me');
    expect(me.body.permissions).toContain('members:write');
    expect(me.body.permissions).not.toContain('dues:collect');

    const again = await accept(token, { password: 'another password' });
    expectProblem(again);
    expect(again).toMatchObject({ status: 409, body: { code: 'invitation_used_up' } });
    await signIn(email);
  });

  test('accepted by two at once lets one in', async () => {
    const email = 'both@example.com';
    await invite(email);
    const token = await tokenFor(email);
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('sent again has another link, and the first one is worth nothing', async () => {
    const email = 'late@example.com';
    const { body } = await invite(email);
    const first = await tokenFor(email);
    expect((await olive.call('POST', `/v1/invitations/${body.id}/resend`)).status).toBe(200);
    const second = await tokenFor(email);
    expect(second).not.toBe(first);
    expect((await accept(first)).status).toBe(409);
    expect((await accept(second)).status).toBe(200);
  });

  test('cancelled is worth nothing', async () => {
    const email = 'cancelled@example.com';
    const { body } = await invite(email);
    expect((await olive.call('DELETE', `/v1/invitations/${body.id}`)).status).toBe(200);
    expect((await accept(await tokenFor(email))).status).toBe(409);
    const list = await olive.call('GET', '/v1/invitations');
    expect(list.text).not.toContain(email);
  });

  test('is worth nothing after seven days', async () => {
    const email = 'slow@example.com';
    await invite(email);
    await database.pool.query(
      `update staff_invitations set expires_at = sent_at where email = '${email}'`,
    );
    expect((await accept(await tokenFor(email))).body.code).toBe('invitation_used_up');
  });

  test.each(['', 'x', '1_', `999_${'A'.repeat(43)}`, `1_${'A'.repeat(43)}`, '\u0000'])(
    'that nobody sent (%j) is worth nothing',
    async (token) => {
      const answer = await accept(token);
      expectProblem(answer);
      expect(answer.body.code).toBe('invitation_used_up');
    },
  );

  test('goes to an address once at a time, and not to who is here already', async () => {
    expect((await invite('once@example.com')).status).toBe(201);
    const again = await invite('once@example.com');
    expect(again).toMatchObject({ status: 409, body: { code: 'already_invited' } });
    const here = await invite('olive@example.com');
    expect(here).toMatchObject({ status: 409, body: { code: 'already_on_staff' } });
  });

  test('to somebody with a sign-in elsewhere changes no password', async () => {
    const email = 'elsewhere@example.com';
    await hire(database.db, riverside.caller, { name: 'Elsa', email, role: 'owner' });
    await invite(email);
    const token = await tokenFor(email);
    const accepted = await accept(token, { password: 'a password of the thief' });
    expect(accepted.status, accepted.text).toBe(200);
    const thief = new Browser(house.app, `192.0.2.${(people += 1)}`);
    expect((await thief.signIn(email, 'a password of the thief')).status).toBe(401);
    const elsa = await signIn(email, thePassword);
    expect((await elsa.call('GET', '/v1/me')).body.organizations).toHaveLength(2);
  });

  test('without a password lets nobody in who has none', async () => {
    await invite('bare@example.com');
    const answer = await accept(await tokenFor('bare@example.com'), {});
    expectProblem(answer);
    expect(answer.body.errors[0].field).toBe('password');
  });
});

describe('a role allows what it says, and nothing else', () => {
  test.each([
    ['owner', 'GET', '/v1/staff', 200],
    ['manager', 'GET', '/v1/staff', 200],
    ['front_desk', 'GET', '/v1/staff', 403],
    ['trainer', 'GET', '/v1/members', 200],
    ['trainer', 'GET', '/v1/offers', 403],
    ['read_only', 'GET', '/v1/audit-entries', 200],
    ['front_desk', 'GET', '/v1/audit-entries', 403],
  ] as const)('%s: %s %s → %i', async (role, method, url, status) => {
    const { browser } = await working(role);
    const answer = await browser.call(method, url);
    expect(answer.status, answer.text).toBe(status);
    if (status !== 403) return;
    expectProblem(answer);
    expect(answer.body.detail).toMatch(/^You may not do that: the permission "/);
  });

  test.each(['front_desk', 'trainer', 'read_only', 'manager'] as const)(
    '%s makes no API key',
    async (role) => {
      const { browser } = await working(role);
      const wanted = { name: 'mine', scopes: ['members:read'] };
      expect((await browser.call('POST', '/v1/api-keys', wanted)).status).toBe(403);
    },
  );

  test('what is granted or withheld counts at once', async () => {
    const { browser, staffId } = await working('trainer', { granted: ['reports:read'] });
    expect((await browser.call('GET', '/v1/liability')).status).toBe(200);
    await olive.call('PATCH', `/v1/staff/${staffId}`, { withheld: ['members:read'], granted: [] });
    expect((await browser.call('GET', '/v1/liability')).status).toBe(403);
    expect((await browser.call('GET', '/v1/members')).status).toBe(403);
  });
});

describe('nobody gives what they do not have', () => {
  test('neither by inviting nor by changing, themselves included', async () => {
    const { browser: manager, staffId } = await working('manager');
    for (const rights of [{ role: 'owner' }, { role: 'trainer', granted: ['keys:write'] }]) {
      const invited = await invite('more@example.com', rights, manager);
      expectProblem(invited);
      expect(invited).toMatchObject({ status: 403, body: { code: 'permission_not_yours' } });
    }
    const { staffId: trainer } = await working('trainer');
    for (const id of [staffId, trainer]) {
      const changed = await manager.call('PATCH', `/v1/staff/${id}`, { granted: ['keys:write'] });
      expect(changed).toMatchObject({ status: 403, body: { code: 'permission_not_yours' } });
    }
    const key = await harbor.call('POST', '/v1/api-keys', {
      name: 'staff only',
      scopes: ['staff:write', 'staff:read'],
    });
    const program = callAs(house.app, key.body.key);
    const byKey = await program('PATCH', `/v1/staff/${trainer}`, { role: 'front_desk' });
    expect(byKey.status).toBe(403);
  });

  test('and nobody changes a person who may do more', async () => {
    const { browser: manager } = await working('manager');
    const { staffId: owner } = await working('owner');
    for (const change of [{ active: false }, { role: 'trainer' }, { name: 'Nobody' }]) {
      const answer = await manager.call('PATCH', `/v1/staff/${owner}`, change);
      expectProblem(answer);
      expect(answer).toMatchObject({ status: 403, body: { code: 'person_may_more' } });
    }
  });

  test('but what somebody has already may stay when something else is taken', async () => {
    const { staffId } = await working('trainer', { granted: ['keys:write'] });
    const { browser: manager } = await working('manager', { granted: ['keys:write'] });
    const taken = { withheld: ['members:read'] };
    expect((await manager.call('PATCH', `/v1/staff/${staffId}`, taken)).status).toBe(200);
  });
});

describe('who leaves', () => {
  test('is signed out at once, and comes back with the same rights', async () => {
    const { browser, staffId, email } = await working('front_desk');
    const left = await olive.call('PATCH', `/v1/staff/${staffId}`, { active: false });
    expect(left.status, left.text).toBe(200);
    expect((await browser.call('GET', '/v1/me')).status).toBe(401);
    const back = new Browser(house.app, `198.51.100.${++people}`);
    await back.signIn(email);
    const nowhere = await back.call('GET', '/v1/me');
    expectProblem(nowhere);
    expect(nowhere).toMatchObject({ status: 403, body: { code: 'works_nowhere' } });
    await olive.call('PATCH', `/v1/staff/${staffId}`, { active: true });
    expect((await back.call('GET', '/v1/me')).body.role).toBe('front_desk');
  });

  test('is never oneself', async () => {
    const me = await olive.call('GET', '/v1/me');
    const answer = await olive.call('PATCH', `/v1/staff/${me.body.staffId}`, { active: false });
    expectProblem(answer);
    expect(answer.body.code).toBe('not_yourself');
  });
});

/** An organization of its own with these owners. */
async function withOwners(count: number) {
  const place = await moveIn(house, `Place ${++people}`);
  const owners = [];
  for (let at = 0; at < count; at += 1) {
    const email = `owner${++people}@example.com`;
    const hired = await hire(database.db, place.caller, { name: email, email, role: 'owner' });
    owners.push({ ...hired, email, browser: await signIn(email) });
  }
  return { place, owners };
}

describe('the last owner', () => {
  test('stays, whoever asks', async () => {
    const { place, owners } = await withOwners(1);
    const address = `/v1/staff/${owners[0]!.staffId}`;
    for (const change of [{ active: false }, { role: 'manager' }]) {
      const answer = await place.call('PATCH', address, change);
      expectProblem(answer);
      expect(answer).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    }
    const less = await place.call('PATCH', address, { withheld: ['staff:write'] });
    expect(less.body.code).toBe('owners_may_everything');
  });

  test('is left when two owners send each other away at the same moment', async () => {
    const { owners } = await withOwners(2);
    const [one, two] = owners as [(typeof owners)[0], (typeof owners)[0]];
    const answers = await Promise.all([
      one.browser.call('PATCH', `/v1/staff/${two.staffId}`, { role: 'manager' }),
      two.browser.call('PATCH', `/v1/staff/${one.staffId}`, { role: 'manager' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    const left = await database.pool.query(
      `select count(*)::integer as count from staff where role = 'owner' and active
       and organization_id = (select organization_id from staff where id = ${one.staffId.slice(6)})`,
    );
    expect(left.rows[0].count).toBe(1);
  });
});

describe('another organization', () => {
  test('sees nobody of ours and changes nobody', async () => {
    const { staffId } = await working('trainer');
    const { body } = await invite(`stranger${people}@example.com`);
    expect((await riverside.call('GET', `/v1/staff/${staffId}`)).status).toBe(404);
    expect((await riverside.call('GET', '/v1/staff')).text).not.toContain(`"${staffId}"`);
    const changed = await riverside.call('PATCH', `/v1/staff/${staffId}`, { active: false });
    expect(changed.status).toBe(404);
    expect((await riverside.call('DELETE', `/v1/invitations/${body.id}`)).status).toBe(404);
  });
});

test('every act about people stands in the trail, from what to what, and can be found', async () => {
  const { staffId, name } = await working('trainer');
  await olive.call('PATCH', `/v1/staff/${staffId}`, { role: 'front_desk' });
  const found = await olive.call('GET', `/v1/audit-entries?subject=${staffId}&actor=Olive`);
  expect(found.body.items).toHaveLength(1);
  expect(found.body.items[0]).toMatchObject({
    actor: 'Olive',
    action: 'staff.change',
    from: expect.stringMatching(/^browser/),
    before: { name, role: 'trainer' },
    after: { name, role: 'front_desk' },
  });
  const count = async (query: string) => {
    const answer = await olive.call('GET', `/v1/audit-entries?limit=200&${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body.items.length as number;
  };
  expect(await count('action=staff')).toBeGreaterThan(await count('action=staff.change'));
  expect(await count('from=2023-10-06&to=2023-10-06')).toBe(await count(''));
  expect(await count('from=2023-10-07')).toBe(0);
  expect(await count('to=2023-10-05')).toBe(0);
  expect(await count('actor=Nobody')).toBe(0);
});
