import type { DeclineCode } from '#modules/billing/index';

/** What Stripe says about a payment that did not come, in an error as in a payment that it shows later. */
export type SaidNo = {
  code?: string | null | undefined;
  decline_code?: string | null | undefined;
};

/**
 * Why a card was declined, in the product's words (D22). What Stripe's list has and this one has not was
 * declined without a reason: it may be asked for again, by the ladder.
 */
export function declineCodeOf({ code, decline_code: reason }: SaidNo): DeclineCode {
  return words[reason ?? ''] ?? words[code ?? ''] ?? 'declined';
}

/** By Stripe's decline codes, and error codes where there is none: docs.stripe.com/declines/codes. */
const words: Record<string, DeclineCode> = {
  authentication_required: 'needs_the_holder',
  authentication_not_handled: 'needs_the_holder',
  payment_intent_authentication_failure: 'needs_the_holder',
  offline_pin_required: 'needs_the_holder',
  online_or_offline_pin_required: 'needs_the_holder',

  insufficient_funds: 'insufficient_funds',
  withdrawal_count_limit_exceeded: 'insufficient_funds',

  approve_with_id: 'try_later',
  card_decline_rate_limit_exceeded: 'try_later',
  card_velocity_exceeded: 'try_later',
  issuer_not_available: 'try_later',
  processing_error: 'try_later',
  reenter_transaction: 'try_later',
  try_again_later: 'try_later',

  lost_card: 'stolen_card',
  pickup_card: 'stolen_card',
  stolen_card: 'stolen_card',

  account_closed: 'closed_account',
  expired_card: 'closed_account',
  expired_payment_method: 'closed_account',
  incorrect_number: 'closed_account',
  invalid_account: 'closed_account',
  invalid_expiry_month: 'closed_account',
  invalid_expiry_year: 'closed_account',
  invalid_number: 'closed_account',
  new_account_information_available: 'closed_account',
  payment_method_not_available: 'closed_account',

  fraudulent: 'no_authorization',
  merchant_blacklist: 'no_authorization',
  restricted_card: 'no_authorization',
  revocation_of_all_authorizations: 'no_authorization',
  revocation_of_authorization: 'no_authorization',
  security_violation: 'no_authorization',
  stop_payment_order: 'no_authorization',
};
