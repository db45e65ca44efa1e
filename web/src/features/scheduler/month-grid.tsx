import { Anchor } from '@mantine/core';
import type { CSSProperties } from 'react';
import { dayAt, dayText, timeText } from '@/lib/format.ts';
import { weekdayName } from './calendar-days.ts';
import { eventText } from './event-text.ts';
import { inkOn } from './layout.ts';
import type { Event } from './queries.ts';
import classes from './scheduler.module.css';
import type { GridProps } from './week-grid.tsx';
import { useSchedulerWords } from './words.ts';

const mostPerDay = 4;

/** Weeks below each other; a day with many events says how many more there are. */
export function MonthGrid(props: GridProps & { month: string; onDay: (day: string) => void }) {
  const say = useSchedulerWords();
  const today = dayAt(props.now, props.timeZone);
  return (
    <div className={classes['month']} role="region" aria-label={say('calendar')}>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <div key={weekday} className={classes['dayHead']}>
          {weekdayName(weekday)}
        </div>
      ))}
      {props.days.map((day) => {
        const events = props.events.filter((event) => event.day === day);
        const more = events.length - mostPerDay;
        return (
          <div
            key={day}
            className={classes['cell']}
            data-other={day.slice(0, 7) !== props.month || undefined}
          >
            <Anchor
              component="button"
              className={classes['cellDay']!}
              data-today={day === today || undefined}
              c="inherit"
              onClick={() => props.onDay(day)}
            >
              {dayText(day, { today })}
            </Anchor>
            {events.slice(0, mostPerDay).map((event) => (
              <button
                key={event.id}
                type="button"
                className={classes['chip']}
                data-cancelled={event.state === 'cancelled' || undefined}
                style={inkOf(event)}
                aria-label={eventText(say, event, props.timeZone, today)}
                onClick={() => props.onOpen(event)}
              >
                {timeText(event.startsAt, props.timeZone)} {event.type.name}
              </button>
            ))}
            {more > 0 && (
              <Anchor component="button" fz={12} onClick={() => props.onDay(day)}>
                {say('more', { count: more })}
              </Anchor>
            )}
          </div>
        );
      })}
    </div>
  );
}

const inkOf = ({ type }: Event) =>
  ({ '--colour': type.colour, '--ink': inkOn(type.colour) }) as CSSProperties;
