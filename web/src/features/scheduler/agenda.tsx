import { Badge, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import type { CSSProperties } from 'react';
import { Empty } from '@/components/empty.tsx';
import { dayAt, dayText, timeText } from '@/lib/format.ts';
import { placesText, timesText } from './event-text.ts';
import type { Event } from './queries.ts';
import classes from './scheduler.module.css';
import type { GridProps } from './week-grid.tsx';
import { useSchedulerWords } from './words.ts';

/** Events one below the other, day by day: what fits on a phone, and on paper. */
export function Agenda(props: Pick<GridProps, 'days' | 'events' | 'now' | 'timeZone' | 'onOpen'>) {
  const say = useSchedulerWords();
  const today = dayAt(props.now, props.timeZone);
  const days = props.days
    .map((day) => ({ day, events: props.events.filter((event) => event.day === day) }))
    .filter(({ events }) => events.length > 0);
  if (days.length === 0) return <Empty sentence={say('empty')} />;
  return (
    <div className={classes['agenda']}>
      {days.map(({ day, events }) => (
        <section key={day} className="keep-together" aria-labelledby={`day-${day}`}>
          <Title order={2} id={`day-${day}`} fz={15} mb={6}>
            {dayText(day, { weekday: true, today })}
            {day === today && ` · ${say('today')}`}
          </Title>
          <Paper p={0} style={{ overflow: 'hidden' }}>
            {events.map((event) => (
              <Line key={event.id} event={event} {...props} />
            ))}
          </Paper>
        </section>
      ))}
    </div>
  );
}

function Line(props: { event: Event; timeZone: string; onOpen: (event: Event) => void }) {
  const say = useSchedulerWords();
  const { event } = props;
  const where = [event.trainer?.name, event.room?.name].filter(Boolean).join(', ');
  return (
    <UnstyledButton className={classes['agendaLine']!} onClick={() => props.onOpen(event)}>
      <span
        className={classes['stripe']}
        style={{ '--colour': event.type.colour } as CSSProperties}
        aria-hidden
      />
      <Text fz={13} component="span" title={timesText(event, props.timeZone)}>
        {timeText(event.startsAt, props.timeZone)}
      </Text>
      <span>
        <Text fw={600} component="span" display="block">
          {event.type.name}
        </Text>
        <Text fz={13} c="dimmed" component="span">
          {where}
        </Text>
      </span>
      {event.state === 'cancelled' ? (
        <Badge color="gray">{say('cancelled')}</Badge>
      ) : (
        <Text fz={13} component="span">
          {placesText(say, event)}
        </Text>
      )}
    </UnstyledButton>
  );
}
