import { Alert, Button, Drawer, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { isAppointment } from '@/components/appointments.ts';
import { useRepeatWords } from '@/components/repeat-words.ts';
import { dayText } from '@/lib/format.ts';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { CancelForm } from './cancel-form.tsx';
import { ChangeForm } from './change-form.tsx';
import { draftOf, type EventDraft } from './event-draft.ts';
import { placesText, timesText } from './event-text.ts';
import { type Event, seriesQuery } from './queries.ts';
import { RepeatForm } from './repeat-form.tsx';
import { ruleText } from './rule-words.ts';
import classes from './scheduler.module.css';
import { WhoseAppointment } from './whose-appointment.tsx';
import { useSchedulerWords } from './words.ts';

/** An event: what, when, where, with whom, how full; to change and to cancel. */
export function EventDrawer(props: {
  event: Event;
  /** Where it was dragged to: to be looked at before it is kept. */
  moved: Partial<EventDraft> | undefined;
  mayWrite: boolean;
  onClose: () => void;
  onDone: (sentence: string) => void;
}) {
  const say = useSchedulerWords();
  const { timeZone } = useClub();
  useFocusBack();
  const { event, moved } = props;
  const [does, setDoes] = useState<'look' | 'change' | 'cancel' | 'repeat'>(
    moved ? 'change' : 'look',
  );
  const title = does === 'cancel' ? say('cancelTitle', { name: event.type.name }) : event.type.name;
  return (
    <Drawer
      opened
      onClose={props.onClose}
      closeOnClickOutside={does === 'look'}
      position="right"
      size={480}
      title={title}
    >
      {does === 'look' && (
        <Stack>
          <Facts event={event} />
          <ForMembers event={event} onDone={props.onDone} onRepeat={() => setDoes('repeat')} />
          {props.mayWrite && event.state === 'scheduled' && (
            <Group gap="xs">
              <Button variant="default" onClick={() => setDoes('change')}>
                {say('change')}
              </Button>
              <Button variant="subtle" color="red" onClick={() => setDoes('cancel')}>
                {say('cancelEvent')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
      {does === 'change' && (
        <ChangeForm
          event={event}
          draft={{ ...draftOf(event, timeZone), ...moved }}
          onDone={props.onDone}
          onCancel={moved ? props.onClose : () => setDoes('look')}
        />
      )}
      {does === 'repeat' && (
        <RepeatForm event={event} onDone={props.onDone} onCancel={() => setDoes('look')} />
      )}
      {does === 'cancel' && (
        <CancelForm event={event} onDone={props.onDone} onCancel={() => setDoes('look')} />
      )}
    </Drawer>
  );
}

/** To who has a place and who came; whose appointment it is; one member for several weeks. */
function ForMembers(props: {
  event: Event;
  onDone: (sentence: string) => void;
  onRepeat: () => void;
}) {
  const say = useSchedulerWords();
  const sayRepeat = useRepeatWords();
  const { event } = props;
  if (!useMay('scheduling:book')) return null;
  const isOn = event.state === 'scheduled';
  return (
    <>
      <Button component={Link} to="/check-in" search={{ event: event.id } as never}>
        {say('roster')}
      </Button>
      {isOn && isAppointment(event) && <WhoseAppointment event={event} onDone={props.onDone} />}
      {isOn && event.seriesId !== null && (
        <Button variant="default" onClick={props.onRepeat}>
          {sayRepeat('open')}
        </Button>
      )}
    </>
  );
}

function Facts({ event }: { event: Event }) {
  const say = useSchedulerWords();
  const { timeZone, today } = useClub();
  const series = useQuery({
    ...seriesQuery(event.seriesId ?? ''),
    enabled: event.seriesId !== null,
  });
  const day = dayText(event.day, { weekday: true, today });
  const facts: [string, ReactNode][] = [
    [say('when'), `${day}, ${timesText(event, timeZone)}`],
    [say('repeats'), series.data && ruleText(say, series.data.rule, today)],
    [say('where'), event.room?.name],
    [say('withWhom'), event.trainer?.name],
    [
      say('equipmentTitle'),
      event.equipment.map(({ name, slots }) => say('equipmentLine', { name, slots })).join(', '),
    ],
    [say('placesTitle'), placesText(say, event)],
    [say('cost'), say('costs', { count: event.cost })],
    [say('note'), event.note],
  ];
  return (
    <>
      {event.state === 'cancelled' && (
        <Alert color="amber">
          {event.cancelReason
            ? say('wasCancelledBecause', { reason: event.cancelReason })
            : say('wasCancelled')}
        </Alert>
      )}
      <dl className={classes['facts']}>
        {facts
          .filter(([, what]) => what)
          .map(([name, what]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
