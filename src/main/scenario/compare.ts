import type { Difference } from './step.ts';
import type { Fields } from './source.ts';

/** A field as the file names it: how it is read, and what it is read into. */
export type Reading<Seen> = {
  [key: string]: {
    wanted: (fields: Fields, key: string) => string;
    found: (seen: Seen) => string;
  };
};

/** What is wanted of one thing: the named fields only, each as the text in which it is compared. */
export type Wanted = { key: string; text: string }[];

export function readWanted<Seen>(
  fields: Fields,
  readings: Reading<Seen>,
  /** In a list, {} holds a place: something is there, whatever it is. */
  mayBeEmpty = false,
): Wanted {
  if (fields.size === 0 && !mayBeEmpty)
    fields.of.fail(`"${fields.of.name}" names nothing to compare`);
  return Object.keys(readings)
    .filter((key) => fields.get(key) !== undefined)
    .map((key) => ({ key, text: readings[key]!.wanted(fields, key) }));
}

/** Where the thing differs from what is wanted of it. */
export function differences<Seen>(
  what: string,
  wanted: Wanted,
  seen: Seen,
  readings: Reading<Seen>,
): Difference[] {
  return wanted.flatMap(({ key, text }) => {
    const found = readings[key]!.found(seen);
    return found === text ? [] : [{ what: `${what}, ${key}`, expected: text, found }];
  });
}

export const inPlace = (at: number) => `#${at + 1}`;
