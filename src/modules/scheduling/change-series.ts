import type { Caller } from '#kit/caller';
import { addDays } from '#kit/days';
import type { Tx } from '#platform/database/query';
import type { Shift, WantedChange } from './change-plan.ts';
import type { ChangedEvent, EventOfSeries } from './event-store.ts';
import { noSuchSeries, shiftsMonths } from './refusals.ts';
import { formatRule, parseRule, shiftRule } from './series-rules.ts';
import { endSeries, insertSeries, lockSeries, type Series, updateSeries } from './series-store.ts';

/**
 * Changes what a series goes on with. From one of its events on, or onto other days, it becomes a series
 * of its own and the old one ends the day before; otherwise it stays the series it is. Answers the events
 * with the series and the day they belong to now. Refuses `series_day_fixed`.
 */
export async function changeSeries(
  tx: Tx,
  caller: Caller,
  change: {
    looked: EventOfSeries;
    events: readonly ChangedEvent[];
    wanted: WantedChange & { reach: 'one' | 'following' | 'all' };
    shift: Shift;
  },
): Promise<ChangedEvent[]> {
  const { looked, events, wanted, shift } = change;
  const series = await lockSeries(tx, caller.organizationId, looked.seriesId!);
  if (!series) throw noSuchSeries();
  const next = { ...series, ...changed(series, wanted, shift) };
  const days = shift?.days ?? 0;
  const earliest = events.map(({ seriesDay }) => seriesDay!).sort()[0]!;
  const from = wanted.reach === 'following' ? looked.seriesDay! : earliest;
  if (days === 0 && wanted.reach === 'all') {
    await updateSeries(tx, caller.organizationId, next);
    return [...events];
  }
  const rule = parseRule(series.rule)!;
  const shifted = shiftRule(rule, days);
  if (!shifted) throw shiftsMonths();
  const id = await insertSeries(tx, caller, {
    ...next,
    rule: formatRule(shifted),
    firstDay: addDays(from, days),
    writtenThrough: addDays(series.writtenThrough, days),
  });
  await endSeries(tx, caller, series.id, formatRule({ ...rule, until: addDays(from, -1) }));
  return events.map((event) => ({
    ...event,
    seriesId: id,
    seriesDay: addDays(event.seriesDay!, days),
  }));
}

const changed = (series: Series, wanted: WantedChange, shift: Shift) => ({
  minuteOfDay: shift?.minuteOfDay ?? series.minuteOfDay,
  minutes: wanted.minutes ?? series.minutes,
  roomId: wanted.roomId === undefined ? series.roomId : wanted.roomId,
  trainerId: wanted.trainerId === undefined ? series.trainerId : wanted.trainerId,
  capacity: wanted.capacity ?? series.capacity,
  hasWaitlist: wanted.hasWaitlist ?? series.hasWaitlist,
  note: wanted.note === undefined ? series.note : wanted.note,
  equipment: wanted.equipment ? [...wanted.equipment] : series.equipment,
});
