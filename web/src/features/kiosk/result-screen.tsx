import { Button, Paper, Text, Title } from '@mantine/core';
import { IconCheck, IconClock, IconHandStop, IconUser } from '@tabler/icons-react';
import { useEffect } from 'react';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { timeText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Choose } from './choose.tsx';
import { EnterPin } from './enter-pin.tsx';
import { Face } from './face.tsx';
import { firstName } from './first-name.ts';
import type { ResultProps } from './result-props.ts';
import { Sign } from './sign.tsx';
import type { Screen } from './use-kiosk.ts';
import { useKioskWords } from './words.ts';

/** What became of the card, in large type, until the next one or until it clears. */
export function ResultScreen({ screen, ...props }: ResultProps & { screen: Screen }) {
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
    case 'pin':
      return (
        <EnterPin
          {...props}
          key={`${screen.cardCode} ${screen.isWrong}`}
          isWrong={screen.isWrong}
          onPin={(digits) => props.enterPin(screen.cardCode, digits)}
        />
      );
    case 'in':
      return <In {...props} {...screen} key={screen.bookingId} left={[]} />;
    case 'scanned':
      return <Outcome {...props} answer={screen.answer} pin={screen.pin} />;
  }
}

function Outcome({
  answer,
  pin,
  ...props
}: ResultProps & { answer: Schema<'Scanned'>; pin: string | undefined }) {
  const say = useKioskWords();
  const name = firstName(answer.member.name);
  if (answer.outcome === 'choose') return <Choose {...props} answer={answer} pin={pin} />;
  if (answer.waitsFor) return <Waits {...props} event={answer.waitsFor} />;
  if (answer.outcome === 'visit' || !answer.event)
    return (
      <Sign {...props} icon={<IconUser />} tone="tide" title={say('welcome', { name })}>
        <Text fz={18}>{say('nothingBooked')}</Text>
      </Sign>
    );
  return (
    <In
      {...props}
      member={answer.member}
      event={answer.event}
      bookingId={answer.bookingId ?? ''}
      left={answer.left}
      isAlready={answer.outcome === 'checked_in_already'}
    />
  );
}

/** A place on the waitlist lets nobody in by itself: who has it hears so, and who can help. */
function Waits({ event, ...props }: ResultProps & { event: Schema<'Event'> }) {
  const say = useKioskWords();
  const name = [event.type.name, timeText(event.startsAt, props.timeZone)].join(', ');
  return (
    <Sign {...props} icon={<IconClock />} tone="amber" title={say('waits')}>
      <Text fz={20}>
        {say(event.taken < event.capacity ? 'waitsFree' : 'waitsFull', { event: name })}
      </Text>
      <Text fz={18}>{say('waitsHelp')}</Text>
    </Sign>
  );
}

/** "You are in", with the way back for the wrong person. */
function In(
  props: ResultProps & {
    member: Schema<'Scanned'>['member'];
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
      face={<Face member={props.member} />}
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
        {firstName(props.member.name)}
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
