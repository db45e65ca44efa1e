import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * What is wrong with a field, as the rest of a sentence that begins with its name: `name` "must be
 * text". Contracts that say it better for themselves are not asked here.
 */
export function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is needed' : `must be ${typeWords[issue.expected]}`;
    case 'unrecognized_keys':
      return 'is not known here';
    case 'too_small':
      return `must ${atLeast(issue.origin, Number(issue.minimum))}`;
    case 'too_big':
      return `must ${atMost(issue.origin, Number(issue.maximum))}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is needed' : `must be ${listed(issue.values)}`;
    case 'invalid_union':
      return issue.input === undefined ? 'is needed' : 'is none of the forms this can have';
    case 'invalid_format':
      return formatWords[issue.format] ?? 'is not written as it should be';
    default:
      return 'is not valid';
  }
}

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  null: 'null',
  undefined: 'left out',
};

const formatWords: Record<string, string> = {
  email: 'must be an e-mail address',
  datetime: 'must be an instant in UTC, as 2026-11-01T14:05:00Z',
};

function atLeast(origin: string, least: number): string {
  if (origin === 'string' && least === 1) return 'not be empty';
  const things = thingsIn(origin, least);
  return things ? `have ${least} ${things} or more` : `be ${least} or more`;
}

function atMost(origin: string, most: number): string {
  const things = thingsIn(origin, most);
  return things ? `have ${most} ${things} at most` : `be ${most} at most`;
}

function thingsIn(origin: string, count: number): string | undefined {
  if (origin === 'string') return count === 1 ? 'character' : 'characters';
  if (origin === 'array') return count === 1 ? 'entry' : 'entries';
  return undefined;
}

const listed = (values: readonly unknown[]) =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
