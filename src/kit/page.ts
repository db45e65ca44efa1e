import { isDay } from '#kit/days';
import { Refusal } from '#kit/refusal';

/** One page of a list. `nextCursor` is opaque; null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** A cursor carries the sort key of the last row seen, never an offset: rows added in between move nothing. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

type Part = 'string' | 'number' | 'day';

/** Reads a cursor of exactly `types.length` parts. Throws the refusal `invalid_cursor` for anything else. */
export function decodeCursor<const Types extends readonly Part[]>(
  cursor: string,
  types: Types,
): { [K in keyof Types]: Types[K] extends 'number' ? number : string } {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === types.length &&
      key.every((part, at) => isOf(types[at]!, part) && isStorable(part))
    )
      return key as never;
  } catch {
    // falls through to the refusal: what the client sent is not one of our cursors
  }
  throw new Refusal({
    kind: 'invalid',
    code: 'invalid_cursor',
    detail: 'This page marker is not one that Duesday gave out.',
    hint: 'Start again from the first page, without a cursor.',
  });
}

const isOf = (type: Part, part: unknown) =>
  type === 'day' ? typeof part === 'string' && isDay(part) : typeof part === type;

function isStorable(part: string | number): boolean {
  return typeof part === 'number'
    ? Number.isSafeInteger(part)
    : part.isWellFormed() && !part.includes('\0');
}

/** Cuts a query's `limit + 1` rows to a page and makes the cursor from the last row kept. */
export function toPage<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
