import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWork } from '#main/start-work';
import { mailerFor } from '#platform/mail/mailer';
import { type ApiHouse, openHouse } from '#testing/api-house';
import { makeClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { Browser, hire } from '#testing/staff';

/** A mail server on this machine. It keeps what it is given, or says no, or says nothing at all. */
let mood: 'takes' | 'refuses' | 'is silent' = 'takes';
const caught: string[] = [];
const mailServer = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onMailFrom: (_from, _session, done) => {
    if (mood === 'takes') done();
    if (mood === 'refuses') done(new Error('not now'));
  },
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (part: Buffer) => (text += part.toString()));
    stream.on('end', () => {
      // long lines are broken, as mail does it
      caught.push(text.replaceAll('=\r\n', '').replaceAll('=3D', '='));
      done();
    });
  },
});

let database: TestDatabase;
let house: ApiHouse;
let jobs: { stop(): Promise<void> };
let browser: Browser;
const email = 'olive@example.com';

beforeAll(async () => {
  await new Promise<void>((listens) => mailServer.listen(0, '127.0.0.1', listens));
  const { port } = mailServer.server.address() as AddressInfo;
  const smtpUrl = `smtp://127.0.0.1:${port}?socketTimeout=500`;
  database = await testDatabase();
  const mailer = mailerFor({ smtpUrl, mailFrom: 'desk@club.example' });
  house = await openHouse(database.db, undefined, { mailer });
  const { caller } = await makeClub(database.db);
  await hire(database.db, caller, { name: 'Olive', email, role: 'owner' });
  jobs = await startWork(database, house.house, () => {});
  browser = new Browser(house.app, '203.0.113.9');
});
afterAll(async () => {
  await jobs?.stop();
  await house?.close();
  await database?.close();
  await new Promise<void>((closed) => mailServer.close(closed));
});

const askForLink = () => browser.call('POST', '/auth/request-password-reset', { email });

async function waitingMail(): Promise<{ id: string; attempts: number; error: string | null }[]> {
  const { rows } = await database.pool.query(`
    select j.id, j.attempts, j.last_error as error
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'send-mail'`);
  return rows;
}
const nothingWaits = () => expect.poll(waitingMail, { timeout: 15_000 }).toEqual([]);

test('a link for a new password goes through the mail server, and works', async () => {
  expect((await askForLink()).status).toBe(200);
  await nothingWaits();
  expect(caught).toHaveLength(1);
  expect(caught[0]).toMatch(/^From: desk@club\.example\r\nTo: olive@example\.com\r\n/);
  const token = /reset-password\?token=(\S+)/.exec(caught[0]!)![1]!;
  const body = { token: decodeURIComponent(token), newPassword: 'by mail and not otherwise' };
  expect((await browser.call('POST', '/auth/reset-password', body)).status).toBe(200);
  expect((await browser.signIn(email, body.newPassword)).status).toBe(200);
});

test.each([
  ['refuses', 'not now'],
  ['is silent', 'imeout'],
] as const)(
  'a mail server that %s holds up no request and loses no mail',
  async (how, complaint) => {
    mood = how;
    const before = caught.length;
    expect((await askForLink()).status).toBe(200);
    const [job] = await waitingMail();
    // answered while the mail server is still waited for
    expect(how === 'is silent' && job!.error).toBeFalsy();
    await expect.poll(async () => (await waitingMail())[0]?.error).toContain(complaint);
    expect((await waitingMail())[0]!.attempts).toBe(1);
    mood = 'takes';
    await database.pool.query(
      `select graphile_worker.reschedule_jobs(array[${job!.id}]::bigint[], run_at := now())`,
    );
    await nothingWaits();
    expect(caught).toHaveLength(before + 1);
  },
);
