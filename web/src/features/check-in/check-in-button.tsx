import { Button } from '@mantine/core';
import type { ScheduledEvent } from '@/components/bookings.ts';
import type { useCheckIn } from './acts.ts';
import { useDesk } from './desk.ts';
import { useMayGive } from './more-sessions.tsx';
import type { Line } from './queries.ts';
import { useCheckInWords } from './words.ts';

/**
 * The one press for somebody to come: checks in, or where that cannot be, the act that helps. Nothing
 * for who waits while all places are taken.
 */
export function CheckInButton(props: {
  line: Line;
  event: ScheduledEvent;
  isChosen: boolean;
  checkIn: ReturnType<typeof useCheckIn>;
}) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { maySell, may: mayGive } = useMayGive();
  const { line, event, checkIn } = props;
  const { member } = line;
  const isRed = (code: string) => line.alerts.some((alert) => alert.code === code);
  if (line.state === 'waiting' && event.taken >= event.capacity) return null;
  if (isRed('not_paid_for') && mayGive)
    return (
      <Button
        variant="default"
        aria-label={say(maySell ? 'sellSessionsNamed' : 'addSessionsNamed', { name: member.name })}
        data-act
        onClick={() => desk.giveSessions(member)}
      >
        {say(maySell ? 'sellSessions' : 'addSessions')}
      </Button>
    );
  if (isRed('sessions_held'))
    return (
      <Button
        variant="default"
        aria-label={say('choosePayerNamed', { name: member.name })}
        data-act
        onClick={() => desk.open(member.id)}
      >
        {say('choosePayer')}
      </Button>
    );
  return (
    <Button
      variant={props.isChosen ? 'filled' : 'light'}
      aria-label={say('checkInNamed', { name: member.name })}
      data-act
      loading={checkIn.isPending}
      onClick={() => checkIn.checkIn()}
    >
      {say('checkIn')}
    </Button>
  );
}
