import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '#kit/days';

/** In SQL: which of the stretches that begin at `starts` an instant lies in. The last start is their end. */
export const slotOf = (at: RawBuilder<unknown>, starts: readonly Instant[]) => sql<number>`
  width_bucket(${at}, ${starts.map(String)}::timestamptz[]) - 1`;

/** In SQL: what tells lines apart, added up. Fifteen hexadecimal digits fit into a bigint. */
export const digestOf = (key: RawBuilder<unknown>, amountMinor: RawBuilder<unknown>) => sql<string>`
  sum(('x' || substr(md5(${key} || ' ' || ${amountMinor}), 1, 15))::bit(60)::bigint)::text`;
