import { Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './kiosk.module.css';
import { useKioskWords } from './words.ts';

/** A result stays this long. */
const clearsAfter = 8;

/** One screen: a sign, a sentence, what belongs to it, and that it clears. */
export function Sign(props: {
  icon: ReactNode;
  face?: ReactNode;
  tone: 'tide' | 'amber';
  title: string;
  children: ReactNode;
  below?: ReactNode;
  seconds?: number;
  /** The screen has a button of its own that goes on; the one that clears it steps back. */
  isQuestion?: boolean;
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
      {props.face}
      {props.icon && (
        <span className={classes['sign']} data-tone={props.tone} aria-hidden>
          {props.icon}
        </span>
      )}
      <Title order={1} className={classes['title']!}>
        {props.title}
      </Title>
      {props.children}
      <Button
        size="xl"
        fullWidth
        variant={props.isQuestion ? 'default' : 'filled'}
        onClick={onDone}
      >
        {say(props.isQuestion ? 'leave' : 'done')}
      </Button>
      {props.below}
      {/* read out once with the screen, and not every second */}
      <Text c="dimmed" fz={13} aria-hidden>
        {say('clears', { count: left })}
      </Text>
    </Stack>
  );
}
