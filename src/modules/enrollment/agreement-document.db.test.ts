import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { mailAgreement } from './mail-agreement.ts';
import type { Attachment, Mail, Mailer } from '#platform/mail/mailer';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { aSignature } from '#testing/signature';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const sign = (change: object = {}, key?: string) => {
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  return gym.call('POST', url, { ...(body as object), ...change }, headers);
};

const onlyFirst = () => [{ itemId: gym.ids['item']![0]! }];

async function documentOf(agreementId: string) {
  const answer = await house.app.inject({
    url: `/v1/agreements/${agreementId}/document`,
    headers: { authorization: `Bearer ${gym.key}` },
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

/** The words of a PDF in the order in which they are drawn. */
function wordsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const drawn = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const lines = drawn.join('\n').matchAll(/\[(.*?)\] TJ/g);
  return [...lines]
    .map(([, line]) =>
      [...line!.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n');
}

test('signing leaves a document with the parties, every date, amount and session, and the signature', async () => {
  const signatureImage = aSignature().toString('base64');
  const signed = await sign({ signatureImage, negotiated: {} });
  expect(signed.status, signed.text).toBe(201);
  const { status, headers, bytes } = await documentOf(signed.body.id);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(signed.body.documentSha256);
  const words = wordsOf(bytes);
  for (const said of [
    'Membership agreement',
    'ben of Harbor',
    'Gold at Harbor (GOLD), version 1',
    'Wed 1 Nov 2023',
    '$52.92',
    '4 Yoga, 2 Dec 2023',
    'never expires',
    'drawn on the screen',
    'Fri 6 Oct 2023, 09:00 (America/New_York)',
  ])
    expect(words).toContain(said);
});

test('the same request again is one agreement with one document', async () => {
  const [first, again] = [await sign({}, 'sign-once'), await sign({}, 'sign-once')];
  expect(again.text).toBe(first.text);
  const one = await documentOf(first.body.id);
  expect(one.bytes.equals((await documentOf(again.body.id)).bytes)).toBe(true);
});

test('a document outlives every change around it', async () => {
  const signed = await sign();
  const before = await documentOf(signed.body.id);
  const buyer = signed.body.buyerId;
  await gym.call('PATCH', `/v1/members/${buyer}`, { name: 'Somebody Else' });
  await gym.call('PUT', `/v1/agreements/${signed.body.id}/payment-method`, { kind: 'cash' });
  expect((await documentOf(signed.body.id)).bytes.equals(before.bytes)).toBe(true);
});

test('each cardholder beside the buyer has a number for good, and is found by it', async () => {
  const [buyerId, second, third] = gym.ids['member']!;
  const wanted = { buyerId, cardholderIds: [buyerId, third, second] };
  // at once, as two desks would
  const [one, other] = await Promise.all([sign(wanted), sign(wanted)]);
  expect([one.status, other.status], one.text + other.text).toEqual([201, 201]);
  const numbersIn = ({ body }: typeof one) =>
    new Map(
      body.people.map((one: { id: string; cardholderNumber: string | null }) => [
        one.id,
        one.cardholderNumber,
      ]),
    );
  expect(numbersIn(one)).toEqual(
    new Map([
      [buyerId, null],
      [third, '1001-01'],
      [second, '1001-02'],
    ]),
  );
  expect(numbersIn(other)).toEqual(numbersIn(one));
  await gym.call('PATCH', `/v1/members/${second}`, { name: 'Renamed Since' });
  const found = await gym.call('GET', '/v1/member-directory?search=1001-02');
  expect(found.body.items).toMatchObject([{ id: second, cardholderNumbers: ['1001-02'] }]);
});

test('the database itself refuses a document whose SHA-256 is not its own', async () => {
  const { rows } = await database.pool.query(
    'select organization_id, agreement_id from agreement_documents limit 1',
  );
  const wrong = database.pool.query(
    `insert into agreement_documents (organization_id, agreement_id, pdf, sha256, made_at)
     values ($1, $2, 'x', 'y', '2023-10-06')`,
    [rows[0].organization_id, rows[0].agreement_id],
  );
  await expect(wrong).rejects.toThrow('sha256_is_of_the_pdf');
});

test('a drawn signature that is no picture is refused, and nobody is signed up', async () => {
  const before = (await gym.call('GET', '/v1/agreements?limit=1')).body.items[0].id;
  for (const signatureImage of ['AAAA', Buffer.from('hello').toString('base64')])
    expect(await sign({ signatureImage })).toMatchObject({
      status: 422,
      body: { code: 'signature_unreadable' },
    });
  expect((await gym.call('GET', '/v1/agreements?limit=1')).body.items[0].id).toBe(before);
});

test('a sign-up that would ask for another amount than was shown is refused, and changes nothing', async () => {
  const { body: reviewed } = await gym.call('POST', '/v1/agreements/preview', {
    ...(gym.sent.get('POST /v1/agreements')!.body as object),
  });
  const { amountMinor } = reviewed.dueToday;
  const wrong = { amountMinor: amountMinor - 1, currency: 'USD' };
  expect(await sign({ dueToday: wrong })).toMatchObject({
    status: 409,
    body: { code: 'due_today_changed' },
  });
  expect(await sign({ dueToday: reviewed.dueToday })).toMatchObject({ status: 201 });
});

test('the buyer is mailed what was signed, once, and nobody is mailed without an address', async () => {
  const [ben, cleo] = [gym.ids['member']![1]!, gym.ids['member']![2]!];
  const signed = await sign({ buyerId: ben }, 'mail-once');
  await sign({ buyerId: ben }, 'mail-once');
  await gym.call('PATCH', `/v1/members/${cleo}`, { email: null });
  const silent = await sign({ buyerId: cleo, cardholderIds: [cleo], sessionBuckets: onlyFirst() });
  expect([signed.status, silent.status]).toEqual([201, 201]);
  const jobs = await database.pool.query<{ payload: { agreementId: number } }>(
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'mail-agreement'`,
  );
  const jobsOf = (id: string) =>
    jobs.rows.filter(({ payload }) => payload.agreementId === parseId('agreement', id));
  expect([jobsOf(signed.body.id).length, jobsOf(silent.body.id).length]).toEqual([1, 1]);
  const mailed: { mail: Mail; attached: Attachment | undefined }[] = [];
  const send: Mailer['send'] = async (mail, attached) => void mailed.push({ mail, attached });
  for (const { payload } of [...jobsOf(signed.body.id), ...jobsOf(silent.body.id)])
    await mailAgreement(house.db, payload, { send });
  expect(mailed).toHaveLength(1);
  const [{ mail, attached }] = mailed as [(typeof mailed)[0]];
  expect(mail).toMatchObject({
    to: 'ben@example.com',
    subject: 'Your membership agreement with Harbor',
  });
  expect(attached).toMatchObject({ name: `${signed.body.id}.pdf`, type: 'application/pdf' });
  expect(attached!.bytes.equals((await documentOf(signed.body.id)).bytes)).toBe(true);
});

test('an agreement that is not there has no document', async () => {
  const answer = await documentOf('agreement_999999');
  expect(answer.status).toBe(404);
});
