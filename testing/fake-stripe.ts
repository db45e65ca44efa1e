import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import type { StripeSettings } from '#adapters/payments/stripe/connection';
import { balanceOf } from './fake-stripe-balance.ts';
import { FakeStripePages, shownPage } from './fake-stripe-pages.ts';

/** What a card of the fake does when it is asked next; the last one stands for ever. */
export type CardDoes =
  | 'pays'
  | 'is_decided_later'
  /** Pays, and the answer never arrives. */
  | 'pays_and_is_silent'
  /** Never gets the question. */
  | 'is_silent'
  | 'is_out_of_order'
  | 'is_asked_too_often'
  | 'is_gone'
  | { declines: string };

// oxlint-disable-next-line typescript/no-explicit-any
type Thing = Record<string, any>;
type Said = { status: number; body: Thing };

const webhookSecret = 'whsec_of_the_fake';

/**
 * Stripe as far as we use it, on a port of this machine: keeps keys, counts what it took, and can be told
 * everything that goes wrong. Answers in Stripe's own form, so that its SDK is what is tested with ours.
 */
export async function openFakeStripe(): Promise<FakeStripe> {
  const fake = new FakeStripe();
  await fake.open();
  return fake;
}

export class FakeStripe {
  /** What was really taken, and given back, by our key. */
  readonly taken: string[] = [];
  readonly givenBack: string[] = [];
  /** Every request as `POST /v1/refunds`. */
  readonly asked: string[] = [];
  /** Lists come from before what is under way was made. */
  listsAreOld = false;
  /** However many were asked for. */
  mostOnAPage = 100;
  readonly #things = new Map<string, Thing>();
  readonly #does = new Map<string, CardDoes[]>();
  readonly #remembered = new Map<string, Said>();
  /** Keys that are answered no more: what was said is on its way for ever. */
  readonly #silent = new Set<string>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #pages = new FakeStripePages({
    make: (kind, thing) => this.#make(kind, thing),
    things: this.#things,
    giveCard: (intent) => this.giveCard(intent),
    address: () => this.settings.apiUrl!,
  });
  /** Where it tells what people did on its pages; undefined = tests tell it themselves. */
  tellsTo: string | undefined;
  #made = 0;
  #refunds = 'succeeded';
  #isAway = false;
  #isMuteAt: string | undefined;
  #isDeaf = false;

  open(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get settings(): StripeSettings {
    const { port } = this.#server.address() as AddressInfo;
    return {
      secretKey: 'sk_test_fake',
      publishableKey: 'pk_test_fake',
      webhookSecret,
      apiUrl: `http://127.0.0.1:${port}`,
    };
  }

  /** Nobody answers any more, or somebody does again; or what is asked there is done and not answered. */
  goAway(isAway: boolean | `/${string}` = true, { isDone = true } = {}): void {
    this.#isDeaf = !isDone;
    this.#isAway = isAway === true;
    this.#isMuteAt = typeof isAway === 'string' ? isAway : undefined;
  }

  /** Stripe forgets keys after a day. */
  forgetKeys(): void {
    this.#remembered.clear();
  }

  /** What a holder does with Stripe's form: gives a card for a SetupIntent. Answers its name. */
  giveCard(setupIntent: string, card: { does?: CardDoes[]; brand?: string; last4?: string } = {}) {
    const intent = this.#things.get(setupIntent)!;
    const { brand = 'visa', last4 = '4242' } = card;
    const method = this.#make('pm', {
      object: 'payment_method',
      type: 'card',
      customer: intent['customer'],
      card: { brand, last4 },
    });
    this.#does.set(method['id'], card.does ?? ['pays']);
    Object.assign(intent, { status: 'succeeded', payment_method: method['id'] });
    return method['id'] as string;
  }

  /** Changes what a card does from now on. */
  tell(method: string, ...does: CardDoes[]): void {
    this.#does.set(method, does);
  }

  /** Changes a thing as Stripe would by itself. */
  change(id: string, change: Thing): Thing {
    return Object.assign(this.#things.get(id)!, change);
  }

  /** What its payer does on a page of Stripe's: gives a card, or agrees to pay. Answers the page as it is then. */
  finishPage = (address: string): Thing => this.#pages.finish(this.pageOf(address));

  pageOf = (address: string): Thing => this.#pages.of(address);

  /** The payment made for a key. */
  intentOf(key: string): Thing {
    return [...this.#things.values()].find(
      (one) => one['object'] === 'payment_intent' && one['metadata']['duesday_key'] === key,
    )!;
  }

  contest(key: string, status = 'needs_response'): Thing {
    const { id, amount } = this.intentOf(key);
    const about = { object: 'dispute', payment_intent: id, amount, reason: 'fraudulent', status };
    return this.#make('dp', about);
  }

  /** An event as it comes over the wire: bytes and signature. */
  event(type: string, thing: Thing, given: { id?: string; secondsAgo?: number } = {}) {
    const id = given.id ?? `evt_${++this.#made}`;
    const payload = JSON.stringify({ id, object: 'event', type, data: { object: thing } });
    return { payload, signature: sign(payload, given.secondsAgo) };
  }

  /** Whatever, signed all the same. */
  signed = (payload: string) => ({ payload, signature: sign(payload) });

  /** How refunds stand that are asked for from now on. */
  refundsAre(status: 'succeeded' | 'pending'): void {
    this.#refunds = status;
  }

  /** What somebody gives back in the dashboard. */
  giveBackByHand(key: string, amount: number): Thing {
    const about = { payment_intent: this.intentOf(key)['id'], amount };
    return this.#make('re', { object: 'refund', status: 'succeeded', ...about });
  }

  refundOf(key: string): Thing {
    return this.#list('refund', 'payment_intent', this.intentOf(key)['id'])['data'][0];
  }

  #make(kind: string, thing: Thing): Thing {
    const id = `${kind}_${++this.#made}`;
    const created = Math.floor(Date.now() / 1000);
    const made: Thing = { id, created, livemode: false, metadata: {}, ...thing };
    this.#things.set(id, made);
    return made;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url!, 'http://localhost');
    if (url.pathname.startsWith('/page/')) return this.#showPage(request.method!, url, response);
    const form = fields(new URLSearchParams(Buffer.concat(chunks).toString() || url.search));
    this.asked.push(`${request.method} ${url.pathname}`);
    if (this.#isAway) return void request.socket.destroy();
    const isMute = this.#isMuteAt !== undefined && url.pathname.endsWith(this.#isMuteAt);
    if (isMute && this.#isDeaf) return void request.socket.destroy();
    const key = (request.headers['idempotency-key'] as string | undefined) ?? '';
    const about = JSON.stringify([url.pathname, form]);
    const said =
      this.#remembered.get(`${key} ${about}`) ??
      this.#say(`${request.method} ${url.pathname}`, form, key);
    if (key && said.status > 0 && said.status !== 429 && said.status < 500)
      this.#remembered.set(`${key} ${about}`, said);
    if (said.status === 0 || isMute || this.#silent.has(key)) return void request.socket.destroy();
    const body = JSON.stringify(expanded(said.body, form['expand'], this.#things));
    response.writeHead(said.status, { 'content-type': 'application/json' }).end(body);
  }

  async #showPage(method: string, { pathname }: URL, response: ServerResponse): Promise<void> {
    const page = this.pageOf(`${this.settings.apiUrl}${pathname}`);
    if (method === 'GET')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(shownPage(page));
    const { payload, signature } = this.event(
      'checkout.session.completed',
      this.#pages.finish(page),
    );
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
    if (this.tellsTo) await fetch(this.tellsTo, { method: 'POST', headers, body: payload });
    response.writeHead(303, { location: page['success_url'] }).end();
  }

  #say(what: string, form: Thing, key: string): Said {
    const [, id = '', act] =
      /^\w+ \/v1\/(?:checkout\/)?\w+\/(\w+_\w+)(?:\/(\w+))?$/.exec(what) ?? [];
    const route = id === '' ? what : what.replace(`/${id}`, '/{id}');
    if (id !== '' && !this.#things.has(id)) return missing(id);
    switch (route) {
      case 'POST /v1/customers':
        return ok(this.#make('cus', { object: 'customer', metadata: form['metadata'] }));
      case 'POST /v1/setup_intents': {
        const { customer, metadata, usage } = form;
        const intent = { object: 'setup_intent', status: 'requires_payment_method' };
        const secret = `seti_secret_${this.#made}`;
        const also = { customer, metadata, usage, client_secret: secret, payment_method: null };
        return ok(this.#make('seti', { ...intent, ...also }));
      }
      case 'POST /v1/checkout/sessions':
        return this.#pages.isTooLittle(form)
          ? problem(400, { type: 'invalid_request_error', code: 'amount_too_small' })
          : ok(this.#pages.open(form));
      case 'POST /v1/payment_intents/{id}/capture':
        return this.#capture(this.#things.get(id)!, form);
      case 'POST /v1/payment_intents/{id}/cancel':
        return this.#letGo(this.#things.get(id)!);
      case 'POST /v1/payment_intents':
        return this.#take(form, key);
      case 'GET /v1/payment_intents':
        return ok(
          this.#list('payment_intent', 'customer', this.listsAreOld ? '' : form['customer']),
        );
      case 'POST /v1/refunds':
        return this.#giveBack(form);
      case 'GET /v1/balance_transactions':
        return ok(balanceOf(this.#things, form, this.mostOnAPage));
      case 'GET /v1/refunds':
        return ok(this.#list('refund', 'payment_intent', form['payment_intent']));
      default:
        return act === undefined ? ok(this.#things.get(id)!) : missing(what);
    }
  }

  #capture(intent: Thing, { amount_to_capture, metadata }: Thing): Said {
    if (intent['status'] !== 'requires_capture') return unexpectedState();
    const amount = Number(amount_to_capture);
    this.taken.push(metadata['duesday_key']);
    const also = { ...intent['metadata'], ...metadata };
    // what was held moves now
    const moved = Math.floor(Date.now() / 1000);
    const then = { status: 'succeeded', amount, amount_capturable: 0, metadata: also, moved };
    return ok(Object.assign(intent, then));
  }

  #letGo(intent: Thing): Said {
    if (intent['status'] === 'succeeded') return unexpectedState();
    return ok(Object.assign(intent, { status: 'canceled', amount_capturable: 0 }));
  }

  #list(object: string, field: string, value: string): Thing {
    const data = [...this.#things.values()].filter(
      (one) => one['object'] === object && one[field] === value,
    );
    return { object: 'list', data: data.reverse(), has_more: false, url: '/' };
  }

  #take(form: Thing, key: string): Said {
    const does = this.#does.get(form['payment_method']) ?? ['is_gone'];
    const now = does.length > 1 ? does.shift()! : does[0]!;
    if (now === 'is_silent') return { status: 0, body: {} };
    if (now === 'is_out_of_order') return problem(500, { type: 'api_error' });
    if (now === 'is_asked_too_often') return problem(429, { type: 'rate_limit_error' });
    if (now === 'is_gone')
      return problem(400, {
        type: 'invalid_request_error',
        code: 'resource_missing',
        param: 'payment_method',
      });
    const { amount, currency, customer, payment_method, metadata } = form;
    const about = { amount: Number(amount), currency, customer, payment_method, metadata };
    const intent = this.#make('pi', {
      object: 'payment_intent',
      status: 'succeeded',
      last_payment_error: null,
      ...about,
    });
    if (now === 'is_decided_later') return ok(Object.assign(intent, { status: 'processing' }));
    if (typeof now === 'object') {
      const code =
        now.declines === 'authentication_required' ? 'authentication_required' : 'card_declined';
      const error = { type: 'card_error', code, decline_code: now.declines, message: 'No.' };
      Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error });
      return problem(402, { ...error, payment_intent: intent });
    }
    this.taken.push(metadata['duesday_key']);
    if (now === 'pays_and_is_silent') this.#silent.add(key);
    return ok(intent);
  }

  #giveBack({ payment_intent, amount, metadata }: Thing): Said {
    const given = this.#list('refund', 'payment_intent', payment_intent)['data'] as Thing[];
    const sum = given.reduce((total, one) => total + (one['amount'] as number), Number(amount));
    if (sum > this.#things.get(payment_intent)!['amount'])
      return problem(400, { type: 'invalid_request_error', code: 'charge_already_refunded' });
    this.givenBack.push(metadata['duesday_key']);
    const about = { payment_intent, amount: Number(amount), metadata };
    return ok(this.#make('re', { object: 'refund', status: this.#refunds, ...about }));
  }
}

const sign = (payload: string, secondsAgo = 0) =>
  new Stripe('sk_test_fake').webhooks.generateTestHeaderString({
    payload,
    secret: webhookSecret,
    timestamp: Math.floor(Date.now() / 1000) - secondsAgo,
  });

const ok = (body: Thing): Said => ({ status: 200, body });
const problem = (status: number, error: Thing): Said => ({ status, body: { error } });
const unexpectedState = () =>
  problem(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' });
const missing = (what: string) =>
  problem(404, { type: 'invalid_request_error', code: 'resource_missing', param: 'id', what });

/** `metadata[a]=1&expand[0]=b` as what it means. */
function fields(form: URLSearchParams): Thing {
  const read: Thing = {};
  for (const [name, value] of form) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    let place = read;
    for (const part of path.slice(0, -1)) place = place[part] ??= {};
    place[path.at(-1)!] = value;
  }
  return read;
}

/** The things that were asked for in full instead of by name. */
function expanded(body: Thing, expand: Thing | undefined, things: ReadonlyMap<string, Thing>) {
  const copy = { ...body };
  for (const field of Object.values(expand ?? {}) as string[]) {
    const [first, ...rest] = field.split('.') as [string, ...string[]];
    const found = things.get(copy[first] as string);
    if (found) copy[first] = rest.length > 0 ? expanded(found, [rest.join('.')], things) : found;
  }
  return copy;
}
