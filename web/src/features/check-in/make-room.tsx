import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type ScheduledEvent, useCancelBooking } from '@/components/bookings.ts';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useDesk } from './desk.ts';
import type { Line } from './queries.ts';
import { useCheckInWords } from './words.ts';

type Props = { event: ScheduledEvent; lines: readonly Line[] };

/** A full class, and somebody who could come in: who does not come gives their place, or there is one more. */
export function MakeRoom({ event, lines }: Props) {
  const say = useCheckInWords();
  const mayChange = useMay('scheduling:write');
  const mayBook = useMay('scheduling:book');
  // a paid absence taken off would get its session back
  const notHere = lines.filter(({ state }) => state === 'booked' || state === 'free_absence');
  return (
    <Stack gap="xs">
      {mayBook && notHere.length > 0 && <TakeOff lines={notHere} />}
      {mayChange && (
        <>
          <Text fz={13} c="dimmed">
            {say('onePlaceHelp')}
          </Text>
          <OneMorePlace event={event} />
        </>
      )}
    </Stack>
  );
}

function TakeOff({ lines }: Pick<Props, 'lines'>) {
  const say = useCheckInWords();
  const desk = useDesk();
  const [chosenId, choose] = useState<string | null>(null);
  const line = lines.find(({ id }) => id === chosenId);
  const cancel = useCancelBooking(line?.member.id ?? '', () =>
    desk.tell({ head: say('cancelDone', { name: line?.member.name ?? '' }) }),
  );
  return (
    <>
      <Trouble error={cancel.error} />
      <Group gap="xs" align="flex-end">
        <Select
          flex={1}
          miw={160}
          label={say('whoDoesNotCome')}
          placeholder={say('choosePerson')}
          data={lines.map(({ id, member }) => ({ value: id, label: member.name }))}
          value={line?.id ?? null}
          onChange={choose}
        />
        <Button
          variant="default"
          disabled={!line}
          loading={cancel.isPending}
          onClick={() => line && cancel.mutate(line.id)}
        >
          {say('takeOff')}
        </Button>
      </Group>
    </>
  );
}

function OneMorePlace({ event }: Pick<Props, 'event'>) {
  const say = useCheckInWords();
  const desk = useDesk();
  const more = useWrite({
    write: (capacity: number, key) =>
      answerOf(
        api.PATCH('/v1/events/{eventId}', {
          params: { path: { eventId: event.id }, ...once(key) },
          body: { capacity, version: event.version, reach: 'one' },
        }),
      ),
    stale: [['scheduling'], ['events']],
    onDone: ({ event: { capacity } }) =>
      desk.tell({ head: say('morePlaces', { count: capacity }) }),
  });
  return (
    <>
      <Trouble error={more.error} />
      <Group>
        <Button
          variant="default"
          loading={more.isPending}
          onClick={() => more.mutate(event.capacity + 1)}
        >
          {say('onePlaceMore')}
        </Button>
      </Group>
    </>
  );
}
