import { types, type CustomTypesConfig } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { plainParts } from './arrays.ts';

/**
 * How values cross between PostgreSQL and the product: whole numbers stay whole, a day is the text
 * `2023-11-01`, an instant keeps its microseconds. JavaScript's Date appears nowhere.
 */
export const databaseTypes: CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(type)) ||
    types.getTypeParser(type, format as 'text')) as CustomTypesConfig['getTypeParser'],
};

const parsers = new Map<number, (text: string) => unknown>([
  [20, toWholeNumber], // bigint
  [1016, toArray(toWholeNumber)],
  [1007, toArray(toWholeNumber)], // integer[]
  [1082, toText], // date
  [1182, toArray(toText)],
  [1114, toText], // timestamp without time zone: a wall clock
  [1115, toArray(toText)],
  [1184, toInstant], // timestamptz
  [1185, toArray(toInstant)],
]);

function toText(text: string): string {
  return text;
}

/** Throws when a number is too large to be exact: a wrong amount is worse than none. */
function toWholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The database answered ${text}, which is too large to be exact.`);
  return number;
}

/** What one transaction wrote has one instant: rows that follow each other share it instead of reading it anew. */
let lastRead: { text: string; instant: Temporal.Instant } | undefined;

function toInstant(text: string): Temporal.Instant {
  if (lastRead?.text !== text) lastRead = { text, instant: Temporal.Instant.from(text) };
  return lastRead.instant;
}

function toArray<Value>(toValue: (text: string) => Value): (text: string) => (Value | null)[] {
  const parseEntry = (entry: string | null) => (entry === null ? null : toValue(entry));
  return (text) =>
    plainParts(text)?.map(toValue) ??
    (arrayParser.create(text, parseEntry).parse() as (Value | null)[]);
}

// pg's published types describe this as a function, which it has not been for years
const arrayParser = types.arrayParser as unknown as {
  create(text: string, parseEntry: (entry: string | null) => unknown): { parse(): unknown[] };
};

/**
 * pg writes an object by its `toPostgres`, if it has one, and as JSON if not; JSON would put quotes
 * around an instant. Given here, instants work in every statement, in arrays too.
 */
Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', {
  value: function toPostgres(this: Temporal.Instant): string {
    return this.toString();
  },
  configurable: true,
  writable: true,
});
