import { Refusal } from '#kit/refusal';

export const stripeNotSetUp = () =>
  new Refusal({
    kind: 'conflict',
    code: 'stripe_not_set_up',
    detail: 'Cards cannot be put on file here: this house has no Stripe account.',
    hint: 'Whoever runs Duesday sets STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY and STRIPE_WEBHOOK_SECRET.',
  });

export const stripeAway = () =>
  new Refusal({
    kind: 'conflict',
    code: 'stripe_away',
    detail: 'Stripe did not answer. Nothing was changed.',
    hint: 'Try again in a minute.',
  });

export const cannotBePaidByPage = () =>
  new Refusal({
    kind: 'conflict',
    code: 'pay_at_the_desk',
    detail: 'This amount cannot be paid by card over the internet.',
    hint: 'Come to the desk to pay.',
  });

export const stripeBooksAway = () =>
  new Refusal({
    kind: 'conflict',
    code: 'stripe_away',
    detail: 'Stripe did not answer, so its books cannot be compared with ours now.',
    hint: 'Try again in a minute.',
  });

export const sandboxNeedsTestMode = () =>
  new Refusal({
    kind: 'conflict',
    code: 'sandbox_needs_test_mode',
    detail: 'This is a sandbox, and this house’s Stripe account is the real one: money would move.',
    hint: 'Use the test cards of the simulated processor, or a house with keys of Stripe’s test mode.',
  });

/** Also the answer for another organization's, or another member's. */
export const noSuchSetupIntent = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_setup_intent',
    detail: 'No card of this member was being put on file under this name.',
    hint: 'Begin again with the member whose card it is.',
  });

export const cardNotConfirmed = () =>
  new Refusal({
    kind: 'conflict',
    code: 'card_not_confirmed',
    detail: 'The card’s bank has not confirmed this card.',
    hint: 'Let its holder finish, or take another card.',
  });
