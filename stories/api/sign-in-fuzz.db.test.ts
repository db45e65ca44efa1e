import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, type ApiHouse, moveIn, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { Browser, hire } from '#testing/staff';

// Sign-in is better-auth's inside; what a client sees of it is ours, whatever it sends.

let database: TestDatabase;
let house: ApiHouse;
let cookies: string[];

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  const { caller } = await moveIn(house, 'Harbor');
  await hire(database.db, caller, { name: 'Olive', email: 'olive@example.com', role: 'owner' });
  const browser = new Browser(house.app);
  await browser.signIn('olive@example.com');
  const [[name, value]] = [...browser.cookies] as [[string, string]];
  const good = `${name}=${value}`;
  cookies = ['', good, `${good}x`, `${name}=`, `${name}=%00`, `${name}=%zz`, `${name}=%ff.%ff`];
  cookies.push(`${name}=a.b`, `${good}; ${good}`, `;;=;${name}`, `duesday.two_factor=%00.x`);
  cookies.push(`duesday.session_data=e30`, `duesday.dont_remember=%F0%9F`, 'a'.repeat(8000));
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const posts = [
  'sign-in/email',
  'sign-out',
  'revoke-session',
  'revoke-other-sessions',
  'request-password-reset',
  'reset-password',
  'change-password',
  'two-factor/enable',
  'two-factor/verify-totp',
  'two-factor/verify-backup-code',
  'two-factor/disable',
  'two-factor/generate-backup-codes',
];
const notThere = ['sign-up/email', 'delete-user', 'update-user', 'sign-in/social', 'ok', 'error'];
const also = ['callback/google', 'verify-email', 'reset-password/x', '..%2fsign-up', '%00', ''];

const nasty = fc.oneof(
  fc.constantFrom<unknown>('', '\u0000', 'a\u0000b', '\ud800', 'x'.repeat(5000), null, [], {}, -1),
  fc.constantFrom<unknown>('olive@example.com', 'correct horse battery', '000000', true, 1e21),
  fc.constantFrom<unknown>('OLIVE@EXAMPLE.COM\u0000', "' or 1=1 --", ['a'], { $ne: null }),
  fc.string({ maxLength: 60, unit: 'binary' }),
);
// by name, so that a failure can be read
const deep: Record<string, string> = {
  'deep list': '['.repeat(20_000) + ']'.repeat(20_000),
  'deep object': '{"email":'.repeat(9000) + '1' + '}'.repeat(9000),
};
const fields = ['email', 'password', 'newPassword', 'currentPassword', 'token', 'code'];
const flags = ['rememberMe', 'trustDevice', 'revokeOtherSessions', 'callbackURL', 'redirectTo'];
const body = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fc.constantFrom(...fields, ...flags), nasty) },
  {
    weight: 2,
    arbitrary: fc.constant({ email: 'olive@example.com', password: 'wrong\u0001 password' }),
  },
  { weight: 1, arbitrary: nasty },
);
const payload = fc.oneof(
  { weight: 6, arbitrary: body.map((value) => JSON.stringify(value)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '{', 'null', '{"__proto__":{"a":1}}', '\u0000', '"x"'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(deep)) },
);
const type = fc.constantFrom('application/json', 'application/json', 'text/plain', '', 'a/b');

let addresses = 0;

describe('whatever is sent to sign-in gets an answer in words', () => {
  test.each(posts)('POST /auth/%s', { timeout: 120_000 }, async (path) => {
    await fc.assert(
      fc.asyncProperty(payload, type, fc.nat(20), fc.boolean(), async (text, as, which, ours) => {
        // an address of its own for each, or all but ten would be throttled
        addresses += 1;
        const answer = answerOf(
          await house.app.inject({
            method: 'POST',
            url: `/auth/${path}`,
            remoteAddress: `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
            headers: {
              host: 'localhost',
              ...(ours ? { origin: 'http://localhost' } : {}),
              ...(as ? { 'content-type': as } : {}),
              cookie: cookies[which % cookies.length]!,
              'user-agent': 'x'.repeat(2000),
            },
            payload: deep[text] ?? text,
          }),
        );
        expect(answer.status, answer.text).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['get-session', 'list-sessions'])('GET /auth/%s', async (path) => {
    for (const cookie of cookies)
      for (const query of ['', '?disableCookieCache=x', '?a[]=%00&a=%ff', '?token=%zz']) {
        const url = `/auth/${path}${query}`;
        const answer = answerOf(
          await house.app.inject({ method: 'GET', url, headers: { cookie } }),
        );
        expect(answer.status, answer.text).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer);
      }
  });

  test.each([...notThere, ...also])('there is no /auth/%s', async (path) => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = answerOf(await house.app.inject({ method, url: `/auth/${path}` }));
      expectProblem(answer);
      expect([400, 404]).toContain(answer.status);
    }
  });

  test('a cookie of any kind on any other address, too', async () => {
    for (const cookie of cookies) {
      const answer = answerOf(
        await house.app.inject({ method: 'GET', url: '/v1/me', headers: { cookie } }),
      );
      expect([200, 401], answer.text).toContain(answer.status);
      if (answer.status !== 200) expectProblem(answer);
    }
  });
});
