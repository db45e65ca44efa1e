import { Alert, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Doorway } from '@/components/doorway.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { Appointments } from './appointments.tsx';
import { Balances } from './balances.tsx';
import { Classes } from './classes.tsx';
import { DoorContext } from './door.ts';
import { OwnBookings } from './own-bookings.tsx';
import { type Door, doorQuery } from './queries.ts';
import { useDoorWords } from './words.ts';

const parts = ['mine', 'classes', 'appointments'] as const;
type Part = (typeof parts)[number];

/** Where a member's own link leads: what they hold, what they have booked, and booking for themselves. */
export function MemberDoorPage() {
  const say = useDoorWords();
  const { token } = useParams({ from: '/book/$token' });
  const { data, error, isPending, refetch } = useQuery(doorQuery(token));
  return (
    <Doorway
      title={data ? say('title', { club: data.club.name }) : say('titleUnopened')}
      rule={say('rule')}
      example={say('example')}
    >
      {isPending ? (
        <Skeleton h={240} role="status" aria-label={say('loading')} />
      ) : data ? (
        <Inside token={token} door={data} />
      ) : (
        <Trouble error={error} onRetry={() => void refetch()} />
      )}
    </Doorway>
  );
}

function Inside({ token, door }: { token: string; door: Door }) {
  const say = useDoorWords();
  const [part, setPart] = useState<Part>(door.bookings.length > 0 ? 'mine' : 'classes');
  const [done, setDone] = useState('');
  const show = (wanted: Part) => {
    setPart(wanted);
    setDone('');
  };
  return (
    <DoorContext value={{ token, door, onDone: setDone }}>
      <Stack gap="lg">
        <Text>{say('hello', { name: door.firstName })}</Text>
        <Balances />
        <SegmentedControl
          fullWidth
          aria-label={say('parts')}
          value={part}
          onChange={(value) => show(value as Part)}
          data={parts.map((value) => ({ value, label: say(value) }))}
        />
        <div role="status">
          {done && (
            <Alert color="tide" icon={<IconCheck aria-hidden />}>
              {done}
            </Alert>
          )}
        </div>
        {part === 'mine' && <OwnBookings onClasses={() => show('classes')} />}
        {part === 'classes' && <Classes />}
        {part === 'appointments' && <Appointments />}
      </Stack>
    </DoorContext>
  );
}
