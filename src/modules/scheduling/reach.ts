import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import type { Tx } from '#platform/database/query';
import type { ChangeReach } from './change-plan.ts';
import { findBookable } from './event-store.ts';
import type { BookableEvent } from './model.ts';
import { changedMeanwhile, noSuchSeries, notOfASeries } from './refusals.ts';
import { idsOfSeries, lockSeries, type Series, seriesDayOf } from './series-store.ts';

/** The events that a change is about. */
export type Reach = {
  ids: number[];
  /** What they are of, locked; undefined when the change is about one event. */
  series: Series | undefined;
  /** The day of the series from which on it changes; null = all to come. */
  from: Day | null;
};

/**
 * Which events a change reaches. Their series is locked before any event is: whoever changes the series,
 * cancels the rest of it or writes it further goes before or after, and finds the events that it has by
 * then (I18). Refuses `not_of_a_series`, and `changed_meanwhile` when the event became part of another.
 */
export async function lockReach(
  tx: Tx,
  caller: Caller,
  seen: BookableEvent,
  reach: ChangeReach,
): Promise<Reach> {
  const { organizationId } = caller;
  if (reach === 'one') return { ids: [seen.id], series: undefined, from: null };
  if (seen.seriesId === null) throw notOfASeries(seen);
  const series = await lockSeries(tx, organizationId, seen.seriesId);
  if (!series) throw noSuchSeries();
  const now = await findBookable(tx, organizationId, seen.id);
  if (now?.seriesId !== series.id) throw changedMeanwhile();
  const from = reach === 'following' ? await seriesDayOf(tx, organizationId, seen.id) : null;
  const asked = { seriesId: series.id, eventId: seen.id, from, after: caller.now };
  return { ids: await idsOfSeries(tx, organizationId, asked), series, from };
}
