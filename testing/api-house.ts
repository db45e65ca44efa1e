import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { compose, type House, type Outside } from '#main/compose';
import { createServer } from '#main/server';
import { receiveLate, workRun } from '#modules/billing/index';
import { allScopes, createApiKey, createOrganization } from '#modules/identity/index';
import { parseId } from '#kit/ids';
import type { Caller } from '#kit/caller';
import type { Db } from '#platform/database/query';
import type { Mail } from '#platform/mail/mailer';
import { returnFileFor } from './ach-files.ts';
import { moveInAddOns } from './api-house-add-ons.ts';
import { moveInScheduler } from './api-house-scheduler.ts';
import { sendMailTask } from '#platform/mail/post';
import { stripeEventTask } from '#adapters/payments/stripe/webhook-route';
import { type FakeStripe, openFakeStripe } from './fake-stripe.ts';

export type Answer = {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
};

/** The whole product without a socket: every room's routes on one database. */
export type ApiHouse = {
  app: FastifyInstance;
  db: Db;
  house: House;
  /** Hands out the mail that waits, and answers with all that ever came. */
  mails(): Promise<Mail[]>;
  /** What whoever runs the house would have been told. */
  warnings: string[];
  /** Who plays Stripe. */
  stripe: FakeStripe;
  /** Acts on what Stripe told, as a worker would, and forgets it. */
  hearStripe(): Promise<void>;
  close(): Promise<void>;
};

export async function openHouse(
  db: Db,
  settings: Parameters<typeof createServer>[2] = { logLevel: 'silent' },
  outside: Partial<Outside> = {},
): Promise<ApiHouse> {
  const sent: Mail[] = [];
  const warnings: string[] = [];
  const stripe = await openFakeStripe();
  const house = compose(db, {
    stripe: stripe.settings,
    warn: (message) => void warnings.push(message),
    mailer: { send: async (mail) => void sent.push(mail) },
    secret: 'a secret of tests, the same in every house',
    vaultKey: 'a key of tests, the same in every house',
    publicUrl: undefined,
    isOnlyHere: true,
    ...outside,
  });
  const app = await createServer(db, house, settings);
  await app.ready();
  const mails = () => workJobs(db, house, sendMailTask).then(() => sent);
  const hearStripe = () => workJobs(db, house, stripeEventTask);
  const close = async () => {
    await app.close();
    await stripe.close();
  };
  return { app, db, house, mails, warnings, stripe, hearStripe, close };
}

/** What a worker would do with the jobs of a kind that wait in the queue, be it later. */
async function workJobs(db: Db, house: House, task: string): Promise<void> {
  const { rows } = await sql<{ id: number; payload: unknown }>`
    select j.id, j.payload
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${task}
    order by j.id`.execute(db);
  for (const { id, payload } of rows) {
    await house.tasks[task]!(payload);
    await sql`select graphile_worker.complete_jobs(array[${id}]::bigint[])`.execute(db);
  }
}

/** One request as this key's holder; a write gets a key of its own unless one is given. */
export type Call = (
  method: string,
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

let writes = 0;

export function callAs(app: FastifyInstance, key: string): Call {
  return async (method, url, body, headers = {}) => {
    const answer = await app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': `request-${++writes}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return answerOf(answer);
  };
}

export const answerOf = (answer: {
  statusCode: number;
  headers: Record<string, unknown>;
  body: string;
}): Answer => ({
  status: answer.statusCode,
  headers: answer.headers,
  text: answer.body,
  body: /json/.test(String(answer.headers['content-type'])) ? JSON.parse(answer.body) : undefined,
});

/** An organization with something of everything in it, and what was sent to get there. */
export type Tenant = {
  organizationId: number;
  key: string;
  caller: Caller;
  call: Call;
  /** Ids as the API dresses them, by what they are: `ids.member[0]` is `member_12`. */
  ids: Record<string, string[]>;
  /** Page markers that lists gave out. */
  cursors: string[];
  /** By operation (`POST /v1/members`): one request that went through, for tests to vary. */
  sent: Map<string, { url: string; body: unknown }>;
};

/** A grey WebP of 8 by 8 pixels, in base64. */
export const smallPhoto = 'UklGRiYAAABXRUJQVlA4IBoAAABQAQCdASoIAAgAAsBMJaQAAAAAANY3JUAAAA==';

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

/**
 * Makes an organization through the API, every write of it used at least once: clubs, members, items,
 * offers in all states, agreements, a dues run, payments, uses, transfers, keys.
 */
export async function moveIn(
  { app, db, house, mails, stripe }: ApiHouse,
  name: string,
): Promise<Tenant> {
  const now = Temporal.Instant.from('2023-10-06T13:00:00Z');
  const club = { name, timeZone: 'America/New_York', currency: 'USD', retryDays: [3, 7, 10] };
  const { organizationId } = await createOrganization(
    db,
    { name, sandboxNow: now, clubs: [club] },
    now,
  );
  const scopes = new Set<string>(allScopes);
  const caller: Caller = { organizationId, actor: 'a manager', now, scopes };
  const { key } = await createApiKey(db, caller, { name: 'test', scopes: [...allScopes] });
  const call = callAs(app, key);
  // what stands in addresses and is no id has its values here as well
  const ids: Tenant['ids'] = { month: ['2023-10'], list: ['days', 'differences'] };
  const sent: Tenant['sent'] = new Map();

  /** `POST /members/:memberId/…`: the step's address with its ids filled in. */
  const send = async (route: string, fill: Record<string, string>, body?: unknown) => {
    const [method, path] = route.split(' ') as [string, string];
    const url = `/v1${path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => fill[name]!)}`;
    const answer = await call(method, url, body);
    if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${answer.text}`);
    harvest(answer.body, ids);
    sent.set(`${method} /v1${path}`, { url, body });
    return answer.body;
  };

  const clubId = (await send('GET /clubs', {})).items[0].id as string;
  const uptown = await send('POST /clubs', {}, { ...club, name: 'Uptown', retryDays: [2] });
  await send('PATCH /clubs/{clubId}', { clubId: uptown.id }, { name: 'Uptown East' });

  await send('PATCH /organization', {}, { name });

  const person = (who: string) =>
    send(
      'POST /members',
      {},
      { clubId, name: `${who} of ${name}`, email: `${who}@example.com`, phone: '555 0100' },
    );
  const ana = await person('ana');
  const ben = await person('ben');
  const cleo = await person('cleo');
  await send('PATCH /members/{memberId}', { memberId: cleo.id }, { name: 'Cleo', phone: null });

  const memberId = ana.id as string;
  const remark = { text: 'Prefers the morning classes', isPinned: true };
  const setup = await send('POST /stripe/setup-intents', {}, { memberId });
  stripe.giveCard(setup.setupIntentId);
  const kept = { memberId, setupIntentId: setup.setupIntentId };
  const { token: cardAtStripe } = await send('POST /stripe/cards', {}, kept);
  await send('POST /stripe/card-pages', {}, { memberId });
  const note = await send('POST /members/{memberId}/notes', { memberId }, remark);
  await send('PUT /notes/{noteId}/pin', { noteId: note.id }, { isPinned: false });
  await send('PUT /members/{memberId}/pin', { memberId }, { pin: '2046' });
  await send('DELETE /members/{memberId}/photo', { memberId: cleo.id });
  for (const { id } of [cleo, ben, ana])
    await send('PUT /members/{memberId}/photo', { memberId: id }, { picture: smallPhoto });
  await send('DELETE /members/{memberId}/pin', { memberId: cleo.id });
  const together = { name: 'The Harbors', memberIds: [ana.id, ben.id] };
  const { id: householdId } = await send('POST /households', {}, together);
  await send('PATCH /households/{householdId}', { householdId }, { name: 'Harbor Street 12' });
  const inHousehold = { householdId, memberId: cleo.id as string };
  await send('PUT /households/{householdId}/members/{memberId}', inHousehold);
  await send('DELETE /households/{householdId}/members/{memberId}', inHousehold);

  const item = (shortName: string) =>
    send(
      'POST /items',
      {},
      {
        type: 'scheduler_bucket',
        name: `${shortName} at ${name}`,
        session: { shortName, bucketType: 'standard', notionalValue: usd(1200) },
      },
    );
  const yoga = await item('Yoga');
  const spin = await item('Spin');
  await send('PATCH /items/{itemId}', { itemId: spin.id }, { session: { shortName: 'Spinning' } });

  const content = {
    title: `Gold at ${name}`,
    code: 'GOLD',
    currency: 'USD',
    length: { count: 12, unit: 'month' },
    maxAdditionalCardholders: 2,
    sessionBuckets: {
      min: 1,
      max: 2,
      items: [
        { itemId: yoga.id, required: true },
        { itemId: spin.id, required: false },
      ],
    },
    terms: [
      {
        name: 'Monthly',
        dues: usd(4900),
        every: { count: 1, unit: 'month' },
        payments: 12,
        downPayment: usd(1000),
        enrollmentFee: usd(500),
        taxRatePpm: 80_000,
        timing: { kind: 'first_full_payment_day', day: 1 },
        creditOnProration: 'prorated',
        negotiation: { minDues: usd(3900), minPayments: 6 },
        sessions: [
          { itemId: yoga.id, quantity: 4, daysToExpire: 31 },
          { itemId: spin.id, quantity: 2, daysToExpire: 0 },
        ],
      },
    ],
  };
  const offer = await send('POST /offers', {}, content);
  const offerId = offer.id as string;
  const buckets = { revision: 1, sessionBuckets: content.sessionBuckets };
  await send('PUT /offers/{offerId}/draft/session-buckets', { offerId }, buckets);
  const draft = await send('PUT /offers/{offerId}/draft', { offerId }, { revision: 2, ...content });
  const revision = { revision: draft.revision as number };
  const published = await send('POST /offers/{offerId}/publish', { offerId }, revision);
  const termId = published.published.content.terms[0].id as string;
  const copied = { code: 'GOLD2' };
  const copy = await send('POST /offers/{offerId}/duplicate', { offerId }, copied);
  const goneRevision = { revision: copy.revision as number };
  await send('POST /offers/{offerId}/publish', { offerId: copy.id }, goneRevision);
  await send('POST /offers/{offerId}/retire', { offerId: copy.id });
  await send('POST /offers/{offerId}/duplicate', { offerId }, { code: 'DRAFT' });

  const joining = (memberId: string, paymentMethod: object, also: string[] = []) => ({
    clubId,
    offerId,
    termId,
    buyerId: memberId,
    cardholderIds: [memberId, ...also],
    sessionBuckets: [
      { itemId: yoga.id },
      { itemId: spin.id, receiver: { kind: also.length > 0 ? 'pool' : 'primary' } },
    ],
    paymentMethod,
    negotiated: { dues: usd(4500) },
    signature: 'Ana',
  });
  const card = { kind: 'card', token: `sim_${organizationId}`, label: 'Card' };
  await send('POST /agreements/preview', {}, joining(ana.id, card));
  const yearOf = { offerId, version: 'published', termId, clubId, itemIds: [yoga.id, spin.id] };
  await send('POST /offers/preview', {}, { ...yearOf, paysDaysLate: 5 });
  const agreement = await send('POST /agreements', {}, joining(ana.id, card));
  const onCash = await send('POST /agreements', {}, joining(ben.id, { kind: 'cash' }, [cleo.id]));
  const agreementId = agreement.id as string;
  const chosen = { sessionBuckets: [{ itemId: yoga.id }] };
  await send('PUT /agreements/{agreementId}/session-buckets', { agreementId }, chosen);
  await send('PUT /agreements/{agreementId}/payment-method', { agreementId }, card);
  await send('POST /agreements/{agreementId}/collection', { agreementId });

  const owed = await send('GET /agreements/{agreementId}/installments', {
    agreementId: onCash.id,
  });
  const [first, , third, fourth] = owed.items.filter(
    (installment: { state: string }) => installment.state !== 'collected',
  ) as { id: string }[];
  const payment = { channel: 'cash', amount: usd(100) };
  const installmentId = first!.id;
  await send('POST /installments/{installmentId}/payments', { installmentId }, payment);
  const waiver = { reason: 'A broken pool', creditSessions: true };
  await send('POST /installments/{installmentId}/waiver', { installmentId: third!.id }, waiver);
  const linkTo = (id: string) =>
    send('POST /installments/{installmentId}/pay-links', { installmentId: id });
  const payLink = (await linkTo(fourth!.id)).url as string;
  const linked = { token: payLink.split('/').at(-1)! };
  await send('POST /pay-links/preview', {}, linked);
  const withCard = (testCard: string) =>
    send('POST /pay-links/payment', {}, { ...linked, testCard });
  await withCard('declines_hard');
  await withCard('approves');
  const late = { installmentId: parseId('installment', fourth!.id)!, reference: 'pi_late' };
  await db.transaction().execute((tx) => receiveLate(tx, caller, { ...late, attemptNo: 1 }));
  const { items: loose } = await send('GET /loose-money', {});
  const became = { note: 'Given back at the processor' };
  await send('POST /loose-money/{looseId}/closing', { looseId: loose[0].id }, became);
  await linkTo(installmentId);
  const payBy = (token: string) =>
    send('PUT /agreements/{agreementId}/payment-method', { agreementId }, { ...card, token });
  await payBy(cardAtStripe);
  const dues = await send('GET /agreements/{agreementId}/installments', { agreementId });
  const open = dues.items.find((one: { state: string }) => one.state === 'scheduled');
  const toPage = (await linkTo(open.id)).url as string;
  await send('POST /pay-links/card-page', {}, { token: toPage.split('/').at(-1) });
  await payBy(card.token);
  const ownWords = { subject: '{club}: {amount} is open', text: 'Hello {name}, {link}' };
  await send('PUT /mail-templates/{kind}', { kind: 'declined' }, ownWords);
  await send('DELETE /mail-templates/{kind}', { kind: 'declined' });

  const run = await send('POST /dues-runs', {}, { through: '2023-11-30', clubIds: [clubId] });
  const deps = { processor: house.processor, clock: () => now };
  await workRun(db, caller, deps, parseId('run', run.id)!);
  const stopped = await send('POST /dues-runs', {}, { clubIds: [clubId] });
  await send('POST /dues-runs/{runId}/stop', { runId: stopped.id });
  await workRun(db, caller, deps, parseId('run', stopped.id)!);
  await send('POST /dues-runs/{runId}/resume', { runId: stopped.id });
  await workRun(db, caller, deps, parseId('run', stopped.id)!);

  const gift = { memberId: ana.id, itemId: spin.id, quantity: 5, reason: 'A gift', lastDay: null };
  await send('POST /session-adjustments', {}, gift);
  const yogas = { memberId: ana.id, itemId: yoga.id, quantity: 4 };
  const lastDay = '2023-12-24';
  await send('POST /session-adjustments', {}, { ...yogas, reason: 'A gift', lastDay });
  const { items: grants } = await call('GET', `/v1/members/${ana.id}/grants`).then(
    ({ body }) => body,
  );
  const grantId = grants.find((grant: { itemId: string }) => grant.itemId === spin.id).id as string;
  const mistake = { memberId: ana.id, clubId, itemId: spin.id, quantity: -1, reason: 'A mistake' };
  await send('POST /session-adjustments', {}, { ...mistake, grantId });
  const use = await send('POST /session-uses', {}, { ...yogas, quantity: 1, note: 'walk-in' });
  await send('POST /session-uses', {}, { ...yogas, quantity: 2 });
  await send('POST /session-uses/{useId}/undo', { useId: use.id });
  const settled = await send('GET /agreements/{agreementId}/installments', { agreementId });
  const paid = (kind: string) => ({
    installmentId: settled.items.find(
      (one: { kind: string; state: string }) => one.kind === kind && one.state === 'collected',
    ).id as string,
  });
  const kindness = { amount: usd(1), reason: 'Kindness' };
  await send('POST /installments/{installmentId}/refunds', paid('enrollment_fee'), kindness);
  const contested = { reason: 'Not recognized' };
  const dispute = await send(
    'POST /installments/{installmentId}/disputes',
    paid('down_payment'),
    contested,
  );
  const won = { outcome: 'won' };
  await send('POST /disputes/{disputeId}/outcome', { disputeId: dispute.id }, won);
  const sentBack = { code: 'R01', reason: 'Sent back' };
  await send('POST /installments/{installmentId}/returns', paid('proration'), sentBack);
  const cure = `/v1/installments/${paid('proration').installmentId}/payments`;
  const { items: debts } = await send('GET /members/{memberId}/owed-sessions', { memberId });
  const letGo = { reason: 'A new start' };
  await send('POST /owed-sessions/{owedId}/forgiveness', { owedId: debts[0].id }, letGo);
  await call('POST', cure, { channel: 'cash' });
  const handed = { fromMemberId: ana.id, toMemberId: ben.id, itemId: spin.id, quantity: 2 };
  const transfer = await send('POST /session-transfers', {}, { ...handed, reason: 'Friends' });
  await send('POST /session-transfers', {}, { ...handed, quantity: 1, reason: 'Friends' });
  await send('POST /session-transfers/{transferId}/undo', { transferId: transfer.id });
  const { body: held } = await call('GET', `/v1/members/${ana.id}/grants?state=available`);
  const { id: grownId } = held.items.find((grant: { lastDay: string | null }) => grant.lastDay);
  const longer = { grantId: grownId, lastDay: '2024-01-31', reason: 'Snowed in' };
  await send('POST /session-extensions', {}, longer);
  sent.set('POST /v1/session-bring-backs', {
    url: '/v1/session-bring-backs',
    body: { memberId: ana.id, itemId: yoga.id, lastDay: '2023-12-24', reason: 'Snowed in' },
  });

  const bank = {
    immediateDestination: '091000019',
    immediateDestinationName: 'A BANK',
    immediateOrigin: '1234567890',
    immediateOriginName: 'CLUBS',
    originatingRouting: '091000019',
    timeZone: 'America/New_York',
  };
  await send('PUT /bank-sender', {}, bank);
  const company = { companyId: '1234567890', companyName: 'CLUB' };
  await send('PUT /clubs/{clubId}/bank-company', { clubId }, company);
  const mandate = {
    holderName: 'Ana',
    routingNumber: '091000019',
    accountNumber: '12345678901',
    accountType: 'checking',
    authorization: 'The club may draft my dues.',
  };
  const account = await send('POST /members/{memberId}/bank-accounts', { memberId }, mandate);
  const byBank = { kind: 'bank_account', token: account.token };
  const { body: drafted } = await call('POST', '/v1/agreements', {
    ...joining(ana.id, byBank),
    sessionBuckets: [{ itemId: yoga.id }],
  });
  const { body: drafts } = await call('GET', `/v1/agreements/${drafted.id}/installments`);
  const fee = drafts.items.find(({ kind }: { kind: string }) => kind === 'enrollment_fee');
  const unsent = { reason: 'Pays at the desk' };
  await send('POST /installments/{installmentId}/withdrawals', { installmentId: fee.id }, unsent);
  await call('POST', `/v1/installments/${fee.id}/payments`, { channel: 'cash' });
  await send('POST /bank-files', {});
  const { text: fileSent } = await call('GET', `/v1/bank-files/${ids['file']![0]}/content`);
  const sentBackFile = returnFileFor(fileSent, (_, at) => (at === 0 ? { code: 'R01' } : undefined));
  const strangeFile = sentBackFile.replaceAll(/(?<=^799R01)\d{15}/gm, '091000019999999');
  const read = await send(
    'POST /bank-return-files',
    {},
    { name: 'returns.txt', content: strangeFile },
  );
  const ofLine = { returnsId: read.id, line: '3' };
  const lookedAfter = { note: 'Asked the bank' };
  await send('PUT /bank-return-files/{returnsId}/lines/{line}/note', ofLine, lookedAfter);
  await send('DELETE /bank-accounts/{accountId}', { accountId: account.id });

  await moveInScheduler(send, {
    name,
    clubId,
    itemId: yoga.id,
    memberIds: [ana.id, ben.id, cleo.id],
    gift: async (itemId, memberIds) => {
      const some = { itemId, quantity: 6, reason: 'For classes', lastDay: null };
      for (const memberId of memberIds)
        await call('POST', '/v1/session-adjustments', { memberId, ...some });
    },
  });

  await moveInAddOns(send, { agreementId, itemId: spin.id as string });

  await send('POST /clock', {}, { to: now.toString() });
  await send('POST /clock/jumps', {}, { clubId, day: '2023-10-07', runsDues: false });

  const helper = { name: 'helper', scopes: ['members:read'] };
  const madeKey = await send('POST /api-keys', {}, helper);
  await send('DELETE /api-keys/{keyId}', { keyId: madeKey.id });
  await send('POST /api-keys', {}, { ...helper, name: 'second helper' });

  const host = `${name.replaceAll(/\W/g, '').toLowerCase()}.example`;
  const invite = (who: string) => {
    const email = `${who}@${host}`;
    return send(
      'POST /invitations',
      {},
      { name: who, email, role: 'trainer', granted: ['reports:read'] },
    );
  };
  const invitation = await invite('tess');
  await send('POST /invitations/{invitationId}/resend', { invitationId: invitation.id });
  const link = /token=(\S+)/.exec((await mails()).at(-1)!.text)!;
  const came = { token: link[1]!, name: 'Tess', password: 'correct horse battery' };
  await send('POST /invitations/preview', {}, { token: link[1]! });
  await send('POST /invitations/accept', {}, came);
  const { items: staff } = await send('GET /staff', {});
  await send('PATCH /staff/{staffId}', { staffId: staff[0].id }, { role: 'front_desk' });
  await send('DELETE /invitations/{invitationId}', { invitationId: (await invite('uma')).id });
  await invite('vic');
  const owner = { name: 'Olga', email: 'olga@example.com', password: 'correct horse battery' };
  sent.set('POST /v1/setup', {
    url: '/v1/setup',
    body: { organizationName: name, club, owner, code: 'ABCD-EFGH-JKLM' },
  });

  for (const list of ['/api-keys', '/audit-entries?limit=200', '/agreements', '/dues-runs'])
    await send(`GET ${list}`, {});
  for (const { id } of [ana, ben])
    for (const list of ['grants', 'session-entries']) await send(`GET /members/${id}/${list}`, {});
  const cursors: string[] = [];
  for (const list of ['members', 'items', 'offers', 'agreements', `members/${ana.id}/grants`])
    cursors.push((await call('GET', `/v1/${list}?limit=1`)).body.nextCursor);
  // Examples that went through once and would not again: from here on they would.
  const again = (route: string, change: object) => {
    const { url, body } = sent.get(route)!;
    sent.set(route, { url, body: { ...(body as object), ...change } });
  };
  const current = await call('GET', `/v1/offers/${offerId}`);
  const due = (await call('GET', `/v1/dues-runs/preview?clubId=${clubId}`)).body.clubs[0];
  const { installments, amount } = due;
  again('POST /v1/dues-runs', { expected: [{ clubId, installments, amount }] });
  again('POST /v1/session-extensions', { lastDay: null });
  again('POST /v1/offers', { code: 'SILVER' });
  again('POST /v1/offers/{offerId}/duplicate', { code: 'COPY' });
  again('POST /v1/items', { name: `Boxing at ${name}` });
  again('POST /v1/invitations', { email: `wes@${host}` });
  for (const step of ['draft', 'draft/session-buckets'])
    again(`PUT /v1/offers/{offerId}/${step}`, { revision: current.body.revision });
  return { organizationId, key, caller, call, ids, cursors, sent };
}

/** Collects every id in an answer by its kind. */
export function harvest(answer: unknown, ids: Record<string, string[]>): void {
  if (typeof answer === 'string') {
    const kind = /^([a-z]+)_[1-9]\d*$/.exec(answer)?.[1];
    if (kind && !(ids[kind] ??= []).includes(answer)) ids[kind].push(answer);
  } else if (answer !== null && typeof answer === 'object')
    for (const part of Object.values(answer)) harvest(part, ids);
}
