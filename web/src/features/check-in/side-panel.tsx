import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { payersQuery, type ScheduledEvent } from '@/components/bookings.ts';
import { MemberPhoto } from '@/components/member-photo.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useMay } from '@/lib/use-me.ts';
import { useCheckIn } from './acts.ts';
import classes from './check-in.module.css';
import { useDesk } from './desk.ts';
import { MakeRoom } from './make-room.tsx';
import { useMayGive } from './more-sessions.tsx';
import { NotHere } from './not-here.tsx';
import { PaysWith } from './pays-with.tsx';
import type { Line } from './queries.ts';
import { UndoButton } from './undo-button.tsx';
import { useCheckInWords } from './words.ts';

/** One person of the roster: who pays, what to know, and what if they are not here. */
export function SidePanel({
  line,
  event,
  lines,
  isOpen,
  onIn,
}: {
  line: Line;
  event: ScheduledEvent;
  /** Everybody on the list. */
  lines: readonly Line[];
  isOpen: boolean;
  /** Somebody was checked in from here. */
  onIn?: (() => void) | undefined;
}) {
  const say = useCheckInWords();
  const desk = useDesk();
  const mayBook = useMay('scheduling:book');
  const { maySell, may: mayGive } = useMayGive();
  const { member, state, alerts } = line;
  const isFull = event.taken >= event.capacity;
  return (
    <Stack gap="md">
      <Group gap="sm" wrap="nowrap">
        <MemberPhoto member={member} size={64} />
        <div style={{ minWidth: 0 }}>
          <Title order={3}>
            <Link to="/members/$memberId" params={{ memberId: member.id }}>
              {member.name}
            </Link>
          </Title>
          <Text fz={13} c="dimmed">
            {say('visitsLabel')}{' '}
            {say('visits', { recent: line.visitsLast30Days, all: line.visits })}
          </Text>
        </div>
      </Group>
      {alerts.map(({ code, level, says }) => (
        <Alert key={code} color={level === 'red' ? 'red' : 'amber'} p="xs">
          {says}
        </Alert>
      ))}
      {state === 'waiting' && isOpen && isFull && (
        <>
          <Text role="status">
            {say('waitsFull', { number: line.waitingNo ?? 1, capacity: event.capacity })}
          </Text>
          <MakeRoom event={event} lines={lines} />
        </>
      )}
      {(state !== 'waiting' || (isOpen && !isFull)) && (
        <Payment key={member.id} {...{ line, event, isOpen, onIn }} />
      )}
      {mayBook && mayGive && state !== 'checked_in' && line.cost > 0 && (
        <Button variant="default" size="xs" onClick={() => desk.giveSessions(member)}>
          {say(maySell ? 'sellSessions' : 'addSessions')}
        </Button>
      )}
      {mayBook && state !== 'checked_in' && (
        <div className={classes['parted']}>
          <NotHere line={line} />
        </div>
      )}
    </Stack>
  );
}

function Payment({
  line,
  event,
  isOpen,
  onIn,
}: {
  line: Line;
  event: ScheduledEvent;
  isOpen: boolean;
  onIn: (() => void) | undefined;
}) {
  const say = useCheckInWords();
  const mayBook = useMay('scheduling:book');
  const { member, state } = line;
  const [picked, setPicked] = useState<string | null>(null);
  const { data: payers, error, refetch } = useQuery(payersQuery(event.id, member.id));
  const checkIn = useCheckIn(event, member, { leftAfter: payers?.leftAfter, onIn });
  if (error && !payers) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!payers) return <Skeleton h={160} />;
  const isOver = state === 'checked_in' || state === 'paid_absence';
  return (
    <div data-payers>
      <PaysWith
        payers={payers}
        event={event}
        name={member.name}
        picked={picked}
        isOver={isOver}
        setAside={line.paidBy.map(({ grantId }) => grantId)}
        onPick={setPicked}
      />
      {state === 'checked_in'
        ? mayBook && (
            <Group mt="md">
              <UndoButton bookingId={line.id} memberId={member.id} name={member.name} />
            </Group>
          )
        : mayBook &&
          isOpen && (
            <Stack gap={6} mt="md">
              <Trouble error={checkIn.error} />
              <Button
                size="lg"
                fullWidth
                loading={checkIn.isPending}
                onClick={() => checkIn.checkIn(picked === null ? {} : { grantId: picked })}
              >
                {say('checkIn')}
              </Button>
              {payers.leftAfter !== null && payers.cost > 0 && (
                <Text fz={12} c="dimmed" ta="center">
                  {say('leftAfter', { count: payers.leftAfter })}
                </Text>
              )}
            </Stack>
          )}
    </div>
  );
}
