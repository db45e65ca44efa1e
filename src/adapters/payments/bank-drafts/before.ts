import { decodeCursor } from '#kit/page';

/** Where a page of a list goes on that shows the newest first, and one more than it shows. */
export function beforeOf(query: { cursor?: string | undefined; limit: number }) {
  const [before] = query.cursor ? decodeCursor(query.cursor, ['number']) : [null];
  return { before, limit: query.limit + 1 };
}
