import { moneyText } from '@/lib/format.ts';

/** One fact that was changed, set or taken away, in words. */
export type Difference = { name: string; before: string | undefined; after: string | undefined };

type Words = {
  yes: string;
  no: string;
  none: string;
  /** Of a permission by its code. */
  permission: (code: string) => string | undefined;
  /** Of a fact whose own name says too little. */
  fact: (name: string) => string | undefined;
};
type Facts = Map<string, string>;

/** What differs between an entry's `before` and `after`; everything that was set, where nothing was before. */
export function differencesOf(before: unknown, after: unknown, words: Words): Difference[] {
  const [was, is] = [factsOf(before, words), factsOf(after, words)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name), after: is.get(name) }))
    .filter((one) => one.before !== one.after)
    .filter((one) => one.before !== undefined || one.after !== words.none);
}

function factsOf(value: unknown, words: Words): Facts {
  const facts: Facts = new Map();
  collect(value, [], facts, words);
  return facts;
}

function collect(value: unknown, path: string[], facts: Facts, words: Words): void {
  const isList = Array.isArray(value);
  if (value === undefined || (path.length === 0 && value === null)) return;
  if (isList && value.every((part) => typeof part !== 'object' || part === null))
    facts.set(
      nameOf(path, words),
      value.length ? value.map((part) => wordOf(part, words)).join('; ') : words.none,
    );
  else if (isList)
    value.forEach((part, at) => collect(part, [...path, String(at + 1)], facts, words));
  else if (isMoney(value)) facts.set(nameOf(path, words), moneyText(value));
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) collect(part, [...path, name], facts, words);
  else facts.set(nameOf(path, words), wordOf(value, words));
}

function wordOf(value: unknown, words: Words): string {
  if (value === null || value === '') return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const known = words.permission(String(value));
  if (known) return known;
  // `front_desk` and its like are for programs
  const text = String(value).replace(/^[a-z]+(_[a-z]+)+$/, (code) => code.replaceAll('_', ' '));
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

const isMoney = (value: unknown): value is { amountMinor: number; currency: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'amountMinor' in value &&
  'currency' in value;

/** "Terms 1, dues" of terms[0].dues. */
function nameOf(path: string[], words: Words): string {
  const named = path.length === 1 && words.fact(path[0]!);
  if (named) return named;
  const text = path
    .map((part) => part.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
    .join(', ')
    .replaceAll(/, (\d+)/g, ' $1')
    .replace(/ minor$/, ' in minor units');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
