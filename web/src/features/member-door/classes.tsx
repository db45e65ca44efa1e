import { Badge, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysOfTimes, WeekPager } from '@/components/free-times.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, daysLater, timeText } from '@/lib/format.ts';
import { Confirm } from './confirm.tsx';
import { useDoor } from './door.ts';
import { eventText } from './event-text.ts';
import classes from './member-door.module.css';
import { type Class, classesQuery } from './queries.ts';
import { stateWords } from '@/components/booking-states.ts';
import { useDoorWords } from './words.ts';

/** The classes of a week that can be booked by now, day by day. */
export function Classes() {
  const say = useDoorWords();
  const { token, door, onDone } = useDoor();
  const { today } = door.club;
  const [from, setFrom] = useState(today);
  const [chosen, setChosen] = useState<Class>();
  const found = useQuery(classesQuery(token, from, daysLater(from, daysOfTimes - 1)));
  const byDay = Map.groupBy(found.data?.items ?? [], ({ day }) => day);
  return (
    <Stack gap="md">
      <WeekPager from={from} today={today} last={door.lastDay} onFrom={setFrom} />
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton h={200} />}
      {found.data && byDay.size === 0 && (
        <Text c="dimmed" role="status">
          {say('noClasses')}
        </Text>
      )}
      {[...byDay].map(([day, items]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Text component="h2" fz={15} fw={700} id={`day-${day}`}>
            {dayText(day, { weekday: true, today })}
          </Text>
          <ul className={classes['list']}>
            {items.map((one) => (
              <ClassLine
                key={one.id}
                one={one}
                onBook={() => {
                  onDone('');
                  setChosen(one);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {chosen && <BookClass one={chosen} onClose={() => setChosen(undefined)} />}
    </Stack>
  );
}

function ClassLine({ one, onBook }: { one: Class; onBook: () => void }) {
  const say = useDoorWords();
  const { door } = useDoor();
  const { own, obstacle, trainer, room, freePlaces, waiting } = one;
  const places =
    freePlaces > 0
      ? say('placesFree', { count: freePlaces })
      : waiting > 0
        ? say('fullWaiting', { count: waiting })
        : say('full');
  const event = eventText(one, door);
  return (
    <li className={`${classes['line']} ${classes['event']}`}>
      <div>
        <Text fw={600}>
          {timeText(one.startsAt, door.club.timeZone)} {one.type.name}
        </Text>
        <Text fz={13} c="dimmed">
          {[trainer?.name, room?.name, places].filter(Boolean).join(' · ')}
        </Text>
        {obstacle && (
          <Text fz={13}>
            {obstacle.says} {obstacle.wayOut}
          </Text>
        )}
      </div>
      {own ? (
        <Badge color={stateWords[own.state].color}>{say(stateWords[own.state].word)}</Badge>
      ) : (
        !obstacle && (
          <Button
            variant="light"
            mih={44}
            aria-label={say(freePlaces > 0 ? 'bookNamed' : 'waitNamed', { event })}
            onClick={onBook}
          >
            {say(freePlaces > 0 ? 'book' : 'wait')}
          </Button>
        )
      )}
    </li>
  );
}

function BookClass({ one, onClose }: { one: Class; onClose: () => void }) {
  const say = useDoorWords();
  const { door } = useDoor();
  const event = eventText(one, door);
  return (
    <Confirm
      wish={{ kind: 'class', eventId: one.id }}
      title={event}
      submitOf={(trial) => say(trial?.booking?.state === 'waiting' ? 'wait' : 'book')}
      sentenceOf={({ booking }) =>
        say(booking?.state === 'waiting' ? 'doneWaiting' : 'done', { event })
      }
      onClose={onClose}
    >
      {one.note && <Text>{one.note}</Text>}
    </Confirm>
  );
}
