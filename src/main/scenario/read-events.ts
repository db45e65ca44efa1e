import type { Names } from './names.ts';
import type { Value } from './source.ts';

/** A kind of event as a file gives it. */
export type ScenarioEventType = {
  key: string;
  line: number;
  fundedBy: string[];
  minutes: number;
  cost: number;
};

/** An event on the calendar as a file gives it. */
export type ScenarioEvent = {
  key: string;
  line: number;
  type: string;
  /** Club-local wall clock. */
  at: string;
  capacity: number | undefined;
  hasWaitlist: boolean;
};

/** `event_types`: what pays for them, how long they take, what a place costs. */
export const readEventTypes = (value: Value | undefined, names: Names): ScenarioEventType[] =>
  (value?.entries(true) ?? []).map(({ key, line, value: type }) => {
    const fields = type.fields(['funded_by', 'minutes', 'cost']);
    names.addEventType(key);
    const fundedBy = (fields.get('funded_by')?.list() ?? []).map((item) => names.item(item));
    return {
      key,
      line,
      fundedBy,
      minutes: fields.get('minutes')?.whole(5, 1440) ?? 60,
      cost: fields.get('cost')?.whole(0, 100) ?? (fundedBy.length > 0 ? 1 : 0),
    };
  });

/** `events`: what stands on the calendar when the story begins. */
export const readEvents = (value: Value | undefined, names: Names): ScenarioEvent[] =>
  (value?.entries(true) ?? []).map(({ key, line, value: event }) => {
    const fields = event.fields(['type', 'at', 'capacity', 'waitlist']);
    names.addEvent(key);
    return {
      key,
      line,
      type: names.eventType(fields.need('type')),
      at: fields.need('at').wallClock(),
      capacity: fields.get('capacity')?.whole(1, 10_000),
      hasWaitlist: fields.get('waitlist')?.flag() ?? false,
    };
  });
