import { Fragment, type CSSProperties, useEffect, useRef } from 'react';
import { dayAt, dayText, daysLater, timeText } from '@/lib/format.ts';
import { hourText, instantAt, minuteAt, timeOfMinute } from './calendar-days.ts';
import { eventText, placesText } from './event-text.ts';
import { hoursShown, inkOn, type Placed, placeEvents } from './layout.ts';
import type { Event } from './queries.ts';
import classes from './scheduler.module.css';
import { type Move, useDrag } from './use-drag.ts';
import { useSchedulerWords } from './words.ts';

const hourHeight = 60;
/** Of the text in an event and around it, in pixels, as the style sheet has them. */
const lineHeight = 16;
const paddingOfEvent = 6;

export type GridProps = {
  days: string[];
  events: readonly Event[];
  now: string;
  timeZone: string;
  mayWrite: boolean;
  onOpen: (event: Event) => void;
  onNew: (day: string, minute: number) => void;
  onMove: (event: Event, to: { startsAt: string; minutes: number }) => void;
};

/** Days side by side, hours from top to bottom, events where they take place. */
export function WeekGrid(props: GridProps) {
  const say = useSchedulerWords();
  const { days, timeZone, now } = props;
  const today = dayAt(now, timeZone);
  const columns = days.map((day) =>
    placeEvents(
      props.events.filter((event) => event.day === day),
      timeZone,
    ),
  );
  const { first, last } = hoursShown(columns.flat());
  const { moving, propsFor } = useDrag({
    hourHeight,
    isMovable: ({ event }) => props.mayWrite && event.state === 'scheduled',
    onOpen: ({ event }) => props.onOpen(event),
    onMove: (placed, move) => props.onMove(placed.event, movedTo(placed, move, timeZone)),
  });
  const top = (minute: number) => ((minute - first * 60) / 60) * hourHeight;
  const height = (last - first) * hourHeight;
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const hour = Math.floor(minuteAt(now, timeZone) / 60) - 2;
    scroll.current?.scrollTo({ top: Math.max(0, hour - first) * hourHeight });
    // only where it is opened: whoever scrolled stays where they are
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first]);
  const nowMinute = minuteAt(now, timeZone);
  const style = { '--days': days.length, '--hour': `${hourHeight}px` } as CSSProperties;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      ref={scroll}
      className={classes['scroll']}
      role="region"
      aria-label={say('calendar')}
      tabIndex={0}
    >
      <div className={classes['grid']} style={style}>
        <div className={classes['dayHead']} />
        {days.map((day) => (
          <div key={day} className={classes['dayHead']} data-today={day === today || undefined}>
            {dayText(day, { weekday: true, today })}
          </div>
        ))}
        <div className={classes['hours']} style={{ height }}>
          {range(first + 1, last).map((hour) => (
            <span key={hour} className={classes['hour']} style={{ top: top(hour * 60) }}>
              {hourText(hour)}
            </span>
          ))}
        </div>
        {days.map((day, at) => (
          <div key={day} className={classes['column']} style={{ height }}>
            {props.mayWrite &&
              range(first * 2, last * 2).map((half) => (
                <button
                  key={half}
                  type="button"
                  tabIndex={-1}
                  className={classes['slot']}
                  style={{ top: top(half * 30) }}
                  aria-label={say('newAt', {
                    day: dayText(day, { weekday: true, today }),
                    time: timeOfMinute(half * 30),
                  })}
                  onClick={() => props.onNew(day, half * 30)}
                />
              ))}
            {day === today && nowMinute >= first * 60 && nowMinute <= last * 60 && (
              <div
                className={classes['now']}
                style={{ top: top(nowMinute) }}
                title={timeText(now, timeZone)}
              />
            )}
            {columns[at]!.map((placed) => (
              <Fragment key={placed.event.id}>
                <button
                  type="button"
                  className={classes['event']}
                  data-cancelled={placed.event.state === 'cancelled' || undefined}
                  aria-label={eventText(say, placed.event, timeZone, today)}
                  style={boxOf(
                    placed,
                    moving?.id === placed.event.id ? moving.move : undefined,
                    top,
                  )}
                  {...propsFor(placed)}
                >
                  <span className={classes['lines']}>
                    <span className={classes['name']}>{placed.event.type.name}</span>
                    {`${timeText(placed.event.startsAt, timeZone)} · ${placesText(say, placed.event)}`}
                    <br />
                    {[placed.event.trainer?.name, placed.event.room?.name]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                  {props.mayWrite && <span className={classes['edge']} data-edge aria-hidden />}
                </button>
              </Fragment>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const range = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, at) => from + at);

function boxOf(
  { event, fromMinute, untilMinute, lane, lanes }: Placed,
  move: Move | undefined,
  top: (minute: number) => number,
): CSSProperties {
  const width = 100 / lanes;
  const height = Math.max(22, top(untilMinute + (move?.longer ?? 0)) - top(fromMinute) - 1);
  return {
    '--colour': event.type.colour,
    '--ink': inkOn(event.type.colour),
    top: top(fromMinute + (move?.minutes ?? 0)),
    height,
    '--lines': Math.max(1, Math.floor((height - paddingOfEvent) / lineHeight)),
    left: `calc(${lane * width}% + 2px)`,
    width: `calc(${width}% - 4px)`,
    ...(move?.columns ? { transform: `translateX(${move.columns * 100 * lanes}%)` } : {}),
  } as CSSProperties;
}

/** Where an event that was dragged would take place. */
function movedTo({ event, fromMinute }: Placed, move: Move, timeZone: string) {
  const minute = Math.min(1435, Math.max(0, fromMinute + move.minutes));
  const length = (Date.parse(event.endsAt) - Date.parse(event.startsAt)) / 60_000;
  const stays = move.minutes === 0 && move.columns === 0;
  return {
    startsAt: stays
      ? event.startsAt
      : instantAt(daysLater(event.day, move.columns), minute, timeZone),
    minutes: Math.max(5, length + move.longer),
  };
}
