import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { BookEvent } from '@/components/book-event.tsx';
import { payersQuery, type ScheduledEvent, whyNotQuery } from '@/components/bookings.ts';
import type { Pictured } from '@/components/member-photo.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useDesk } from './desk.ts';
import { LetIn } from './let-in.tsx';
import { MakeRoom } from './make-room.tsx';
import { useMayGive } from './more-sessions.tsx';
import type { Line } from './queries.ts';
import { Reasons } from './reasons.tsx';
import { useCheckInWords } from './words.ts';

type Props = {
  event: ScheduledEvent;
  lines: readonly Line[];
  isOpen: boolean;
  person: Pictured;
  onClose: () => void;
};

/** Whether somebody without a place can come in now; else why not in words, and the ways out. */
export function AtTheDoor({ event, lines, isOpen, person, onClose }: Props) {
  const say = useCheckInWords();
  const desk = useDesk();
  const [isElsewhere, setElsewhere] = useState(false);
  const line = lines.find(({ member }) => member.id === person.id);
  const { data: whyNot, error, refetch } = useQuery(whyNotQuery(event.id, person.id));
  const { data: payers } = useQuery(payersQuery(event.id, person.id));
  const lacks = payers !== undefined && payers.cost > 0 && payers.leftAfter === null;
  const acts = useFocusOnce(lacks);
  const finish = (sentence: string) => {
    desk.tell({ head: sentence });
    onClose();
  };
  if (isElsewhere)
    return (
      <Stack>
        <BookEvent member={person} from={event.day} onBooked={finish} />
        <Group>
          <Button variant="default" onClick={() => setElsewhere(false)}>
            {say('back')}
          </Button>
        </Group>
      </Stack>
    );
  if (line)
    return (
      <Stack>
        <Text role="status">{say('onListAlready', { name: person.name })}</Text>
        <Group>
          <Button
            onClick={() => {
              desk.open(person.id);
              onClose();
            }}
          >
            {say('showOnList')}
          </Button>
        </Group>
      </Stack>
    );
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!whyNot || !payers) return <Loader size="sm" />;
  const isFull = event.taken >= event.capacity;
  return (
    <Stack ref={acts}>
      <Reasons {...{ whyNot, event, person, isFull, lacks }} />
      {isOpen && !isFull && <WhoWaits lines={lines} />}
      <LetIn {...{ event, person, payers, whyNot, isOpen, isFull, lacks, finish, onClose }} />
      {isOpen && isFull && <MakeRoom event={event} lines={lines} />}
      <Group gap="xs">
        {lacks && <WithoutSessions person={person} />}
        <Button variant="default" onClick={() => setElsewhere(true)}>
          {say('anotherTime')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Nobody moves up by themselves at this hour: the desk decides, and should know whose turn it is. */
function WhoWaits({ lines }: { lines: readonly Line[] }) {
  const say = useCheckInWords();
  const names = lines
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => (a.waitingNo ?? 0) - (b.waitingNo ?? 0))
    .map(({ member }) => member.name);
  if (names.length === 0) return null;
  return (
    <Alert color="amber" role="status">
      {say('waitFirst', { count: names.length, names: names.join(', ') })}
    </Alert>
  );
}

function WithoutSessions({ person }: { person: Pictured }) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { may, maySell } = useMayGive();
  if (!may) return <Text fz={13}>{say('notMay')}</Text>;
  return (
    <Button variant="default" onClick={() => desk.giveSessions(person)}>
      {say(maySell ? 'sellSessions' : 'addSessions')}
    </Button>
  );
}

/** Once the sessions are there, the button that asked for them is gone: the focus goes on to what works now. */
function useFocusOnce(lacks: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const lacked = useRef(lacks);
  useEffect(() => {
    if (lacked.current && !lacks && document.activeElement === document.body)
      box.current?.querySelector('button')?.focus();
    lacked.current = lacks;
  }, [lacks]);
  return box;
}
