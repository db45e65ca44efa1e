import { expect } from 'vitest';
import type { ApiHouse, Tenant } from './api-house.ts';

/** Members with cards at Stripe, and what they do on its pages. */
export class PayingByPage {
  readonly #house: ApiHouse;
  readonly #gym: Tenant;
  #made = 0;

  constructor(house: ApiHouse, gym: Tenant) {
    this.#house = house;
    this.#gym = gym;
  }

  /** Stripe tells of it, as often as it likes. */
  async tell(type: string, thing: object, times = 1): Promise<void> {
    const { stripe, app, hearStripe } = this.#house;
    for (let told = 0; told < times; told++) {
      const { payload, signature } = stripe.event(type, thing);
      const { statusCode } = await app.inject({
        method: 'POST',
        url: '/v1/webhooks/stripe',
        headers: { 'content-type': 'application/json', 'stripe-signature': signature },
        payload,
      });
      expect(statusCode).toBe(200);
    }
    await hearStripe();
  }

  /** The payer does what the page asks of them, and Stripe tells of it. */
  finish(url: string, times = 1): Promise<void> {
    return this.tell('checkout.session.completed', this.#house.stripe.finishPage(url), times);
  }

  async newMember(): Promise<string> {
    const person = { clubId: this.#gym.ids['club']![0], name: `Dana ${++this.#made}` };
    return (await this.#gym.call('POST', '/v1/members', person)).body.id;
  }

  async cardsOf(memberId: string) {
    return (await this.#gym.call('GET', `/v1/members/${memberId}/cards`)).body;
  }

  async withCard(): Promise<{ memberId: string; token: string; label: string }> {
    const memberId = await this.newMember();
    const { body } = await this.#gym.call('POST', '/v1/stripe/card-pages', { memberId });
    await this.finish(body.url);
    const { token, label } = (await this.cardsOf(memberId)).items[0];
    return { memberId, token, label };
  }

  /** A charge whose card wants its holder, and the link that leads to paying it. */
  async owing(wanted: 'proration' | 'enrollment_fee' = 'proration') {
    const gym = this.#gym;
    const { memberId, token, label } = await this.withCard();
    this.#house.stripe.tell(token.replace('stripe_', ''), { declines: 'authentication_required' });
    const { url, body } = gym.sent.get('POST /v1/agreements')!;
    const paymentMethod = { kind: 'card', token, label };
    const who = { buyerId: memberId, cardholderIds: [memberId] };
    const signed = await gym.call('POST', url, { ...(body as object), ...who, paymentMethod });
    expect(signed.status, signed.text).toBe(201);
    const all = `/v1/agreements/${signed.body.id}/installments`;
    const first = async () =>
      (await gym.call('GET', all)).body.items.find(({ kind }: { kind: string }) => kind === wanted);
    const { id } = await first();
    const link = await gym.call('POST', `/v1/installments/${id}/pay-links`);
    const linkToken = link.body.url.split('/').at(-1) as string;
    const open = (path: string, payload: object) =>
      this.#house.app.inject({ method: 'POST', url: `/v1/pay-links/${path}`, payload });
    return {
      id: id as string,
      memberId,
      token,
      agreementId: signed.body.id as string,
      key: (attempt: number) => `${gym.organizationId}-${id.split('_')[1]}-${attempt}`,
      state: async () => (await first()).state as string,
      attempts: async () => (await gym.call('GET', `/v1/installments/${id}`)).body.attempts,
      look: async () => (await open('preview', { token: linkToken })).json(),
      page: async () => (await open('card-page', { token: linkToken })).json(),
      link: linkToken,
      payCash: () => gym.call('POST', `/v1/installments/${id}/payments`, { channel: 'cash' }),
    };
  }
}
