import {
  Button,
  Group,
  Paper,
  SimpleGrid,
  Skeleton,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { dayText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { closedDaysQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';

/** Holidays and other days on which the club is closed. */
export function ClosedDays({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const club = useClub();
  const mayWrite = useMay('scheduling:set_up');
  const found = useQuery(closedDaysQuery(club.id));
  const empty = { from: '', through: '', reason: '' };
  const [typed, setTyped] = useState(empty);
  const write = useWrite({
    write: (body: Schema<'ChangedClosedDays'>, key: string) =>
      answerOf(
        api.PUT('/v1/clubs/{clubId}/closed-days', {
          params: { path: { clubId: club.id }, ...once(key) },
          body,
        }),
      ),
    stale: [['closed-days'], ['audit']],
    onDone: (_, { reason }) => {
      if (reason !== null) setTyped(empty);
      onDone(say('saved'));
    },
  });
  if (found.isPending) return <Skeleton h={160} />;
  if (found.isError) return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  const isReady = typed.from !== '' && typed.reason.trim() !== '';
  return (
    <Stack>
      <Title order={2}>{say('closedTitle')}</Title>
      <Text c="dimmed">{say('closedHelp')}</Text>
      <Paper p={0}>
        {found.data.items.length === 0 ? (
          <Text c="dimmed" p="md">
            {say('noClosed')}
          </Text>
        ) : (
          <Table verticalSpacing="sm" horizontalSpacing="md">
            <Table.Tbody>
              {found.data.items.map(({ day, reason, events }) => (
                <Table.Tr key={day}>
                  <Table.Td>
                    <Text fw={600}>{dayText(day, { weekday: true, today: club.today })}</Text>
                    <Text fz={13}>{reason}</Text>
                    {events > 0 && (
                      <Text fz={13} c="var(--amber-text)">
                        {say('stillThere', { count: events })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">
                    {mayWrite && (
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={`${say('openAgain')}: ${dayText(day, { today: club.today })}`}
                        onClick={() => write.mutate({ from: day, reason: null })}
                      >
                        {say('openAgain')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paper>
      {mayWrite && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isReady) return;
            const { from, through, reason } = typed;
            write.mutate({ from, reason, ...(through ? { through } : {}) });
          }}
        >
          <Paper>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <TextInput
                type="date"
                label={say('firstDay')}
                min={club.today}
                value={typed.from}
                onChange={({ currentTarget: { value } }) => setTyped({ ...typed, from: value })}
              />
              <TextInput
                type="date"
                label={say('lastDay')}
                min={typed.from || club.today}
                value={typed.through || typed.from}
                onChange={({ currentTarget: { value } }) => setTyped({ ...typed, through: value })}
              />
              <TextInput
                label={say('reason')}
                placeholder={say('reasonHint')}
                maxLength={120}
                value={typed.reason}
                onChange={({ currentTarget: { value } }) => setTyped({ ...typed, reason: value })}
              />
            </SimpleGrid>
            <Trouble error={write.error} />
            <Group mt="md">
              <Button type="submit" loading={write.isPending} disabled={!isReady}>
                {say('close')}
              </Button>
            </Group>
          </Paper>
        </form>
      )}
    </Stack>
  );
}
