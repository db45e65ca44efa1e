import { Button, Paper, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { timeOfMinute, weekdayName } from './calendar-days.ts';
import { areApart, Clock, type Stretch } from './hours-fields.tsx';
import { openingHoursQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';
import classes from './things.module.css';

/** When the club is open, weekday by weekday. */
export function OpeningHours({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const club = useClub();
  const found = useQuery(openingHoursQuery(club.id));
  if (found.isPending) return <Skeleton h={280} />;
  if (found.isError) return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <Stack mb="xl">
      <Title order={2}>{say('opening', { club: club.name })}</Title>
      <Text c="dimmed">{say('openingHelp')}</Text>
      <Week key={club.id} start={found.data.hours} clubId={club.id} onDone={onDone} />
    </Stack>
  );
}

function Week(props: { start: Stretch[]; clubId: string; onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const mayWrite = useMay('scheduling:set_up');
  const [hours, setHours] = useState(props.start);
  const write = useWrite({
    write: (wanted: Stretch[], key: string) =>
      answerOf(
        api.PUT('/v1/clubs/{clubId}/opening-hours', {
          params: { path: { clubId: props.clubId }, ...once(key) },
          body: { hours: wanted },
        }),
      ),
    stale: [['opening-hours'], ['audit']],
    onDone: () => props.onDone(say('saved')),
  });
  const set = (weekday: number, stretch: Stretch | undefined) =>
    setHours(
      [...hours.filter((one) => one.weekday !== weekday), ...(stretch ? [stretch] : [])].toSorted(
        (a, b) => a.weekday - b.weekday,
      ),
    );
  return (
    <Paper>
      {hours.length === 0 && (
        <Text fw={600} mb="sm">
          {say('alwaysOpen')}
        </Text>
      )}
      <div className={classes['week']}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
          const open = hours.find((one) => one.weekday === weekday);
          const name = weekdayName(weekday, 'long');
          if (!mayWrite)
            return (
              <Text key={weekday}>
                {name}:{' '}
                {open
                  ? `${timeOfMinute(open.fromMinute)} – ${timeOfMinute(open.untilMinute)}`
                  : say('closedWord')}
              </Text>
            );
          return (
            <div key={weekday} className={classes['weekday']}>
              <Switch
                label={name}
                aria-label={say('isOpen', { weekday: name })}
                checked={open !== undefined}
                onChange={({ currentTarget: { checked } }) =>
                  set(
                    weekday,
                    checked ? { weekday, fromMinute: 360, untilMinute: 1320 } : undefined,
                  )
                }
              />
              {open && (
                <div className={classes['times']}>
                  <Clock
                    label={`${name}, ${say('from')}`}
                    isHidden
                    minute={open.fromMinute}
                    onChange={(fromMinute) => set(weekday, { ...open, fromMinute })}
                  />
                  <Clock
                    label={`${name}, ${say('until')}`}
                    isHidden
                    minute={open.untilMinute}
                    onChange={(minute) =>
                      set(weekday, { ...open, untilMinute: minute === 0 ? 1440 : minute })
                    }
                  />
                </div>
              )}
            </div>
          );
        })}
      </div>
      {!areApart(hours) && <Text c="var(--red-text)">{say('badHours')}</Text>}
      <Trouble error={write.error} />
      {mayWrite && (
        <Button
          mt="md"
          loading={write.isPending}
          onClick={() => areApart(hours) && write.mutate(hours)}
        >
          {say('save')}
        </Button>
      )}
    </Paper>
  );
}
