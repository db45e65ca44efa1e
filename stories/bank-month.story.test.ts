import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { startRun, workRun } from '#modules/billing/index';
import { verifyBooks } from '#modules/reporting/index';
import { sql } from 'kysely';
import { returnFileFor } from '#testing/ach-files';
import { moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { wholeDatabase } from '#testing/whole-database';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 8 });
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const number = (who: number) => `5550001234${who}`;

/** Somebody with an account and a membership drafted from it. */
async function join(who: number, accountNumber = number(who)) {
  const { body: member } = await gym.call('POST', '/v1/members', {
    clubId: gym.ids['club']![0],
    name: `Member ${who}`,
  });
  const { body: account } = await gym.call('POST', `/v1/members/${member.id}/bank-accounts`, {
    holderName: `Mémber ${who}`,
    routingNumber: '231380104',
    accountNumber,
    accountType: 'checking',
    authorization: 'The club may draft my dues.',
  });
  const joining = gym.sent.get('POST /v1/agreements')!.body as object;
  const { body: agreement } = await gym.call('POST', '/v1/agreements', {
    ...joining,
    buyerId: member.id,
    cardholderIds: [member.id],
    sessionBuckets: [{ itemId: gym.ids['item']![0] }],
    paymentMethod: { kind: 'bank_account', token: account.token },
  });
  const installments = async () =>
    (await gym.call('GET', `/v1/agreements/${agreement.id}/installments`)).body.items as {
      id: string;
      kind: string;
      state: string;
      finalOn: string | null;
    }[];
  const left = async () =>
    ((await gym.call('GET', `/v1/members/${member.id}/balances`)).body.items[0]?.available ??
      0) as number;
  return { member, account, agreement, installments, left };
}

const sendFile = async () => {
  const { status, body } = await gym.call('POST', '/v1/bank-files');
  expect(status, JSON.stringify(body)).toBe(201);
  const content = await gym.call('GET', `/v1/bank-files/${body.id}/content`);
  return { ...body, text: content.text as string };
};

const readIn = async (content: string, name = 'returns.txt') =>
  (await gym.call('POST', '/v1/bank-return-files', { name, content })).body;

test('drafts go out in one file, come back once, and the books agree to the cent', async () => {
  const [ana, ben, cleo] = [await join(1), await join(2), await join(3)];
  for (const one of [ana, ben, cleo])
    expect((await one.installments())[0]).toMatchObject({ state: 'processing' });

  const file = await sendFile();
  expect(file.text).toContain('MEMBER 1');
  const drafted = file.entries as number;
  expect(drafted).toBeGreaterThanOrEqual(9);
  expect((await gym.call('POST', '/v1/bank-files')).body.code).toBe('nothing_to_send');

  const { body: taken } = await gym.call('GET', `/v1/bank-files/${file.id}`);
  expect(file.takenAt).toBeNull();
  expect(taken).toMatchObject({ entries: drafted, takenBy: 'key test' });
  const { body: entries } = await gym.call('GET', `/v1/bank-files/${file.id}/entries?limit=100`);
  expect(entries.items).toHaveLength(drafted);
  expect(entries.items.at(-1)).toMatchObject({
    memberId: cleo.member.id,
    lastFour: number(3).slice(-4),
    returnedWhy: null,
  });
  expect(JSON.stringify(entries)).not.toContain(number(3));

  // Ana's account has no money for the prorated charge, Ben's is closed, and a stranger's line comes too
  const back = returnFileFor(file.text, ({ name, amountMinor }) => {
    if (name.startsWith('MEMBER 1') && amountMinor > 3000) return { code: 'R01' };
    return name.startsWith('MEMBER 2') ? { code: 'R02' } : undefined;
  });
  const first = await readIn(back);
  expect(first.summary).toMatchObject({ applied: 4, known: 0, unmatched: 0 });
  const before = await wholeDatabase(database.pool);
  expect(first.wasKnown).toBe(false);
  expect(await readIn(back, 'again.txt')).toMatchObject({ id: first.id, wasKnown: true });
  const after = await wholeDatabase(database.pool);
  delete before['idempotency_keys'];
  delete after['idempotency_keys'];
  expect(after).toEqual(before);

  const stateOf = async (one: typeof ana, kind: string) =>
    (await one.installments()).find((installment) => installment.kind === kind)!.state;
  expect(await stateOf(ana, 'proration')).toBe('returned');
  expect(await stateOf(ana, 'enrollment_fee')).toBe('processing');
  expect(await stateOf(ben, 'enrollment_fee')).toBe('returned');
  expect(await ana.left()).toBe(0);
  expect(await cleo.left()).toBeGreaterThan(0);
  const { body: lines } = await gym.call('GET', `/v1/bank-return-files/${first.id}/lines`);
  expect(lines.items.map((line: { memberName: string }) => line.memberName).toSorted()).toEqual([
    'Member 1',
    'Member 2',
    'Member 2',
    'Member 2',
  ]);
  const { body: accounts } = await gym.call('GET', `/v1/members/${ben.member.id}/bank-accounts`);
  expect(accounts.items[0].closedWhy).toContain('R02');
  expect(await verifyBooks(database.db, gym.caller)).toEqual([]);
});

test('what nobody drafted is listed, and what has the wrong amount needs a look', async () => {
  const dora = await join(4);
  const file = await sendFile();
  const back = returnFileFor(file.text, ({ name }) =>
    name.startsWith('MEMBER 4') ? { code: 'R01' } : undefined,
  );
  const strange = back.replaceAll(/(?<=^799R01)\d{15}/gm, '091000019999999');
  const { summary, id } = await readIn(strange, 'strange.txt');
  expect(summary.applied).toBe(0);
  expect(summary.unmatched).toBe(summary.returns);
  const { body: lines } = await gym.call('GET', `/v1/bank-return-files/${id}/lines`);
  expect(lines.items[0]).toMatchObject({ code: 'R01', outcome: 'unmatched' });
  expect(await dora.left()).toBeGreaterThan(0);
  const broken = await gym.call('POST', '/v1/bank-return-files', {
    name: 'broken.txt',
    content: back.slice(0, -200),
  });
  expect(broken).toMatchObject({ status: 422, body: { code: 'ach_file_unreadable' } });
});

test('presented again on the ladder it says so, and is credited once', async () => {
  const eva = await join(5);
  const file = await sendFile();
  const back = returnFileFor(file.text, ({ name, amountMinor }) =>
    name.startsWith('MEMBER 5') && amountMinor > 3000 ? { code: 'R01' } : undefined,
  );
  await readIn(back, 'eva.txt');
  const later = { ...gym.caller, now: gym.caller.now.add({ hours: 24 * 5 }) };
  const clubId = parseId('club', gym.ids['club']![0]!)!;
  const run = await startRun(database.db, later, { through: null, clubIds: [clubId] });
  const deps = { processor: house.house.processors, clock: () => later.now };
  await workRun(database.db, later, deps, run.id);
  const proration = (await eva.installments()).find(({ kind }) => kind === 'proration')!;
  expect(proration.state).toBe('processing');
  const again = await sendFile();
  expect(again.text).toContain('RETRY PYMT');
  expect(await verifyBooks(database.db, later)).toEqual([]);
});

test('a draft that was booked and not recorded is asked again under its key, and sent once', async () => {
  const finn = await join(6);
  const dies = {
    ...house.house.processors,
    submit: async (...asked: Parameters<typeof house.house.processors.submit>) => {
      await house.house.processors.submit(...asked);
      throw new Error('the process died');
    },
  };
  const later = { ...gym.caller, now: gym.caller.now.add({ hours: 24 * 40 }) };
  const clubId = parseId('club', gym.ids['club']![0]!)!;
  const clock = () => later.now;
  const cutOff = await startRun(database.db, later, { through: null, clubIds: [clubId] });
  await expect(workRun(database.db, later, { processor: dies, clock }, cutOff.id)).rejects.toThrow(
    'died',
  );
  const again = await startRun(database.db, later, { through: null, clubIds: [clubId] });
  await workRun(database.db, later, { processor: house.house.processors, clock }, again.id);
  const { rows } = await sql<{ entries: number }>`
    select count(*)::integer as entries
    from bank_entries
    where organization_id = ${gym.organizationId}
    group by installment_id, key
    having count(*) > 1`.execute(database.db);
  expect(rows).toEqual([]);
  expect((await finn.installments()).filter(({ state }) => state === 'processing').length).toBe(4);
  expect(await verifyBooks(database.db, later)).toEqual([]);
});

const isDraft = ({ channel }: { channel: string }) => channel === 'ach';

test('every day agrees with the bank’s own books, and what does not is told with both sides', async () => {
  const reconciled = async () => {
    const { channels, differences } = (await gym.call('GET', '/v1/reconciliation?day=2023-10-06'))
      .body;
    return { ...channels.find(isDraft), differences: differences.filter(isDraft) };
  };
  const day = await reconciled();
  expect(day.ours.paid.count).toBeGreaterThan(9);
  expect(day.ours.returned.count).toBeGreaterThan(3);
  expect(day).toMatchObject({ theirs: day.ours, verdict: 'agrees', differences: [] });
  await sql`
    update bank_entries
    set amount_minor = amount_minor + 1
    where organization_id = ${gym.organizationId}
      and id = (select min(id) from bank_entries where organization_id = ${gym.organizationId} and returned_code is null and kind = 'debit')`.execute(
    database.db,
  );
  const { verdict, differences } = await reconciled();
  expect({ verdict, differences }).toMatchObject({
    verdict: 'differs',
    differences: [{ kind: 'payment', why: 'amount', memberName: expect.any(String) }],
  });
  const [off] = differences;
  expect(off.theirs.amount.amountMinor).toBe(off.ours.amount.amountMinor + 1);
});

test('no account number stands anywhere in the database, in an answer or in a refusal', async () => {
  const tables = JSON.stringify(await wholeDatabase(database.pool));
  for (const who of [1, 2, 3, 4, 5, 6]) expect(tables).not.toContain(number(who));
  const { body: member } = await gym.call('POST', '/v1/members', {
    clubId: gym.ids['club']![0],
    name: 'Gil',
  });
  const refused = await gym.call('POST', `/v1/members/${member.id}/bank-accounts`, {
    holderName: 'Gil',
    routingNumber: '231380104',
    accountNumber: '99887766_55',
    accountType: 'savings',
    authorization: 'Yes',
  });
  expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_account_number' } });
  expect(refused.text).not.toContain('99887766');
});

test('nobody is drafted from an account of somebody else', async () => {
  const [hal, ida] = [await join(7), await join(8)];
  const joining = gym.sent.get('POST /v1/agreements')!.body as object;
  const stolen = await gym.call('POST', '/v1/agreements', {
    ...joining,
    buyerId: ida.member.id,
    cardholderIds: [ida.member.id],
    sessionBuckets: [{ itemId: gym.ids['item']![0] }],
    paymentMethod: { kind: 'bank_account', token: hal.account.token },
  });
  expect(stolen).toMatchObject({ status: 422, body: { code: 'unknown_payment_method' } });
  await gym.call('DELETE', `/v1/bank-accounts/${hal.account.id}`);
  const changed = await gym.call('PUT', `/v1/agreements/${hal.agreement.id}/payment-method`, {
    kind: 'bank_account',
    token: hal.account.token,
  });
  expect(changed.body.code).toBe('unknown_payment_method');
});
