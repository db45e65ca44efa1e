import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { payerText } from '@/components/booking-trial.tsx';
import { instantText } from '@/lib/format.ts';
import { CancelOwn } from './cancel-own.tsx';
import { useDoor } from './door.ts';
import { eventText } from './event-text.ts';
import classes from './member-door.module.css';
import { MoveOwn } from './move-own.tsx';
import type { OwnBooking } from './queries.ts';
import { stateWords } from '@/components/booking-states.ts';
import { useDoorWords } from './words.ts';

/** What the member has booked, with what pays for it; to be cancelled, and appointments to be moved. */
export function OwnBookings({ onClasses }: { onClasses: () => void }) {
  const say = useDoorWords();
  const { door, onDone } = useDoor();
  const [opened, setOpened] = useState<{ booking: OwnBooking; does: 'cancel' | 'move' }>();
  const close = () => setOpened(undefined);
  return (
    <>
      {door.bookings.length === 0 && (
        <Stack align="flex-start">
          <Text c="dimmed">{say('nothingBooked')}</Text>
          <Button onClick={onClasses}>{say('lookAtClasses')}</Button>
        </Stack>
      )}
      <ul className={classes['list']} aria-label={say('mine')}>
        {door.bookings.map((booking) => (
          <OwnLine
            key={booking.id}
            booking={booking}
            onAct={(does) => {
              onDone('');
              setOpened({ booking, does });
            }}
          />
        ))}
      </ul>
      {opened?.does === 'cancel' && <CancelOwn booking={opened.booking} onClose={close} />}
      {opened?.does === 'move' && <MoveOwn booking={opened.booking} onClose={close} />}
    </>
  );
}

function OwnLine(props: { booking: OwnBooking; onAct: (does: 'cancel' | 'move') => void }) {
  const say = useDoorWords();
  const { door } = useDoor();
  const { timeZone, today } = door.club;
  const { booking, onAct } = props;
  const { event, state, mayCancel, isAppointment } = booking;
  const { word, color } = stateWords[state];
  const name = eventText(event, door);
  const until = instantText(booking.cancelUntil, timeZone, { today });
  return (
    <li className={`${classes['line']} ${classes['event']}`}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{event.type.name}</Text>
          <Badge color={color}>{say(word)}</Badge>
        </Group>
        <Text>{instantText(event.startsAt, timeZone, { today })}</Text>
        <Text fz={13} c="dimmed">
          {[event.trainer?.name, event.room?.name].filter(Boolean).join(' · ')}
        </Text>
        <Text fz={13}>{usePays(booking)}</Text>
        {state === 'booked' && (
          <Text fz={13}>{say(mayCancel ? 'cancelUntil' : 'tooLate', { when: until })}</Text>
        )}
      </div>
      {mayCancel && (
        <Group gap="xs">
          {isAppointment && state === 'booked' && (
            <Button
              variant="default"
              mih={44}
              aria-label={say('moveNamed', { event: name })}
              onClick={() => onAct('move')}
            >
              {say('move')}
            </Button>
          )}
          <Button
            variant="default"
            mih={44}
            aria-label={say('cancelNamed', { event: name })}
            onClick={() => onAct('cancel')}
          >
            {say('cancel')}
          </Button>
        </Group>
      )}
    </li>
  );
}

/** What pays for a place, in a few words. */
function usePays({ state, cost, paidBy, isPaidFor, isPromise }: OwnBooking): string {
  const say = useDoorWords();
  if (state === 'waiting') return say('waits');
  if (state !== 'booked') return '';
  if (cost === 0) return say('isFree');
  if (isPaidFor) return say('pays', { item: paidBy.map(payerText).join(', ') });
  return say(isPromise ? 'paysLater' : 'paysNothing');
}
