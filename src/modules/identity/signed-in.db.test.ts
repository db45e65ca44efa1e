import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { Browser, hire, thePassword } from '#testing/staff';

let database: TestDatabase;
let house: ApiHouse;
let harbor: Tenant;
let riverside: Tenant;
let addresses = 0;

const email = 'olive@example.com';
/** A browser at an address nobody used before, so that tests do not throttle one another. */
const browser = () => new Browser(house.app, `203.0.113.${++addresses}`);

async function signedIn(as = email, password = thePassword): Promise<Browser> {
  const fresh = browser();
  const answer = await fresh.signIn(as, password);
  expect(answer.status, answer.text).toBe(200);
  return fresh;
}

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  harbor = await moveIn(house, 'Harbor');
  riverside = await moveIn(house, 'Riverside');
  await hire(database.db, harbor.caller, { name: 'Olive', email, role: 'owner' });
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const at = (tenant: Tenant) => ({
  'duesday-organization': `organization_${tenant.organizationId}`,
});

const linkedTo = ({ organizationId }: Tenant) => `?organization=organization_${organizationId}`;

describe('who works in two places', () => {
  const address = 'two@example.com';
  beforeAll(async () => {
    const person = { name: 'Two', email: address };
    await hire(database.db, harbor.caller, { ...person, role: 'front_desk' });
    await hire(database.db, riverside.caller, { ...person, role: 'manager' });
  });

  test('chooses one for each request, and has there what they have there', async () => {
    const two = await signedIn(address);
    const me = await two.call('GET', '/v1/me');
    expect(me.body.organizations.map(({ name }: { name: string }) => name)).toEqual([
      'Harbor',
      'Riverside',
    ]);
    const unsaid = await two.call('GET', '/v1/members');
    expectProblem(unsaid);
    expect(unsaid.body.code).toBe('organization_not_chosen');
    const here = await two.call('GET', '/v1/members', undefined, at(harbor));
    const there = await two.call('GET', '/v1/members', undefined, at(riverside));
    expect(here.text).not.toContain('Riverside');
    expect(there.text).toContain('Riverside');
    expect((await two.call('GET', '/v1/staff', undefined, at(harbor))).status).toBe(403);
    expect((await two.call('GET', '/v1/staff', undefined, at(riverside))).status).toBe(200);
  });

  test.each(['organization_999999', 'organization_0', 'nonsense', ''])(
    'has nothing in "%s"',
    async (organization) => {
      const two = await signedIn(address);
      const headers = { 'duesday-organization': organization };
      const answer = await two.call('GET', '/v1/members', undefined, headers);
      expectProblem(answer);
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_your_organization' } });
    },
  );

  test('opens a file by a link, which says for which in its address', async () => {
    const two = await signedIn(address);
    const file = `/v1/agreements/${harbor.ids['agreement']![0]}/document`;
    expect((await two.call('GET', file)).body.code).toBe('organization_not_chosen');
    expect((await two.call('GET', file + linkedTo(harbor))).headers['content-type']).toBe(
      'application/pdf',
    );
    expect((await two.call('GET', file + linkedTo(riverside))).status).toBe(404);
    const olive = await signedIn();
    expect((await olive.call('GET', file + linkedTo(riverside))).body.code).toBe(
      'not_your_organization',
    );
  });

  test('a stranger to an organization does not get in by naming it', async () => {
    const olive = await signedIn();
    const answer = await olive.call('GET', '/v1/members', undefined, at(riverside));
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_your_organization' } });
  });
});

describe('writes by a person', () => {
  test('are done once however often they are sent, and name the person', async () => {
    const olive = await signedIn();
    const member = { clubId: harbor.ids['club']![0], name: 'Once Only' };
    const key = { 'idempotency-key': 'by-olive' };
    const first = await olive.call('POST', '/v1/members', member, key);
    const again = await olive.call('POST', '/v1/members', member, key);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const trail = await olive.call('GET', '/v1/audit-entries?actor=Olive&action=member.create');
    expect(trail.body.items[0]).toMatchObject({
      actor: 'Olive',
      from: expect.stringMatching(/^browser [0-9a-f]{8} at 203\.0\.113\.\d+$/),
    });
  });

  test('that show a secret show it again in that browser only', async () => {
    const [olive, other] = [await signedIn(), await signedIn()];
    const wanted = { name: 'till', scopes: ['members:read'] };
    const key = { 'idempotency-key': 'a-key-by-olive' };
    const made = await olive.call('POST', '/v1/api-keys', wanted, key);
    expect(made.status, made.text).toBe(201);
    expect((await olive.call('POST', '/v1/api-keys', wanted, key)).text).toBe(made.text);
    const elsewhere = await other.call('POST', '/v1/api-keys', wanted, key);
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  });
});

test('what somebody did about signing in stands in the trail', async () => {
  const olive = await signedIn();
  const { body } = await olive.call('GET', '/v1/audit-entries?action=staff.sign_in');
  expect(body.items[0]).toMatchObject({ actor: 'Olive', from: `browser at ${olive.address}` });
  const other = await riverside.call('GET', '/v1/audit-entries?action=staff.sign_in');
  expect(other.text).not.toContain('Olive');
});

test('the organization is renamed by whoever may change settings, and the trail says so', async () => {
  const person = { name: 'Dee', email: 'dee@example.com' };
  await hire(database.db, riverside.caller, { ...person, role: 'front_desk' });
  const renamed = { name: 'Riverside Clubs' };
  const dee = await signedIn(person.email);
  expect((await dee.call('PATCH', '/v1/organization', renamed)).status).toBe(403);
  const done = await riverside.call('PATCH', '/v1/organization', renamed);
  expect(done).toMatchObject({ status: 200, body: renamed });
  expect((await dee.call('GET', '/v1/me')).body.organization).toMatchObject(renamed);
  const trail = await riverside.call('GET', '/v1/audit-entries?action=organization&limit=1');
  expect(trail.body.items[0]).toMatchObject({ before: { name: 'Riverside' }, after: renamed });
  expect((await harbor.call('GET', '/v1/organization')).body.name).toBe('Harbor');
});
