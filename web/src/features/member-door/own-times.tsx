import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysOfTimes, FreeTimes } from '@/components/free-times.tsx';
import { daysLater } from '@/lib/format.ts';
import { useDoor } from './door.ts';
import { timesQuery } from './queries.ts';

/** A trainer's free times in the member's club. */
export function OwnTimes(props: {
  eventTypeId: string;
  trainerId: string;
  /** An appointment that is to be moved. */
  bookingId?: string;
  onChoose: (time: string) => void;
}) {
  const { token, door } = useDoor();
  const { timeZone, today } = door.club;
  const { onChoose, ...about } = props;
  const [from, setFrom] = useState(today);
  const found = useQuery(
    timesQuery(token, { ...about, from, through: daysLater(from, daysOfTimes - 1) }),
  );
  return (
    <FreeTimes
      from={from}
      today={today}
      last={door.lastDay}
      timeZone={timeZone}
      times={found.data?.items.map(({ startsAt }) => startsAt)}
      error={found.error}
      chosen={undefined}
      onFrom={setFrom}
      onChoose={onChoose}
      onRetry={() => void found.refetch()}
    />
  );
}
