import { Refusal } from '#kit/refusal';

/**
 * Money is a whole number of a currency's minor units (cents, yen, fils). Nothing here goes through a
 * fraction: what is divided is divided exactly, and the parts add up again.
 */
export type Money = { amountMinor: number; currency: string };

/** The most that one amount may be: a thousand million of a two-decimal currency. Sums stay exact far beyond. */
export const maxAmountMinor = 1_000_000_000_00;

/** Tax rates are whole parts per million: 8.25 % is 82,500. */
export const wholeInPpm = 1_000_000;

/**
 * The share `part / whole` of an amount, rounded half up to the minor unit (D11). 31.00 for 26 of 31
 * days is 26.00. Throws a RangeError when anything is negative, fractional, or `whole` is 0.
 */
export function prorate(amountMinor: number, part: number, whole: number): number {
  const [amount, share, of] = [wholeNumber(amountMinor), wholeNumber(part), wholeNumber(whole)];
  if (of === 0n) throw new RangeError('A share of nothing has no amount');
  return safeNumber((2n * amount * share + of) / (2n * of));
}

/** The tax to add to an amount, at a rate in parts per million, rounded half up to the minor unit. */
export function taxOn(amountMinor: number, taxRatePpm: number): number {
  return prorate(amountMinor, taxRatePpm, wholeInPpm);
}

const notForMoney = new Set(['XXX', 'XTS']); // ISO 4217: "no currency" and "reserved for testing"
const currencies = new Set(
  Intl.supportedValuesOf('currency').filter((code) => !notForMoney.has(code)),
);

/** Whether the text is an ISO 4217 currency code, in capitals. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

const exponents = new Map<string, number>();

/** How many decimals the currency has: USD 2, JPY 0, KWD 3. */
export function currencyExponent(currency: string): number {
  const known = exponents.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 2;
  exponents.set(currency, exponent);
  return exponent;
}

/** `$49.00`, `¥4,900`: an amount as the locale writes it. */
export function formatMoney(amountMinor: number, currency: string, locale = 'en-US'): string {
  const decimal = toDecimal(amountMinor, currencyExponent(currency));
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    decimal as Intl.StringNumericLiteral,
  );
}

/**
 * Reads `49.00` as 4900 minor units of USD, digit by digit. Refuses (`invalid_amount`) a sign, more
 * decimals than the currency has, anything that is not a plain decimal number, and what is over the
 * most that one amount may be.
 */
export function parseMoney(text: string | number, currency: string): number {
  const written = String(text).trim();
  const exponent = currencyExponent(currency);
  const match = /^(\d+)(?:\.(\d+))?$/.exec(written);
  if (!match)
    throw refuseAmount(`"${written.slice(0, 40)}" is not an amount.`, 'Write it like 49 or 49.00.');
  const [, units = '', decimals = ''] = match;
  if (decimals.length > exponent)
    throw refuseAmount(
      `${currency} amounts have ${exponent === 0 ? 'no decimals' : `at most ${exponent} decimals`}.`,
      `Write it like ${toDecimal(4900, exponent)}.`,
    );
  const amountMinor = BigInt(units.slice(0, 30) + decimals.padEnd(exponent, '0'));
  if (units.length > 30 || amountMinor > BigInt(maxAmountMinor))
    throw refuseAmount(
      'This amount is too large.',
      `The most is ${formatMoney(maxAmountMinor, currency)}.`,
    );
  return Number(amountMinor);
}

function refuseAmount(detail: string, hint: string): Refusal {
  return new Refusal({ kind: 'invalid', code: 'invalid_amount', detail, hint });
}

/** `-49.00`: an amount in digits, for files that programs read. */
export function toDecimal(amountMinor: number, exponent: number): string {
  const sign = amountMinor < 0 ? '-' : '';
  const digits = String(Math.abs(safeNumber(BigInt(amountMinor)))).padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

function wholeNumber(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`Not a whole number of 0 or more: ${value}`);
  return BigInt(value);
}

function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('Amount out of range');
  return number;
}
