import { Alert, Paper, Stack, Text } from '@mantine/core';
import type { Schema } from '@/lib/api.ts';
import { dayText } from '@/lib/format.ts';
import { useSharedWords } from '@/components/words.ts';
import classes from './scheduler.module.css';
import { useSchedulerWords } from './words.ts';

type Found = Schema<'EventChangePreview'>;
const mostNames = 5;

/** What a change brings about: who is told, whom to call, whose sessions do not pay, what is taken. */
export function Consequences({ found, today }: { found: Found; today: string }) {
  const say = useSchedulerWords();
  const shared = useSharedWords();
  const isQuiet = found.told.length + found.notReached.length + found.unpaid.length === 0;
  return (
    <Stack gap="sm" role="status">
      {found.conflicts.length > 0 && (
        <Alert color="red" title={say('inTheWay')}>
          <ul className={classes['names']}>
            {found.conflicts.slice(0, 8).map(({ day, says }) => (
              <li key={`${day}${says}`}>
                {found.events > 1 && `${dayText(day, { weekday: true, today })}: `}
                {says}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Paper bg="var(--sunken)" p="md">
        <Text fw={600}>{shared('after')}</Text>
        {found.events > 1 && <Text>{say('nowEvents', { count: found.events })}</Text>}
        <People kind="unpaid" people={found.unpaid} />
        <People kind="told" people={found.told} />
        <People kind="notReached" people={found.notReached} />
        {isQuiet && <Text>{say('nobodyTold')}</Text>}
      </Paper>
    </Stack>
  );
}

/** One sentence about some people; nothing when there are none. */
function People(props: { kind: 'told' | 'notReached' | 'unpaid'; people: Found['told'] }) {
  const say = useSchedulerWords();
  const count = props.people.length;
  if (count === 0) return null;
  const some = props.people.slice(0, mostNames).map(({ name }) => name);
  const names = new Intl.ListFormat(undefined).format(some);
  const more = count - some.length;
  return (
    <Text fw={props.kind === 'unpaid' ? 600 : 400}>
      {say(props.kind, { count, names: more > 0 ? say('andMore', { names, count: more }) : names })}
    </Text>
  );
}
