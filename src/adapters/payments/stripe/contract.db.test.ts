import { expect } from 'vitest';
import type { CardDoes } from '#testing/fake-stripe';
import { Temporal } from 'temporal-polyfill';
import { aroundNow } from '#testing/around-now';
import { type Abilities, processorContract } from '#testing/processor-contract';
import { connectToStripe } from './connection.ts';
import { readStatement } from './statement.ts';

const behaviour: Record<string, CardDoes> = {
  pays: 'pays',
  declines: { declines: 'insufficient_funds' },
  declines_hard: { declines: 'account_closed' },
  pays_and_is_silent: 'pays_and_is_silent',
};

const can: Abilities = {
  pays: 'paid',
  declines: 'at_once',
  staysSilent: true,
  keepsBooks: true,
};

processorContract('Stripe', can, ({ app, db, stripe, hearStripe }, gym) => ({
  name: 'stripe',
  can,
  card: async (memberId, does) => {
    const { body } = await gym.call('POST', '/v1/stripe/setup-intents', { memberId });
    stripe.giveCard(body.setupIntentId, { does: [behaviour[does]!] });
    const given = { memberId, setupIntentId: body.setupIntentId };
    return (await gym.call('POST', '/v1/stripe/cards', given)).body.token;
  },
  timesTaken: (key) => stripe.taken.filter((one) => one === key).length,
  timesGivenBack: (key) => stripe.givenBack.filter((one) => one === key).length,
  // by the clock on the wall, as Stripe tells time
  books: () =>
    readStatement(
      db,
      gym.caller,
      connectToStripe(stripe.settings),
      aroundNow(gym, Temporal.Now.instant()),
    ),
  later: async (caller) => caller,
  deliver: async (keys) => {
    for (const key of keys) {
      const event = stripe.event('payment_intent.succeeded', stripe.intentOf(key));
      for (let time = 0; time < 2; time += 1) {
        const answer = await app.inject({
          method: 'POST',
          url: '/v1/webhooks/stripe',
          headers: { 'content-type': 'application/json', 'stripe-signature': event.signature },
          payload: event.payload,
        });
        expect(answer.statusCode, answer.body).toBe(200);
      }
    }
    await hearStripe();
  },
}));
