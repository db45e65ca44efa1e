import { Alert, Text } from '@mantine/core';
import type { ScheduledEvent, WhyNot } from '@/components/bookings.ts';
import { useCheckInWords } from './words.ts';

/** Why not, in the server's words. */
export function Reasons(props: {
  whyNot: WhyNot;
  event: ScheduledEvent;
  person: { id: string; name: string };
  isFull: boolean;
  lacks: boolean;
}) {
  const say = useCheckInWords();
  // who comes in now need not be able to book any more
  const obstacles = props.whyNot.obstacles.filter(({ code }) => code !== 'event_over');
  if (obstacles.length === 0 && !props.isFull) return null;
  return (
    <Alert color="amber" role="status">
      {props.isFull && !obstacles.some(({ code }) => code === 'event_full') && (
        <>
          <Text fw={600}>{say('fullNow', { capacity: props.event.capacity })}</Text>
          <Text>{say('fullHelp', { name: props.person.name })}</Text>
        </>
      )}
      {obstacles.map(({ code, says, wayOut }) => (
        <div key={code}>
          <Text fw={600}>{says}</Text>
          <Text>{wayOut}</Text>
        </div>
      ))}
      {props.lacks && <Text mt={4}>{say('needsSession')}</Text>}
    </Alert>
  );
}
