import type { Day } from '#kit/days';

/** Every line has as many columns. */
export const columns = 94;

/** Lines come in blocks of as many, the last one filled up with lines of nines. */
export const linesInBlock = 10;

export const filler = '9'.repeat(columns);

/** Text at the left of its field. Longer text is cut. */
export function letters(text: string, length: number): string {
  return text.length > length ? text.slice(0, length) : text.padEnd(length);
}

/** A whole number at the right of its field, led by zeros. Callers have seen to it that it fits. */
export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** `261102`. */
export function shortDay(day: Day): string {
  return day.slice(2, 4) + day.slice(5, 7) + day.slice(8, 10);
}

/** What of a sum of routing numbers fits in ten digits. */
export const hashModulus = 10_000_000_000;

export const isPrintable = (text: string) => /^[\x20-\x7e]*$/.test(text);
