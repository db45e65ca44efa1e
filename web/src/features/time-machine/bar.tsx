import { Button, Group, Text } from '@mantine/core';
import { IconCalendar, IconFlask, IconPlayerTrackNext } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayText, instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import classes from './bar.module.css';
import { dayAfter, monthAfter } from './days.ts';
import { JumpLine } from './jump-line.tsx';
import { JumpModal } from './jump-modal.tsx';
import { clockQuery } from './queries.ts';
import { useTimeMachineWords } from './words.ts';

/** The club's date and the ways forward. */
export function Bar() {
  const say = useTimeMachineWords();
  const club = useClub();
  const { data: clock } = useQuery(clockQuery);
  const [wanted, setWanted] = useState<{ day: string; isChosen: boolean } | null>(null);
  if (!clock) return null;
  const here = clock.clubs.find(({ clubId }) => clubId === club.id);
  const today = here?.today ?? club.today;
  const nextDues = here?.nextDuesOn ?? null;
  const isMoving = clock.jump?.state === 'under_way';
  const goTo = (day: string) => () => setWanted({ day, isChosen: false });
  return (
    <section aria-label={say('bar')} className={`${classes['bar']} no-print`}>
      <Group gap="sm" justify="space-between">
        <Group gap={8} wrap="nowrap">
          <IconFlask size={18} aria-hidden />
          <Text fz={14} c="var(--amber-text)">
            <b>{say('sandbox')}</b> {say('clock')} <b>{instantText(clock.now, club.timeZone)}</b>
          </Text>
        </Group>
        <Group gap={8} role="group" aria-label={say('jumps')}>
          <Jump disabled={isMoving} onClick={goTo(dayAfter(today))}>
            {say('aDay')}
          </Jump>
          <Jump disabled={isMoving} onClick={goTo(monthAfter(today))}>
            {say('aMonth')}
          </Jump>
          <Jump
            disabled={isMoving || nextDues === null}
            icon={<IconPlayerTrackNext size={16} aria-hidden />}
            {...(nextDues ? { onClick: goTo(nextDues) } : {})}
          >
            {nextDues ? say('nextDues', { day: dayText(nextDues, { today }) }) : say('noDues')}
          </Jump>
          <Jump
            disabled={isMoving}
            icon={<IconCalendar size={16} aria-hidden />}
            onClick={() => setWanted({ day: dayAfter(today, 7), isChosen: true })}
          >
            {say('aDate')}
          </Jump>
        </Group>
      </Group>
      {clock.jump && <JumpLine jump={clock.jump} />}
      {wanted && (
        <JumpModal
          club={club}
          today={today}
          firstDay={wanted.day}
          isChosen={wanted.isChosen}
          onClose={() => setWanted(null)}
        />
      )}
    </section>
  );
}

function Jump(props: {
  children: string;
  disabled: boolean;
  icon?: React.ReactNode;
  onClick?: () => void;
}) {
  return (
    <Button
      size="xs"
      variant="default"
      className={classes['jump']!}
      leftSection={props.icon}
      disabled={props.disabled}
      {...(props.onClick ? { onClick: props.onClick } : {})}
    >
      {props.children}
    </Button>
  );
}
