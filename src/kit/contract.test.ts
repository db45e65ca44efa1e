import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { day, idOf, instant, line, money, moneySum, text, timeZone, whole } from '#kit/contract';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('what is wrong with a field is said in plain words', () => {
  test.each([
    [z.string(), undefined, 'is needed'],
    [z.string(), 5, 'must be text'],
    [text(10), '', 'must not be empty'],
    [text(10), '   ', 'must not be empty'],
    [text(10), '\u200b\u00a0\u202e', 'must not be empty'],
    [text(3), 'four', 'must have 3 characters at most'],
    [text(3), 'a\u0000', 'contains characters that cannot be stored'],
    [text(9), 'a\u009b2J', 'contains characters that cannot be stored'],
    [text(3), '\ud800', 'contains characters that cannot be stored'],
    [whole(1, 9), 0, 'must be 1 or more'],
    [whole(1, 9), 10, 'must be 9 at most'],
    [whole(1, 9), 1.5, 'must be a whole number'],
    [whole(1, 9), '1', 'must be a number'],
    [z.boolean(), 'yes', 'must be true or false'],
    [z.array(z.string()).max(1), ['a', 'b'], 'must have 1 entry at most'],
    [z.enum(['cash', 'check']), 'card', 'must be one of cash, check'],
    [z.enum(['cash', 'check']), undefined, 'is needed'],
    [z.strictObject({}), [], 'must be an object with fields'],
    [z.strictObject({}), { a: 1 }, 'is not known here'],
    [z.email(), 'ana', 'must be an e-mail address'],
    [instant, '2026-11-01', 'must be an instant in UTC, as 2026-11-01T14:05:00Z'],
    [day, '2026-02-30', 'must be a day that exists, as YYYY-MM-DD'],
    [timeZone, 'Mars', 'must be an IANA time zone'],
    [idOf('member'), 'club_1', 'must be an id like member_1042'],
  ])('%#', (schema, value, words) => {
    expect(said(schema, value)).toEqual([words]);
  });
});

test('a sum may be more than one amount may be', () => {
  const much = { amountMinor: 100_000_000_001, currency: 'USD' };
  expect(said(money, much)).toEqual(['must be 100000000000 at most']);
  expect(said(moneySum, much)).toEqual([]);
});

test('a name is one line that reads forwards, whatever it was pasted from', () => {
  expect(line(40).parse(' Ann\r\nBcc:\tall ')).toBe('Ann Bcc: all');
  expect(line(40).parse('\u202egnp.Ann\u202c \u2066')).toBe('gnp.Ann');
  expect(line(40).parse('אָנָּה 👩‍🎤')).toBe('אָנָּה 👩‍🎤');
});
