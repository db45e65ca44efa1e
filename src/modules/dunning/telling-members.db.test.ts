import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScriptedAnswer } from '#adapters/payments/simulated/simulated';
import { parseId } from '#kit/ids';
import { localTime } from '#kit/days';
import { compose } from '#main/compose';
import { tellMembersTask, workRun } from '#modules/billing/index';
import { type ApiHouse, callAs, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

// From the first decline to statement, as the member's mailbox sees it; and paying by the link in a mail.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 8 });
  house = await openHouse(database.db, undefined, { publicUrl: 'https://club.example' });
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const tell = () => house.house.tasks[tellMembersTask]!({ organizationId: gym.organizationId });
const clubId = () => gym.ids['club']![0]!;

/** The mails that came since this was asked last. */
let read = 0;
async function newMails() {
  await tell();
  const all = await house.mails();
  return all.slice(read, (read = all.length));
}

/** Signs somebody up with a card that pays today's charges, or whatever it was told to answer. */
async function memberWhoseCardFails(
  name: string,
  email: string | null,
  atSignUp: ScriptedAnswer[] = [],
) {
  const person = { clubId: clubId(), name, ...(email ? { email } : {}) };
  const { body: member } = await gym.call('POST', '/v1/members', person);
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const token = `sim_${name.replaceAll(/\W/g, '').toLowerCase()}`;
  await house.house.processor.script(gym.caller, token, atSignUp);
  const signed = await gym.call('POST', url, {
    ...(body as object),
    buyerId: member.id,
    cardholderIds: [member.id],
    paymentMethod: { kind: 'card', token },
  });
  expect(signed.status, signed.text).toBe(201);
  const agreementId = signed.body.id as string;
  const { body: owed } = await gym.call('GET', `/v1/agreements/${agreementId}/installments`);
  const dues = owed.items.find((one: { kind: string }) => one.kind === 'dues');
  return { memberId: member.id as string, agreementId, token, dues };
}

/** A run on this morning, and once more, as a repetition. */
async function runOn(day: string) {
  const now = localTime(`${day}T06:00`, 'America/New_York');
  const cleared = await gym.call('POST', '/v1/clock', { to: now.toString() });
  expect(cleared.status, cleared.text).toBe(200);
  const deps = { processor: house.house.processor, clock: () => now };
  for (const _ of [1, 2]) {
    const { body: run } = await gym.call('POST', '/v1/dues-runs', { clubIds: [clubId()] });
    await workRun(database.db, { ...gym.caller, now }, deps, parseId('run', run.id)!);
  }
}

const tokenIn = (text: string) => /https:\/\/club\.example\/pay\/(\S+)/.exec(text)![1]!;
const stranger = () => callAs(house.app, 'nobody');

test('from the first decline to statement: quiet in between, each mail once, and who has no e-mail is listed', async () => {
  const policies = { retryDays: [3, 7], quietOnRetries: true, statementAfterLadder: true };
  await gym.call('PATCH', `/v1/clubs/${clubId()}`, policies);
  const ana = await memberWhoseCardFails('Ana Bell', 'bell@example.com');
  const bob = await memberWhoseCardFails('Bob Mute', null);
  for (const { token } of [ana, bob])
    await house.house.processor.script(gym.caller, token, Array(4).fill('soft_decline'));
  read = (await newMails(), (await house.mails()).length);

  await runOn('2023-11-01');
  const [first, ...others] = await newMails();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ to: 'bell@example.com' });
  expect(first!.subject).toContain('did not go through');
  expect(first!.text).toContain('Hello Ana,');
  expect(first!.text).toContain('not enough money on the card. We try again on Sat 4 Nov 2023.');
  expect(await newMails()).toEqual([]);

  await runOn('2023-11-04');
  expect(await newMails()).toEqual([]);

  await runOn('2023-11-08');
  const last = await newMails();
  expect(last.map(({ to }) => to)).toEqual(['bell@example.com']);
  expect(last[0]!.subject).toContain('on statement now');

  const { body: agreement } = await gym.call('GET', `/v1/agreements/${ana.agreementId}`);
  expect(agreement.paymentMethod).toMatchObject({ kind: 'statement' });
  const audit = await gym.call('GET', '/v1/audit-entries?action=agreement.to_statement');
  expect(audit.body.items.map((entry: { subject: string }) => entry.subject).sort()).toEqual(
    [ana.agreementId, bob.agreementId].sort(),
  );
  const skipped = await gym.call('GET', '/v1/dues-notices?outcome=no_email');
  expect(
    skipped.body.items.map((one: { memberName: string; kind: string }) => [
      one.memberName,
      one.kind,
    ]),
  ).toEqual([
    ['Bob Mute', 'to_statement'],
    ['Bob Mute', 'declined'],
  ]);
  const unpaid = await gym.call('GET', `/v1/unpaid-dues?clubId=${clubId()}&standing=needs_you`);
  const row = unpaid.body.items.find(
    (one: { agreementId: string }) => one.agreementId === ana.agreementId,
  );
  expect(row).toMatchObject({ told: { kind: 'to_statement', outcome: 'mailed' }, retryOn: [] });

  // December's dues wait for the desk, and nobody's card is asked
  await runOn('2023-12-01');
  expect(await newMails()).toEqual([]);
  const { body: owed } = await gym.call('GET', `/v1/agreements/${ana.agreementId}/installments`);
  const december = owed.items.find((one: { dueOn: string }) => one.dueOn === '2023-12-01');
  expect(december).toMatchObject({ state: 'due' });

  // the link in the last mail still pays: in two tabs at once, once
  const token = tokenIn(last[0]!.text);
  const look = () => stranger()('POST', '/v1/pay-links/preview', { token });
  expect((await look()).body).toMatchObject({
    firstName: 'Ana',
    standing: 'open',
    takes: 'test_card',
    owed: { amountMinor: 4860 },
  });
  const pay = (testCard: string) =>
    stranger()('POST', '/v1/pay-links/payment', { token, testCard });
  const declined = await pay('declines_hard');
  expect(declined.body).toMatchObject({ standing: 'open', declined: 'the account is closed' });
  const tabs = await Promise.all([pay('approves'), pay('approves'), pay('approves')]);
  expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await look()).body.standing).toBe('paid');
  const { body: paid } = await gym.call('GET', `/v1/installments/${ana.dues.id}`);
  expect(
    paid.attempts.filter((attempt: { outcome: string }) => attempt.outcome === 'paid'),
  ).toHaveLength(1);
  const thanks = await newMails();
  expect(thanks.map(({ subject }) => subject)).toEqual(['Harbor: $48.60 is paid']);
  expect(thanks[0]!.text).toContain('sessions came with it');
});

test('another’s card that is declined behind a link leaves the ladder as it was', async () => {
  await gym.call('PATCH', `/v1/clubs/${clubId()}`, { retryDays: [3, 7] });
  const cy = await memberWhoseCardFails('Cy Reed', 'reed@example.com');
  const { body: owed } = await gym.call('GET', `/v1/agreements/${cy.agreementId}/installments`);
  const charge = owed.items.find((one: { state: string }) => one.state === 'scheduled');
  const made = await gym.call('POST', `/v1/installments/${charge.id}/pay-links`);
  expect(made.status, made.text).toBe(201);
  const token = tokenIn(made.body.url);
  const declined = await stranger()('POST', '/v1/pay-links/payment', {
    token,
    testCard: 'declines_hard',
  });
  expect(declined.body).toMatchObject({ standing: 'open', declined: 'the account is closed' });
  const state = async () =>
    (await gym.call('GET', `/v1/installments/${charge.id}`)).body.state as string;
  expect(await state()).toBe('scheduled');
  await runOn(charge.dueOn);
  expect(await state()).toBe('collected');
  expect(await newMails()).toEqual([]);
});

test('what was declined at one sign-up is one mail, with a link for each charge', async () => {
  await newMails();
  const dan = await memberWhoseCardFails(
    'Dan Oak',
    'oak@example.com',
    Array(3).fill('soft_decline'),
  );
  const { body } = await gym.call('GET', `/v1/agreements/${dan.agreementId}/installments`);
  const declined = body.items.filter((one: { state: string }) => one.state === 'past_due');
  expect(declined.length).toBeGreaterThan(1);
  const mails = (await newMails()).filter(({ to }) => to === 'oak@example.com');
  expect(mails).toHaveLength(1);
  expect(mails[0]!.subject).toContain('did not go through');
  expect(mails[0]!.text.match(/https:\/\/club\.example\/pay\//g)).toHaveLength(declined.length);
});

test('a worker that nobody told the address of the pages says how to pay at the desk', async () => {
  await newMails();
  const warnings: string[] = [];
  const worker = compose(database.db, {
    ...house.house.outside,
    publicUrl: undefined,
    warn: (message) => void warnings.push(message),
  });
  await memberWhoseCardFails('Eve Ash', 'ash@example.com', Array(3).fill('soft_decline'));
  await worker.tasks[tellMembersTask]!({ organizationId: gym.organizationId });
  const mail = (await newMails()).find(({ to }) => to === 'ash@example.com');
  expect(mail!.text).toContain('It can be paid at the desk of Harbor.');
  expect(mail!.text).not.toContain('http');
  expect(warnings).toEqual([expect.stringContaining('PUBLIC_URL')]);
});

test('a link that is wrong, old or of another organization opens nothing', async () => {
  const other = await moveIn(house, 'Uphill');
  const { token } = gym.sent.get('POST /v1/pay-links/preview')!.body as { token: string };
  const secret = token.slice(token.indexOf('_') + 1);
  for (const wrong of ['', 'x', `${other.organizationId}_${secret}`, `${token.slice(0, -1)}-`])
    expect((await stranger()('POST', '/v1/pay-links/preview', { token: wrong })).body.code).toBe(
      'pay_link_not_good',
    );
});

test('own words are used, kept by the audit trail, refused by name, and can be reset', async () => {
  const put = (body: object) => gym.call('PUT', '/v1/mail-templates/declined', body);
  const refused = await put({ subject: '{club}', text: 'Hi {name}, call {phone}' });
  expect(refused).toMatchObject({ status: 422, body: { code: 'unknown_placeholder' } });
  expect(refused.body.errors).toEqual([
    { field: 'text', message: '{phone} is not known in this mail.' },
  ]);
  const kept = await put({ subject: 'Oh, {name}', text: '{amount}: {reason}.' });
  expect(kept.body).toMatchObject({
    isOurs: false,
    preview: { subject: 'Oh, Ana', text: '$49.00: not enough money on the card.' },
  });
  const reset = await gym.call('DELETE', '/v1/mail-templates/declined');
  expect(reset.body).toMatchObject({ isOurs: true });
  const { body } = await gym.call('GET', '/v1/audit-entries?limit=2');
  expect(body.items.map((entry: { action: string }) => entry.action)).toEqual([
    'mail_template.reset',
    'mail_template.change',
  ]);
});
