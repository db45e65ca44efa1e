/** How money, days and instants are shown: in the reader's language, on the club's calendar. */

export type Money = { amountMinor: number; currency: string };

const moneyFormats = new Map<string, { format: Intl.NumberFormat; digits: number }>();

function moneyFormat(currency: string) {
  let found = moneyFormats.get(currency);
  if (!found) {
    const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
    found = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
    moneyFormats.set(currency, found);
  }
  return found;
}

/** `$49.00` from 4900 minor units: whole numbers to the last step, no floating-point sums. */
export function moneyText({ amountMinor, currency }: Money): string {
  const { format, digits } = moneyFormat(currency);
  return format.format(`${minorToDecimal(amountMinor, digits)}` as unknown as number);
}

/** How many digits follow the point in a currency: 2 for USD, 0 for JPY. */
export const minorDigits = (currency: string) => moneyFormat(currency).digits;

/** 4900 → "49.00", without arithmetic on fractions. */
export function minorToDecimal(amountMinor: number, digits: number): string {
  const sign = amountMinor < 0 ? '-' : '';
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * "49.5" → 4950, "1,234.50" → 123450; undefined when it is not an amount of that currency. A comma only
 * parts thousands: "12,50" could be 12.50 or 1250, and an amount is never guessed.
 */
export function decimalToMinor(text: string, digits: number): number | undefined {
  const typed = text.trim();
  const isGrouped = /^\d{1,3}(,\d{3})+(?=\.|$)/.test(typed);
  const plain = isGrouped ? typed.replaceAll(',', '') : typed;
  const pattern = digits === 0 ? /^\d{1,12}$/ : new RegExp(`^\\d{1,12}(\\.\\d{0,${digits}})?$`);
  if (!pattern.test(plain)) return undefined;
  const [whole = '0', part = ''] = plain.split('.');
  return Number(whole + part.padEnd(digits, '0'));
}

type DayStyle = {
  /** For a day that somebody must act on. */
  weekday?: boolean;
  /** The club's today: the year is left out when it is this one. */
  today?: string | undefined;
};

/** "Thu, Dec 31" from `2026-12-31`; the year only when it is not this one. */
export function dayText(day: string, { weekday = false, today }: DayStyle = {}): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    ...(weekday ? { weekday: 'short' } : {}),
    ...(today?.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(date);
}

/** "Tue, Dec 1, 6:09 AM" on a club's clock. */
export function instantText(
  instant: string,
  timeZone: string,
  { today, seconds = false }: { today?: string | undefined; seconds?: boolean } = {},
): string {
  const date = new Date(instant);
  const year = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(date);
  return new Intl.DateTimeFormat(undefined, {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    ...(today?.slice(0, 4) === year ? {} : { year: 'numeric' }),
  }).format(date);
}

/** The calendar day of an instant on a club's clock: `2026-12-01`. */
export const dayAt = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));

/** "6:09 AM" on a club's clock. */
export const timeText = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat(undefined, { timeZone, hour: 'numeric', minute: '2-digit' }).format(
    new Date(instant),
  );

/** "1,204". */
export const countText = (count: number) => new Intl.NumberFormat().format(count);

/** Calendar days from one day to another: 1 November to 1 December are 30. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The calendar day so many days later; for drawing only: what is due until when, the server says. */
export const daysLater = (day: string, count = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** "SL" for School Librarian: first and last word. */
export const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : '';
  return `${words[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase();
};
