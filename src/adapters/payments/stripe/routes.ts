import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import type { StripeConnection } from './connection.ts';
import * as contract from './contract.ts';
import { beginCard, keepCardOf } from './put-card-on-file.ts';
import { webhookRoute } from './webhook-route.ts';

const tag = 'Cards on file';
const scope = 'agreements:write';

/** Stripe's part of the API: cards on file, and what Stripe tells by itself. */
export function stripeRoutes(api: Api, stripe: StripeConnection | undefined): void {
  api.route({
    method: 'POST',
    path: '/stripe/setup-intents',
    tag,
    summary: 'Begin to put a member’s card on file with Stripe',
    scope,
    body: contract.newSetupIntent,
    status: 201,
    answer: contract.setupIntent,
    secret: true,
    handle: (tx, caller, { body }) => beginCard(tx, caller, stripe, body),
  });

  api.route({
    method: 'POST',
    path: '/stripe/cards',
    tag,
    summary: 'Keep a card that its holder has given to Stripe, to pay with it',
    scope,
    body: contract.newCard,
    status: 201,
    answer: contract.card,
    handle: async (tx, caller, { body }) => {
      const { memberId, token, label } = await keepCardOf(tx, caller, stripe, body);
      return { memberId: formatId('member', memberId), token, label };
    },
  });

  webhookRoute(api, stripe);
}
