import { Alert, Paper, Stack, Switch, Text } from '@mantine/core';
import type { Schema } from '@/lib/api.ts';
import { dayText } from '@/lib/format.ts';
import classes from './scheduler.module.css';
import { useSchedulerWords } from './words.ts';

/** The days of a series before it is kept: how many, which are skipped, which are taken and by what. */
export function SeriesPreview(props: {
  found: Schema<'EventSeriesPreview'>;
  today: string;
  hasEnd: boolean;
  leavesOut: boolean;
  onLeaveOut: (leavesOut: boolean) => void;
}) {
  const say = useSchedulerWords();
  const { dates } = props.found;
  const closed = dates.filter((date) => date.closed !== null);
  const taken = dates.filter((date) => date.closed === null && date.conflicts.length > 0);
  const good = dates.filter((date) => date.closed === null && date.conflicts.length === 0);
  const last = good.at(-1);
  return (
    <Stack gap="sm" role="status">
      {taken.length > 0 && (
        <Alert color="amber" title={say('takenDays')}>
          <ul className={classes['names']}>
            {taken
              .slice(0, 8)
              .flatMap(({ conflicts }) => conflicts.map((says) => <li key={says}>{says}</li>))}
          </ul>
          {taken.length > 8 && <Text>{say('more', { count: taken.length - 8 })}</Text>}
          <Switch
            mt="sm"
            label={say('leaveOut')}
            checked={props.leavesOut}
            onChange={({ currentTarget: { checked } }) => props.onLeaveOut(checked)}
          />
        </Alert>
      )}
      <Paper bg="var(--sunken)" p="md">
        {last && (
          <Text fw={600}>
            {say('seriesDates', {
              count: good.length,
              day: dayText(last.day, { weekday: true, today: props.today }),
            })}{' '}
            {!props.hasEnd && say('seriesGoesOn')}
          </Text>
        )}
        {closed.length > 0 && (
          <>
            <Text>{say('closedDays')}</Text>
            <ul className={classes['names']}>
              {closed.slice(0, 8).map((date) => (
                <li key={date.day}>{date.closed}</li>
              ))}
            </ul>
          </>
        )}
      </Paper>
    </Stack>
  );
}
