import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useBookingWords } from '@/components/booking-words.ts';
import type { Pictured } from '@/components/member-photo.tsx';
import { PickMember } from '@/components/pick-member.tsx';
import { RepeatBooking } from '@/components/repeat-booking.tsx';
import type { Event } from './queries.ts';
import { useSchedulerWords } from './words.ts';

/** An event of a series, booked for one member for several weeks. */
export function RepeatForm(props: {
  event: Event;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const say = useSchedulerWords();
  const sayBooking = useBookingWords();
  const [person, setPerson] = useState<Pictured>();
  if (person)
    return (
      <RepeatBooking
        member={person}
        event={props.event}
        onBooked={props.onDone}
        onBack={() => setPerson(undefined)}
      />
    );
  return (
    <Stack>
      <PickMember label={sayBooking('forWhom')} onPick={setPerson} />
      <Group>
        <Button variant="default" onClick={props.onCancel}>
          {say('back')}
        </Button>
      </Group>
    </Stack>
  );
}
