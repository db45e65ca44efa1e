import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { useSharedWords } from '@/components/words.ts';
import { answerOf, api } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type Reach, ReachField } from './change-form.tsx';
import type { Event } from './queries.ts';
import { useSchedulerWords } from './words.ts';

/** The club cancels an event, or the rest of its series. */
export function CancelForm(props: {
  event: Event;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const say = useSchedulerWords();
  const shared = useSharedWords();
  const { event } = props;
  const [reason, setReason] = useState('');
  const [reach, setReach] = useState<Reach>('one');
  const write = useWrite({
    write: (body: { reason: string | null; reach: Reach }, key: string) =>
      answerOf(
        api.POST('/v1/events/{eventId}/cancellation', {
          params: { path: { eventId: event.id }, ...once(key) },
          body,
        }),
      ),
    stale: [['events'], ['event-series'], ['audit']],
    onDone: ({ events, notReached }) =>
      props.onDone(
        [
          events > 1 ? say('cancelledMany', { count: events }) : say('cancelledOne'),
          ...(notReached.length > 0
            ? [
                say('notReached', {
                  count: notReached.length,
                  names: new Intl.ListFormat(undefined).format(notReached.map(({ name }) => name)),
                }),
              ]
            : []),
        ].join(' '),
      ),
  });
  return (
    <form
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        write.mutate({ reason: reason.trim() || null, reach });
      }}
    >
      <Stack>
        <TextInput
          label={say('cancelReason')}
          maxLength={200}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        {event.seriesId && <ReachField reach={reach} onChange={setReach} />}
        <Paper bg="var(--sunken)" p="md">
          <Text fw={600}>{shared('after')}</Text>
          <Text>{say('cancelAfter')}</Text>
        </Paper>
        <Trouble error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {say('keep')}
          </Button>
          <Button type="submit" color="red" loading={write.isPending}>
            {say('cancelNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
