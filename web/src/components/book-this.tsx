import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClub } from '@/lib/use-me.ts';
import {
  type Booking,
  eventText,
  payersQuery,
  type ScheduledEvent,
  useBook,
  whyNotQuery,
} from './bookings.ts';
import { useBookingWords } from './booking-words.ts';
import { grantLife, grantSource } from './grant-source.ts';
import { RepeatBooking } from './repeat-booking.tsx';
import { useRepeatWords } from './repeat-words.ts';
import { Trouble } from './trouble.tsx';

type Props = {
  member: { id: string; name: string };
  event: ScheduledEvent;
  onBooked: (sentence: string) => void;
};

/** One event for one member: what stands in the way, or what pays, and the button. */
export function BookThis(props: Props) {
  const say = useRepeatWords();
  const [isRepeated, setRepeated] = useState(false);
  if (isRepeated) return <RepeatBooking {...props} onBack={() => setRepeated(false)} />;
  return (
    <Stack gap="sm" align="stretch">
      <BookOnce {...props} />
      {props.event.seriesId !== null && (
        <Group>
          <Button variant="default" onClick={() => setRepeated(true)}>
            {say('open')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function BookOnce({ member, event, onBooked }: Props) {
  const say = useBookingWords();
  const { timeZone } = useClub();
  const whyNot = useQuery(whyNotQuery(event.id, member.id));
  const name = eventText(event, timeZone);
  const sentenceOf = ({ state, isPromise }: Booking) =>
    say(state === 'waiting' ? 'waits' : isPromise ? 'promised' : 'booked', {
      event: name,
      name: member.name,
    });
  const book = useBook(member.id, (booking) => onBooked(sentenceOf(booking)));
  const isFull = event.taken >= event.capacity || event.waiting > 0;
  if (whyNot.error) return <Trouble error={whyNot.error} onRetry={() => void whyNot.refetch()} />;
  if (!whyNot.data)
    return (
      <Text c="dimmed" role="status">
        {say('checking')}
      </Text>
    );
  if (!whyNot.data.canBook)
    return (
      <Alert color="amber" role="status">
        {whyNot.data.obstacles.map(({ code, says, wayOut: out }) => (
          <div key={code}>
            <Text fw={600}>{says}</Text>
            <Text>{out}</Text>
          </div>
        ))}
      </Alert>
    );
  return (
    <Stack gap="xs">
      <Text role="status">
        {isFull ? say('canWait', { count: event.waiting }) : <WhatPays {...{ member, event }} />}
      </Text>
      <Trouble error={book.error} />
      <Group>
        <Button loading={book.isPending} onClick={() => book.mutate({ eventId: event.id })}>
          {say(isFull ? 'wait' : 'book')}
        </Button>
      </Group>
    </Stack>
  );
}

/** "Nothing stands in the way. Pays with dues of Nov 9, last day Wed, Dec 9. 2 left after." */
function WhatPays({ member, event }: Pick<Props, 'member' | 'event'>) {
  const say = useBookingWords();
  const { today } = useClub();
  const { data } = useQuery(payersQuery(event.id, member.id));
  if (!data) return null;
  if (data.cost === 0) return <>{say('canBook')}</>;
  const first = data.payers.find(({ pays }) => pays > 0);
  if (!first || data.leftAfter === null) return <>{say('promise')}</>;
  const source = `${grantSource(say, first, today)}, ${grantLife(say, first.lastDay, today)}`;
  return (
    <>
      {say('canBook')} {say('paysWith', { source })} {say('leftAfter', { count: data.leftAfter })}
    </>
  );
}
