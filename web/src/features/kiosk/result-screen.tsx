import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClock, IconHandStop, IconUser } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { timeText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import classes from './kiosk.module.css';
import type { Screen } from './use-kiosk.ts';
import { useKioskWords } from './words.ts';

type Props = {
  screen: Screen;
  timeZone: string;
  show: (screen: Screen) => void;
  onDone: () => void;
};

/** A result stays this long; a choice longer, for it takes some reading. */
const clearsAfter = 8;
const choiceClearsAfter = 20;

/** What became of the card, in large type, until the next one or until it clears. */
export function ResultScreen({ screen, ...props }: Props) {
  const say = useKioskWords();
  switch (screen.kind) {
    case 'idle':
      return null;
    case 'looking':
      return <Title order={1}>{say('looking')}</Title>;
    case 'desk':
      return (
        <Sign {...props} icon={<IconHandStop />} tone="amber" title={say('desk')} key="desk">
          <Text fz={18}>{say('deskHelp')}</Text>
        </Sign>
      );
    case 'noted':
      return (
        <Sign {...props} icon={<IconClock />} tone="tide" title={say('noted')} key="noted">
          <Text fz={18}>{say('notedHelp')}</Text>
        </Sign>
      );
    case 'undone':
      return (
        <Sign {...props} icon={<IconCheck />} tone="tide" title={say('undone')} key="undone">
          <Text fz={18}>{say('undoneHelp')}</Text>
        </Sign>
      );
    case 'in':
      return <In {...props} {...screen} key={screen.bookingId} left={[]} />;
    case 'scanned':
      return <Outcome {...props} answer={screen.answer} />;
  }
}

function Outcome({ answer, ...props }: Omit<Props, 'screen'> & { answer: Schema<'Scanned'> }) {
  const say = useKioskWords();
  const name = firstName(answer.member.name);
  if (answer.outcome === 'choose') return <Choose {...props} answer={answer} />;
  if (answer.outcome === 'visit' || !answer.event)
    return (
      <Sign {...props} icon={<IconUser />} tone="tide" title={say('welcome', { name })}>
        <Text fz={18}>{say('nothingBooked')}</Text>
      </Sign>
    );
  return (
    <In
      {...props}
      name={name}
      event={answer.event}
      bookingId={answer.bookingId ?? ''}
      left={answer.left}
      isAlready={answer.outcome === 'checked_in_already'}
    />
  );
}

/** "You are in", with the way back for the wrong person. */
function In(
  props: Omit<Props, 'screen'> & {
    name: string;
    event: Schema<'Event'>;
    bookingId: string;
    left: Schema<'Scanned'>['left'];
    isAlready?: boolean;
  },
) {
  const say = useKioskWords();
  const { event, bookingId, left, isAlready } = props;
  const undo = useWrite<string, unknown>({
    write: (id, key) =>
      answerOf(
        api.POST('/v1/bookings/{bookingId}/check-in-undo', {
          params: { path: { bookingId: id }, ...once(key) },
        }),
      ),
    onDone: () => props.show({ kind: 'undone' }),
  });
  const { show } = props;
  useEffect(() => {
    if (undo.error) show({ kind: 'desk' });
  }, [undo.error, show]);
  const facts = [event.type.name, timeText(event.startsAt, props.timeZone), event.room?.name];
  return (
    <Sign
      {...props}
      icon={<IconCheck />}
      tone="tide"
      title={say(isAlready ? 'youAreInAlready' : 'youAreIn')}
      below={
        !isAlready &&
        bookingId !== '' && (
          <Text c="dimmed">
            {say('notYou')}{' '}
            <Button
              variant="subtle"
              td="underline"
              loading={undo.isPending}
              onClick={() => undo.mutate(bookingId)}
            >
              {say('undo')}
            </Button>
          </Text>
        )
      }
    >
      <Text fz={20}>{facts.filter(Boolean).join(', ')}</Text>
      <Text fz={18} c="dimmed">
        {props.name}
      </Text>
      {left.length > 0 && (
        <Paper w="100%" ta="left">
          <Text fz={13} c="dimmed" ta="right">
            {say('afterVisit')}
          </Text>
          {left.map(({ shortName, available }) => (
            <Text key={shortName} fz={28} fw={700}>
              {say('left', { count: available, item: shortName })}
            </Text>
          ))}
        </Paper>
      )}
    </Sign>
  );
}

function Choose({ answer, ...props }: Omit<Props, 'screen'> & { answer: Schema<'Scanned'> }) {
  const say = useKioskWords();
  const name = firstName(answer.member.name);
  const checkIn = useWrite<string, Schema<'Booking'>>({
    write: (eventId, key) =>
      answerOf(
        api.POST('/v1/check-ins', {
          params: once(key),
          body: { eventId, memberId: answer.member.id },
        }),
      ),
    onDone: ({ id, eventId }) =>
      props.show({
        kind: 'in',
        name,
        bookingId: id,
        event: answer.choices.find((one) => one.id === eventId)!,
      }),
  });
  const { show } = props;
  useEffect(() => {
    if (checkIn.error) show({ kind: 'desk' });
  }, [checkIn.error, show]);
  return (
    <Sign {...props} icon={null} tone="tide" title={say('chooseTitle')} seconds={choiceClearsAfter}>
      <Text fz={18}>{say('chooseFor', { name })}</Text>
      {answer.choices.map((event) => (
        <Button
          key={event.id}
          size="xl"
          fullWidth
          variant="default"
          loading={checkIn.isPending && checkIn.variables === event.id}
          onClick={() => checkIn.mutate(event.id)}
        >
          {[event.type.name, timeText(event.startsAt, props.timeZone), event.room?.name]
            .filter(Boolean)
            .join(', ')}
        </Button>
      ))}
    </Sign>
  );
}

/** One screen: a sign, a sentence, what belongs to it, and that it clears. */
function Sign(props: {
  icon: ReactNode;
  tone: 'tide' | 'amber';
  title: string;
  children: ReactNode;
  below?: ReactNode;
  seconds?: number;
  onDone: () => void;
}) {
  const say = useKioskWords();
  const { onDone } = props;
  const [left, setLeft] = useState(props.seconds ?? clearsAfter);
  useEffect(() => {
    const timer = setTimeout(() => (left <= 1 ? onDone() : setLeft(left - 1)), 1_000);
    return () => clearTimeout(timer);
  }, [left, onDone]);
  return (
    <Stack align="center" gap="md" w="100%">
      {props.icon && (
        <span className={classes['sign']} data-tone={props.tone} aria-hidden>
          {props.icon}
        </span>
      )}
      <Title order={1} className={classes['title']!}>
        {props.title}
      </Title>
      {props.children}
      <Button size="xl" fullWidth onClick={onDone}>
        {say('done')}
      </Button>
      {props.below}
      {/* read out once with the screen, and not every second */}
      <Text c="dimmed" fz={13} aria-hidden>
        {say('clears', { count: left })}
      </Text>
    </Stack>
  );
}

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? '';
