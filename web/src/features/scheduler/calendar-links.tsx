import {
  Alert,
  Button,
  Group,
  NativeSelect,
  Paper,
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
import { answerOf, api } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { feedsQuery, trainersQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';

/** Secret links from which calendar programs read the events of the club or of a trainer. */
export function CalendarLinks({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const { timeZone, today } = useClub();
  const mayWrite = useMay('scheduling:write');
  const found = useQuery(feedsQuery);
  const revoke = useWrite({
    write: (feedId: string, key: string) =>
      answerOf(
        api.DELETE('/v1/calendar-feeds/{feedId}', { params: { path: { feedId }, ...once(key) } }),
      ),
    stale: [['calendar-feeds'], ['audit']],
    onDone: ({ name }) => onDone(say('revoked', { name })),
  });
  if (found.isPending) return <Skeleton h={160} />;
  if (found.isError) return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <Stack>
      <Title order={2}>{say('links')}</Title>
      <Text c="dimmed">{say('linksHelp')}</Text>
      {mayWrite && <NewLink />}
      <Trouble error={revoke.error} />
      <Paper p={0}>
        {found.data.items.length === 0 ? (
          <Text c="dimmed" p="md">
            {say('noLinks')}
          </Text>
        ) : (
          <Table verticalSpacing="sm" horizontalSpacing="md">
            <Table.Tbody>
              {found.data.items.map(({ id, name, madeAt, madeBy }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Text fw={600}>{name}</Text>
                    <Text fz={13} c="dimmed">
                      {say('linkMade', {
                        by: madeBy,
                        at: instantText(madeAt, timeZone, { today }),
                      })}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right">
                    {mayWrite && (
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={say('revokeOne', { name })}
                        onClick={() => revoke.mutate(id)}
                      >
                        {say('revoke')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paper>
    </Stack>
  );
}

function NewLink() {
  const say = useSetUpWords();
  const club = useClub();
  const trainers = useQuery(trainersQuery).data?.items ?? [];
  const [trainerId, setTrainerId] = useState('');
  const write = useWrite({
    write: (id: string, key: string) =>
      answerOf(
        id === ''
          ? api.POST('/v1/clubs/{clubId}/calendar-feeds', {
              params: { path: { clubId: club.id }, ...once(key) },
            })
          : api.POST('/v1/trainers/{trainerId}/calendar-feeds', {
              params: { path: { trainerId: id }, ...once(key) },
            }),
      ),
    stale: [['calendar-feeds'], ['audit']],
  });
  return (
    <Paper>
      <Stack>
        <Group align="end">
          <NativeSelect
            label={say('linkOf')}
            value={trainerId}
            onChange={({ currentTarget: { value } }) => {
              write.reset();
              setTrainerId(value);
            }}
            data={[
              { value: '', label: say('allOf', { club: club.name }) },
              ...trainers
                .filter(({ isActive }) => isActive)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button loading={write.isPending} onClick={() => write.mutate(trainerId)}>
            {say('makeLink')}
          </Button>
        </Group>
        <Trouble error={write.error} />
        {write.data && (
          <Alert color="tide" title={say('linkOnce')}>
            <TextInput
              label={say('link')}
              readOnly
              value={write.data.url}
              onFocus={(event) => event.currentTarget.select()}
            />
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
