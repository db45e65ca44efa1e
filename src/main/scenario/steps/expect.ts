import type { Difference, ReadLook, ReadStep } from '../step.ts';
import { agreement, charges, installments } from './expect-agreements.ts';
import { balance, grants, liability, owed, reserved } from './expect-sessions.ts';
import { books } from './expect-books.ts';
import { roster, whyNot } from './expect-scheduling.ts';

const looks: Record<string, ReadLook> = {
  balance,
  reserved,
  owed,
  grants,
  agreement,
  installments,
  charges,
  roster,
  liability,
  why_not: whyNot,
  books,
};

/** `expect`: how things must stand now. Only what is named is compared, and all of it is told. */
export const expectation: ReadStep = (value, names) => {
  const read = value.entries().map(({ key, line, value: wanted }) => {
    const look = Object.hasOwn(looks, key) ? looks[key] : undefined;
    if (!look) value.fields(Object.keys(looks));
    return { line, look: look!(wanted, names) };
  });
  return async (world) => {
    const differences: Difference[] = [];
    for (const { look } of read) differences.push(...(await look(world)));
    return differences;
  };
};
