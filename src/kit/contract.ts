import { z } from 'zod';
import { isDay, isTimeZone } from '#kit/days';
import { wordsFor } from '#kit/contract-words';
import { type IdKind, formatId, idKinds, parseId } from '#kit/ids';
import { isCurrency, maxAmountMinor } from '#kit/money';
import { pageSize } from '#kit/page-size';

/**
 * The pieces every room's contract is made of. What passes here is safe to store: text without NUL or
 * lone surrogates, whole numbers a database integer can hold, days that exist.
 */

z.config({ customError: wordsFor });

// Control characters other than tab and line breaks have no business in a name or a note, and NUL
// cannot be stored at all. From U+0080 on they steer a terminal in which a mail or a list is shown.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Text a person typed: trimmed, `min` to `max` characters, some of which can be seen if there have to be any. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && !unprintable.test(value), {
      message: 'contains characters that cannot be stored',
    })
    .trim()
    .refine((value) => min === 0 || value === '' || /[^\p{Cf}\p{Z}\s]/u.test(value), {
      message: 'must not be empty',
    })
    .min(min)
    .max(max);

/**
 * Text that stands in the middle of others' sentences, lists and mails, such as a name: what would begin a
 * new line there is a space, and what would turn the writing around it backwards is left out.
 */
export const line = (max: number, min = 1) =>
  text(max, min).overwrite((value) =>
    value
      .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

export const day = z
  .string()
  .refine(isDay, { message: 'must be a day that exists, as YYYY-MM-DD' })
  .meta({
    id: 'Day',
    description: 'A club-local calendar day',
    format: 'date',
    example: '2026-11-01',
  });

export const month = z
  .string()
  .regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/, { error: 'Write a month like 2023-11.' })
  .meta({ description: 'A month of the calendar, such as 2023-11', examples: ['2023-10'] });

export const instant = z.iso
  .datetime({ precision: null })
  .meta({ id: 'Instant', description: 'An instant in UTC', example: '2026-11-01T14:05:00Z' });

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrency, { message: 'must be an ISO 4217 currency code' })
  .meta({ id: 'Currency', example: 'USD' });

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { message: 'must be an IANA time zone' })
  .meta({ id: 'TimeZone', example: 'America/New_York' });

/** Whole minor units (cents), never negative. */
export const amountMinor = z.int().min(0).max(maxAmountMinor);

export const money = z
  .strictObject({ amountMinor, currency })
  .meta({ id: 'Money', description: 'Whole minor units of a currency: 4900 USD is $49.00' });

/** What amounts add up to: may be more than any one of them may be. Only for answers. */
export const moneySum = z
  .strictObject({ amountMinor: z.int(), currency })
  .meta({ id: 'MoneySum', description: 'Whole minor units; may be more than one amount may be' });

/** A count of things: whole, at most a million, so that sums stay exact. */
export const whole = (min: number, max = 1_000_000) => z.int().min(min).max(max);

/** Accepts `member_1042` and hands the command 1042. */
export function idOf(kind: IdKind): ReturnType<typeof makeId> {
  const made = madeIds.get(kind) ?? makeId(kind);
  madeIds.set(kind, made);
  return made;
}

// One schema for each kind: the API's description refuses two that go by the same name.
const madeIds = new Map<IdKind, ReturnType<typeof makeId>>();

const makeId = (kind: IdKind) =>
  z
    .string()
    .max(64)
    .refine((value) => parseId(kind, value) !== undefined, {
      message: `must be an id like ${idKinds[kind]}_1042`,
    })
    .transform((value) => parseId(kind, value)!)
    .meta({
      id: `${idKinds[kind]}Id`,
      pattern: `^${idKinds[kind]}_[1-9][0-9]{0,15}$`,
      example: `${idKinds[kind]}_1042`,
    });

/** The same id on its way out. */
export const dressedId = (kind: IdKind) =>
  z.string().meta({ description: `id of a ${idKinds[kind]}`, example: formatId(kind, 1042) });

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(pageSize.most).default(pageSize.usual),
  cursor: z.string().max(500).optional(),
};

/** The answer of every list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
