import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { eventText, type ScheduledEvent } from '@/components/bookings.ts';
import { Trouble } from '@/components/trouble.tsx';
import { useClub } from '@/lib/use-me.ts';
import { useCheckIn } from './acts.ts';
import classes from './check-in.module.css';
import type { Told } from './desk.ts';
import { UndoButton } from './undo-button.tsx';

/** What happened last, read out as it happens, with the way back. */
export function LastResult({ told }: { told: Told | undefined }) {
  const Icon = told?.isWarning ? IconAlertTriangle : IconCheck;
  return (
    <div role="status" aria-live="polite">
      {told && (
        <div className={classes['told']} data-warning={told.isWarning || undefined}>
          <Icon size={18} aria-hidden style={{ flex: 'none' }} />
          <div style={{ flex: 1 }}>
            <Text>
              <b>{told.head}</b> {told.rest}
            </Text>
            {told.choices && (
              <Group gap="xs" mt={6}>
                {told.choices.events.map((event) => (
                  <ChooseEvent key={event.id} event={event} member={told.choices!.member} />
                ))}
              </Group>
            )}
          </div>
          {told.undo && <UndoButton key={told.undo.bookingId} {...told.undo} isLast />}
        </div>
      )}
    </div>
  );
}

function ChooseEvent(props: { event: ScheduledEvent; member: { id: string; name: string } }) {
  const { timeZone } = useClub();
  const act = useCheckIn(props.event, props.member);
  return (
    <div>
      <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.checkIn()}>
        {eventText(props.event, timeZone)}
      </Button>
      <Trouble error={act.error} />
    </div>
  );
}
