import { currencyExponent } from '#kit/money';

/**
 * An amount as Stripe counts it; undefined where it cannot be asked for. Stripe counts most currencies
 * as ISO 4217 does. Three it counts otherwise: asking a hundred times too much is worse than not asking.
 * Of currencies with three decimals it takes no last digit: docs.stripe.com/currencies.
 */
export function stripeAmount(amountMinor: number, currency: string): number | undefined {
  if (countedOtherwise.has(currency)) return undefined;
  if (currencyExponent(currency) === 3 && amountMinor % 10 !== 0) return undefined;
  return amountMinor;
}

const countedOtherwise = new Set(['ISK', 'MGA', 'UGX']);
