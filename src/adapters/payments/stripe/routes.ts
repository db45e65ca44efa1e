import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { formatId } from '#kit/ids';
import { type Doorway, findOrganization } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import type { StripeConnection } from './connection.ts';
import * as contract from './contract.ts';
import { makeCardPage } from './pages.ts';
import { beginCard, keepCardOf } from './put-card-on-file.ts';
import { eventsHeard } from './read-event.ts';
import { lastHeardAt, listCards } from './store.ts';
import { webhookPath, webhookRoute } from './webhook-route.ts';

const tag = 'Cards on file';
const scope = 'agreements:write';

/** Stripe's part of the API: cards on file, and what Stripe tells by itself. */
export function stripeRoutes(
  api: Api,
  stripe: StripeConnection | undefined,
  doorway: Doorway,
): void {
  setUpRoutes(api, stripe, doorway);

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

  api.route({
    method: 'POST',
    path: '/stripe/card-pages',
    tag,
    summary:
      'Make a page of Stripe’s on which a member puts a card on file; the answer shows it once',
    scope,
    body: contract.newSetupIntent,
    status: 201,
    answer: contract.cardPage,
    secret: true,
    handle: async (tx, caller, { body: { memberId } }) => {
      const page = await makeCardPage(tx, caller, stripe, { memberId, base: doorway.linkBase() });
      return { url: page.url, expiresAt: page.expiresAt.toString() };
    },
  });

  webhookRoute(api, stripe);
}

function setUpRoutes(api: Api, stripe: StripeConnection | undefined, doorway: Doorway): void {
  api.route({
    method: 'GET',
    path: '/stripe',
    tag,
    summary:
      'How this house’s Stripe account is set up: no key, and what has to be entered at Stripe',
    scope: 'settings:read',
    answer: contract.stripeSetUp,
    handle: async (tx, caller) => {
      const heard = await lastHeardAt(tx, caller.organizationId);
      return {
        mode: stripe ? modeOf(stripe) : null,
        takesCards: (await takes(tx, caller, stripe)) !== null,
        webhookUrl: doorway.publicUrl ? `${doorway.publicUrl}${webhookPath}` : null,
        events: [...eventsHeard],
        lastHeardAt: heard?.toString() ?? null,
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/cards',
    tag,
    summary: 'The cards that a member has on file with Stripe, the newest first',
    scope: 'agreements:read',
    params: { memberId: idOf('member') },
    answer: contract.memberCards,
    handle: async (tx, caller, { params: { memberId } }) => {
      const { organizationId } = caller;
      if (!(await findMember(tx, organizationId, memberId))) throw noSuchMember();
      const cards = stripe ? await listCards(tx, organizationId, memberId, stripe) : [];
      return {
        takes: await takes(tx, caller, stripe),
        items: cards.map((card) => ({ ...card, addedAt: card.addedAt.toString() })),
      };
    },
  });
}

const modeOf = ({ isLive }: StripeConnection): 'test' | 'live' => (isLive ? 'live' : 'test');

/** In which mode an organization's cards are put on file; null = they cannot be. */
async function takes(tx: Tx, caller: Caller, stripe: StripeConnection | undefined) {
  if (!stripe) return null;
  const organization = await findOrganization(tx, caller.organizationId);
  return organization!.sandbox && stripe.isLive ? null : modeOf(stripe);
}
