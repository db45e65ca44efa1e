import { defineWords } from '@/app/words.ts';

/** How cards are asked, and what has to be entered at Stripe for it. */
export const useCardSettingsWords = defineWords('settings-cards', {
  title: 'Cards',
  rule: 'Cards are kept and asked by Stripe: their numbers never come here. The keys stand where Duesday is started, never on a page. What becomes of a payment is what Stripe tells, by messages to the address below.',
  example:
    'a member whose bank wants them to confirm gets a mail with a link, confirms on Stripe’s page, and the dues count as paid once Stripe says so.',
  none: 'This house has no Stripe account. Whoever runs Duesday sets STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY and STRIPE_WEBHOOK_SECRET; without them cards are those of the simulated processor.',
  howTo: 'The guide for whoever runs it is docs/operating/stripe.md.',
  account: 'Stripe account',
  mode: 'Mode',
  test: 'Test mode',
  testMeans: 'Only Stripe’s test cards work, and no money moves.',
  live: 'Live',
  liveMeans: 'Money moves.',
  takesCards: 'Cards on file',
  takes: 'Can be put on file, at a sign-up or on a member’s page under Payments',
  takesNot:
    'Not here: this is a sandbox, and the keys are live ones. Money would move by a date that is not the real one.',
  lastHeard: 'Last message acted on',
  never:
    'None yet. Stripe tells of every card and payment; if there were any, its messages do not arrive.',
  webhook: 'What to enter at Stripe',
  webhookHelp:
    'In Stripe’s dashboard under Developers, Webhooks, add an endpoint with this address and these events. The signing secret it shows becomes STRIPE_WEBHOOK_SECRET.',
  address: 'Address',
  noAddress:
    'Not known: PUBLIC_URL is not set, so nobody said where Stripe can reach this house. It ends in /v1/webhooks/stripe.',
  copyAddress: 'Copy the address',
  copyEvents: 'Copy the events',
  copied: 'Copied',
  events: 'Events',
});
