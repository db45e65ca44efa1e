import { sql } from 'kysely';
import { formatDifference, verifySessions } from '#modules/sessions/index';
import { run } from '#platform/database/query';
import type { ReadLook } from './expect.ts';

/** `books: balanced`: the full verification finds nothing (D33). */
export const books: ReadLook = (value) => {
  value.oneOf(['balanced']);
  return async (world) => {
    const found = await world.transact(async (tx) => {
      await run(tx, sql`set transaction isolation level repeatable read, read only`);
      return verifySessions(tx, world.caller);
    });
    return found.map((difference) => ({
      what: 'books',
      expected: 'balanced',
      found: formatDifference(difference),
    }));
  };
};
