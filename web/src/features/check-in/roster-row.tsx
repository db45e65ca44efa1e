import { Avatar, Badge, Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import type { ScheduledEvent } from '@/components/bookings.ts';
import { ItemDot } from '@/components/item-dot.tsx';
import { MemberPhoto } from '@/components/member-photo.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { timeText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useCheckIn } from './acts.ts';
import { CheckInButton } from './check-in-button.tsx';
import classes from './check-in.module.css';
import { useDesk } from './desk.ts';
import { fundText, leftOnceIn } from './fund-words.ts';
import { LineMenu } from './line-menu.tsx';
import { useNotHere } from './not-here.tsx';
import type { Line } from './queries.ts';
import { isProblem } from './roster-order.ts';
import { UndoButton } from './undo-button.tsx';
import { type SayCheckIn, useCheckInWords } from './words.ts';

type Props = {
  line: Line;
  event: ScheduledEvent;
  isChosen: boolean;
  isOpen: boolean;
  mayBook: boolean;
};

/** Somebody on the list: who, what pays, what to know, and the one press. */
export const RosterRow = memo(function RosterRow({
  line,
  event,
  isChosen,
  isOpen,
  mayBook,
}: Props) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { timeZone, today } = useClub();
  const { member, state, paidBy } = line;
  const isIn = state === 'checked_in';
  const hasFace = line.waitingNo === null && member.photoVersion !== null;
  const checkIn = useCheckIn(event, member, { leftAfter: leftOnceIn(line) });
  const notHere = useNotHere(line);
  return (
    <li
      className={classes['row']}
      data-chosen={isChosen || undefined}
      data-in={isIn || undefined}
      data-photo={hasFace || undefined}
    >
      {line.waitingNo === null ? (
        <MemberPhoto member={member} size={36} className={classes['face']} />
      ) : (
        <Avatar color="tide" radius="xl" size={36} aria-hidden className={classes['face']!}>
          {line.waitingNo}
        </Avatar>
      )}
      <div className={classes['who']}>
        <div className={classes['names']}>
          <UnstyledButton
            className={classes['name']!}
            data-name={member.id}
            aria-current={isChosen || undefined}
            onClick={() => desk.open(member.id)}
            onFocus={() => desk.choose(member.id)}
          >
            {member.name}
          </UnstyledButton>
          <Badges line={line} say={say} />
        </div>
        <Text fz={13} c="dimmed" className={classes['fund']!}>
          {paidBy[0] && <ItemDot itemId={paidBy[0].itemId} />}
          <span>
            {state === 'waiting' && line.waitingNo !== null
              ? `${say('waitingNo', { number: line.waitingNo })} · ${fundText(say, line, today)}`
              : fundText(say, line, today)}
          </span>
        </Text>
      </div>
      <div className={classes['acts']}>
        {isIn ? (
          <div className={classes['done']}>
            <Text fz={13} fw={600} c="var(--tide-text)">
              <IconCheck size={14} aria-hidden />{' '}
              {say('inAt', { time: timeText(line.closedAt!, timeZone) })}
            </Text>
            {mayBook && <UndoButton bookingId={line.id} memberId={member.id} name={member.name} />}
          </div>
        ) : (
          mayBook && isOpen && <CheckInButton {...{ line, event, isChosen, checkIn }} />
        )}
        {mayBook && <LineMenu line={line} notHere={notHere} />}
      </div>
      <div className={classes['trouble']}>
        <Trouble error={checkIn.error ?? notHere.error} />
      </div>
    </li>
  );
});

const colours = { red: 'red', yellow: 'amber' } as const;
const known = new Set(['sessions_held', 'not_paid_for', 'past_due', 'no_agreement']);

/** States and alerts in a word or two; the reason stands in the line below or at the side. */
function Badges({ line, say }: { line: Line; say: SayCheckIn }) {
  const { state, alerts } = line;
  const isOpen = state === 'booked' || state === 'waiting';
  return (
    <>
      {state === 'free_absence' && <Badge color="gray">{say('freeAbsence')}</Badge>}
      {state === 'paid_absence' && <Badge color="gray">{say('paidAbsence')}</Badge>}
      {alerts.filter(isProblem).map(({ code, level, says }) => (
        <Badge key={code} color={colours[level]}>
          {known.has(code) ? say(`alert_${code}` as 'alert_past_due') : says}
        </Badge>
      ))}
      {isOpen && line.isPromise && <Badge color="booked">{say('promised')}</Badge>}
      {isOpen && line.visits === 0 && <Badge color="tide">{say('firstVisit')}</Badge>}
      {line.isWalkIn && <Badge color="gray">{say('walkIn')}</Badge>}
    </>
  );
}
