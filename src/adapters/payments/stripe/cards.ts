import type { Stripe } from 'stripe';

/** `stripe_pm_…`: what a card is called here. */
export const tokenOf = (paymentMethod: string) => `stripe_${paymentMethod}`;

/** What Stripe calls it. */
export const methodOf = (token: string) => token.replace(/^stripe_/, '');

/** `stripe_pi_…`: money held on a page of Stripe's, to be taken once. Never on file, so no agreement takes it. */
export const heldToken = (intent: string) => `stripe_${intent}`;

/** What is held by a token, or undefined where it names a card. */
export const heldBy = (token: string): string | undefined => /^stripe_(pi_\w+)$/.exec(token)?.[1];

/** `Visa 4242`. */
export function labelOf({ card }: Pick<Stripe.PaymentMethod, 'card'>): string {
  const brand = card?.display_brand ?? card?.brand ?? '';
  return `${brands[brand] ?? 'Card'} ${card?.last4 ?? ''}`.trim();
}

const brands: Record<string, string> = {
  amex: 'American Express',
  american_express: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  diners_club: 'Diners Club',
  discover: 'Discover',
  eftpos_australia: 'eftpos',
  eftpos_au: 'eftpos',
  interac: 'Interac',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  union_pay: 'UnionPay',
  unionpay: 'UnionPay',
  visa: 'Visa',
};
