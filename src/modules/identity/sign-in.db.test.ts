import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { Browser, hire, thePassword } from '#testing/staff';
import { wholeDatabase } from '#testing/whole-database';

let database: TestDatabase;
let house: ApiHouse;
let harbor: Tenant;
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
  await hire(database.db, harbor.caller, { name: 'Olive', email, role: 'owner' });
});
afterAll(async () => {
  await house.close();
  await database.close();
});

describe('a password', () => {
  test('lets its owner in, who then says who they are', async () => {
    const olive = await signedIn();
    const me = await olive.call('GET', '/v1/me');
    expect(me).toMatchObject({
      status: 200,
      body: {
        kind: 'staff',
        name: 'Olive',
        email,
        role: 'owner',
        organization: { name: 'Harbor' },
        organizations: [{ name: 'Harbor' }],
      },
    });
    expect(me.body.permissions).toContain('staff:write');
  });

  test('is asked for under the address in any case, and hands no token to the page', async () => {
    const answer = await browser().signIn(' Olive@Example.COM ');
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.token).toBeUndefined();
  });

  test.each([
    [email, 'a wrong password'],
    ['nobody@example.com', thePassword],
  ])(
    'of %s that is not right: one answer, whether the address is known or not',
    async (as, with_) => {
      const answer = await browser().signIn(as, with_);
      expectProblem(answer);
      expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_email_or_password' } });
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('is not guessed quickly: after ten tries from one address, a minute of silence', async () => {
    const thief = browser();
    const answers = [];
    for (let attempt = 0; attempt < 11; attempt += 1)
      answers.push((await thief.signIn(email, `guess number ${attempt}`)).status);
    expect(answers).toEqual([...Array<number>(10).fill(401), 429]);
    const refused = await thief.signIn(email);
    expectProblem(refused);
    expect(refused.body.code).toBe('too_many_tries');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await browser().signIn(email)).status).toBe(200);
  });

  test('guessed at all at once is throttled as well, by a second process too', async () => {
    const second = await openHouse(database.db);
    const address = `203.0.113.${++addresses}`;
    const tries = Array.from({ length: 30 }, (_, at) =>
      new Browser(at % 2 ? house.app : second.app, address).signIn(email, `guess number ${at}`),
    );
    const answers = await Promise.all(tries);
    await second.close();
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    // where processes that are not this one look as well
    const { rows } = await database.pool.query(
      `select count from auth."rateLimit" where key like '${address}|%'`,
    );
    expect(rows).toEqual([{ count: 10 }]);
  });
});

const guess = (as: string) => browser().signIn(as, 'not the password');

type Failure = { actor: string; from: string; after: { name: string; reason: string } };
async function failuresOf(name: string): Promise<Failure[]> {
  const address = '/v1/audit-entries?action=staff.sign_in_failed&limit=200';
  const { body } = await harbor.call('GET', address);
  return (body.items as Failure[]).filter(({ after }) => after.name === name);
}

describe('guessing one account’s password from everywhere', () => {
  const victim = 'vic.tim@example.com';

  test('ends after twenty tries, known or not, and a new password opens again', async () => {
    const hired = { name: 'Victoria', email: victim, role: 'trainer' } as const;
    await hire(database.db, harbor.caller, hired);
    await guess(victim);
    expect((await browser().signIn(victim)).status).toBe(200);
    for (const as of [victim, 'nobody.at.all@example.com']) {
      const answers = [];
      for (let tries = 0; tries < 21; tries += 1) answers.push(await guess(as));
      expect(answers.map(({ status }) => status)).toEqual([...Array<number>(20).fill(401), 429]);
      expectProblem(answers[20]!);
      expect(answers[20]!.body.detail).toBe('Too many tries with this e-mail address.');
      expect(Number(answers[20]!.headers['retry-after'])).toBeGreaterThan(800);
    }
    expect((await browser().signIn(victim)).status).toBe(429);
    await browser().call('POST', '/auth/request-password-reset', { email: victim });
    const token = /reset-password\?token=(\S+)/.exec((await house.mails()).at(-1)!.text)![1]!;
    await browser().call('POST', '/auth/reset-password', { token, newPassword: thePassword });
    expect((await browser().signIn(victim)).status).toBe(200);
  });

  test('stands in the audit trail of where they work, and nothing of an unknown address anywhere', async () => {
    await expect.poll(async () => (await failuresOf('Victoria')).length).toBe(22);
    // each is written after its answer was sent: the last two may have overtaken one another
    const failed = await failuresOf('Victoria');
    for (const { actor, from } of failed)
      expect({ actor, from }).toEqual({
        actor: 'somebody',
        from: expect.stringMatching(/^browser at 203\.0\.113\.\d+$/),
      });
    const reasons = failed.map(({ after }) => after.reason).sort();
    expect(reasons).toEqual(['too many wrong passwords', ...Array(21).fill('wrong password')]);
    const everything = await wholeDatabase(database.pool);
    expect(JSON.stringify(everything)).not.toMatch(/nobody\.at\.all|not the password/);
  });
});

describe('the cookie', () => {
  test('is out of reach for scripts and other sites', async () => {
    const answer = await browser().signIn(email);
    const [line] = [answer.headers['set-cookie']].flat() as string[];
    expect(line).toMatch(/^duesday\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('travels over TLS only once the public address is https', async () => {
    const secure = await openHouse(database.db, undefined, { publicUrl: 'https://club.example' });
    const answer = await new Browser(secure.app, `203.0.113.${++addresses}`).call(
      'POST',
      '/auth/sign-in/email',
      { email, password: thePassword },
      { origin: 'https://club.example', host: 'club.example' },
    );
    await secure.close();
    const [line] = [answer.headers['set-cookie']].flat() as string[];
    expect(line).toMatch(/^__Secure-duesday\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('changed by one letter is worth nothing', async () => {
    const olive = await signedIn();
    const [[name, value]] = [...olive.cookies] as [[string, string]];
    olive.cookies.set(
      name,
      value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a')),
    );
    const answer = await olive.call('GET', '/v1/me');
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } });
  });

  test('is worth nothing after signing out, here or from elsewhere', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const kept = new Map(here.cookies);
    expect((await here.call('POST', '/auth/sign-out')).status).toBe(200);
    for (const [name, value] of kept) here.cookies.set(name, value);
    expect((await here.call('GET', '/v1/me')).status).toBe(401);
    const third = await signedIn();
    const sessions = await third.call('GET', '/auth/list-sessions');
    const theirs = sessions.body.find(
      ({ ipAddress }: { ipAddress: string }) => ipAddress === there.address,
    );
    await third.call('POST', '/auth/revoke-session', { token: theirs.token });
    expect((await there.call('GET', '/v1/me')).status).toBe(401);
    expect((await third.call('GET', '/v1/me')).status).toBe(200);
  });
});

const member = () => ({ clubId: harbor.ids['club']![0], name: 'Mallory' });

describe('a page of somebody else’s', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:3001' },
    { origin: 'null' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    { origin: '' },
  ];
  test.each(foreign)('%j cannot write in the name of who is signed in', async (headers) => {
    const olive = await signedIn();
    const answer = await olive.call('POST', '/v1/members', member(), headers);
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_our_page' } });
    const signOut = await olive.call('POST', '/auth/sign-out', {}, headers);
    expect(signOut).toMatchObject({ status: 403, body: { code: 'not_our_page' } });
    expect((await olive.call('POST', '/v1/members', member())).status).toBe(201);
  });

  test('cannot sign anybody in', async () => {
    const answer = await browser().call(
      'POST',
      '/auth/sign-in/email',
      { email, password: thePassword },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
  });

  test('does not stand in the way of a program with a key', async () => {
    const headers = { origin: 'https://till.example' };
    expect((await harbor.call('POST', '/v1/members', member(), headers)).status).toBe(201);
  });
});

/** RFC 6238, written down once more. */
function codeOf(uri: string, step = 0): string {
  const secret = new URL(uri).searchParams.get('secret')!;
  const bits = [...secret]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('a second factor', () => {
  test('is asked for once it is set up, and a backup code stands in for it once', async () => {
    const address = 'tess@example.com';
    await hire(database.db, harbor.caller, { name: 'Tess', email: address, role: 'trainer' });
    const tess = await signedIn(address);
    const setUp = await tess.call('POST', '/auth/two-factor/enable', { password: thePassword });
    expect(setUp.status, setUp.text).toBe(200);
    const { totpURI, backupCodes } = setUp.body as { totpURI: string; backupCodes: string[] };
    const verified = await tess.call('POST', '/auth/two-factor/verify-totp', {
      code: codeOf(totpURI),
    });
    expect(verified.status, verified.text).toBe(200);
    expect((await tess.call('GET', '/v1/me')).body.secondFactor).toBe(true);

    const next = browser();
    const half = await next.signIn(address);
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    expect((await next.call('GET', '/v1/me')).status).toBe(401);
    const wrong = await next.call('POST', '/auth/two-factor/verify-totp', { code: '000000' });
    expectProblem(wrong);
    expect(wrong.body.code).toBe('wrong_code');
    const failed = '/v1/audit-entries?action=staff.sign_in_failed&limit=1';
    await expect
      .poll(async () => (await harbor.call('GET', failed)).body.items[0]?.after)
      .toEqual({ name: 'Tess', reason: 'wrong code' });
    const code = codeOf(totpURI);
    const right = await next.call('POST', '/auth/two-factor/verify-totp', { code });
    expect(right.status, right.text).toBe(200);
    expect((await next.call('GET', '/v1/me')).body.name).toBe('Tess');

    // read over her shoulder, the same digits let nobody else in
    const thief = browser();
    await thief.signIn(address);
    const again = await thief.call('POST', '/auth/two-factor/verify-totp', { code });
    expectProblem(again);
    expect(again.body.detail).toBe('This code was used already.');
    expect((await thief.call('GET', '/v1/me')).status).toBe(401);
    expect((await next.call('GET', '/v1/me')).status).toBe(200);

    for (const status of [200, 401]) {
      const lost = browser();
      await lost.signIn(address);
      const code = backupCodes[0];
      const answer = await lost.call('POST', '/auth/two-factor/verify-backup-code', { code });
      expect(answer.status, answer.text).toBe(status);
    }
    const stored = await database.pool.query(`select * from auth."twoFactor"`);
    for (const secret of [new URL(totpURI).searchParams.get('secret')!, ...backupCodes])
      expect(JSON.stringify(stored.rows)).not.toContain(secret);
  });
});

describe('a forgotten password', () => {
  test('is replaced by a link that works once and signs everybody out', async () => {
    const address = 'fred@example.com';
    await hire(database.db, harbor.caller, { name: 'Fred', email: address, role: 'front_desk' });
    const before = await signedIn(address);
    const asked = await browser().call('POST', '/auth/request-password-reset', { email: address });
    expect(asked.status, asked.text).toBe(200);
    const mail = (await house.mails()).at(-1)!;
    expect(mail).toMatchObject({ to: address });
    const token = /reset-password\?token=(\S+)/.exec(mail.text)![1]!;
    const stored = await database.pool.query(`select v::text as row from auth."verification" v`);
    expect(JSON.stringify(stored.rows)).not.toContain(token);

    const newPassword = 'something new entirely';
    const body = { token, newPassword };
    const done = await browser().call('POST', '/auth/reset-password', body);
    expect(done.status, done.text).toBe(200);
    expect((await before.call('GET', '/v1/me')).status).toBe(401);
    expect((await browser().signIn(address)).status).toBe(401);
    expect((await browser().signIn(address, newPassword)).status).toBe(200);
    const again = await browser().call('POST', '/auth/reset-password', body);
    expectProblem(again);
    expect(again).toMatchObject({ status: 422, body: { code: 'link_used_up' } });
  });

  test('once replaced, makes every other link that was mailed worthless', async () => {
    const address = 'lena@example.com';
    await hire(database.db, harbor.caller, { name: 'Lena', email: address, role: 'front_desk' });
    const tokens = [];
    for (const asking of [browser(), browser()]) {
      await asking.call('POST', '/auth/request-password-reset', { email: address });
      tokens.push(/token=(\S+)/.exec((await house.mails()).at(-1)!.text)![1]!);
    }
    const answers = [];
    for (const token of tokens.reverse()) {
      const body = { token, newPassword: 'chosen by Lena' };
      answers.push((await browser().call('POST', '/auth/reset-password', body)).status);
    }
    expect(answers).toEqual([200, 422]);
  });

  test('is answered alike for an address nobody has, without a mail', async () => {
    const count = (await house.mails()).length;
    const unknown = { email: 'who@example.com' };
    const asked = await browser().call('POST', '/auth/request-password-reset', unknown);
    const known = await browser().call('POST', '/auth/request-password-reset', { email });
    expect([asked.status, asked.text]).toEqual([known.status, known.text]);
    expect((await house.mails()).length).toBe(count + 1);
  });

  test('leads where the product lives, whatever the request says', async () => {
    const headers = { host: 'evil.example', origin: 'http://evil.example' };
    await browser().call('POST', '/auth/request-password-reset', { email }, headers);
    expect((await house.mails()).at(-1)!.text).not.toContain('evil');
  });

  test('is not in the queue for whoever reads the database', async () => {
    await browser().call('POST', '/auth/request-password-reset', { email });
    const { rows } = await database.pool.query(
      `select payload::text from graphile_worker._private_jobs`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/token|olive/);
    await house.mails();
  });
});

test('a database that is away for a moment is not a fault: signed in people are told to try again', async () => {
  const olive = await signedIn();
  const away = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
  const connect = vi.spyOn(database.pool, 'connect').mockImplementation(() => Promise.reject(away));
  const asked = [await olive.call('GET', '/v1/me'), await olive.call('GET', '/auth/get-session')];
  connect.mockRestore();
  for (const answer of asked) {
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 503, body: { code: 'database_away' } });
  }
  expect((await olive.call('GET', '/v1/me')).status).toBe(200);
});
