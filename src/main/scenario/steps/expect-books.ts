import { verifyBooks } from '#modules/reporting/index';
import { formatDifference } from '#modules/sessions/index';
import type { ReadLook } from '../step.ts';

/** `books: balanced`: the full verification finds nothing (D33). */
export const books: ReadLook = (value) => {
  value.oneOf(['balanced']);
  return async (world) =>
    (await verifyBooks(world.db, world.caller)).map((difference) => ({
      what: 'books',
      expected: 'balanced',
      found: formatDifference(difference),
    }));
};
