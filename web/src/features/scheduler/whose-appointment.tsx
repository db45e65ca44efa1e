import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AppointmentActs } from '@/components/appointment-acts.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { type Event, rosterQuery } from './queries.ts';
import { useSchedulerWords } from './words.ts';

/** Who has an appointment, and what can be done about it for them. */
export function WhoseAppointment(props: { event: Event; onDone: (sentence: string) => void }) {
  const say = useSchedulerWords();
  const { event } = props;
  const roster = useQuery(rosterQuery(event.id));
  if (roster.isError) return <Trouble error={roster.error} onRetry={() => void roster.refetch()} />;
  if (!roster.data) return <Skeleton h={44} />;
  const [booking] = roster.data.items;
  if (!booking) return <Text c="dimmed">{say('nobodyHasIt')}</Text>;
  const { member, state } = booking;
  return (
    <Group gap="sm" justify="space-between">
      <Link to="/members/$memberId" params={{ memberId: member.id }}>
        {member.name}
      </Link>
      {state === 'booked' && (
        <AppointmentActs {...{ booking, event, member }} onDone={props.onDone} />
      )}
    </Group>
  );
}
