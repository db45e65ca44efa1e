import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { useAppointmentWords } from '@/components/appointment-words.ts';
import { BookingTrial } from '@/components/booking-trial.tsx';
import { useDoor } from './door.ts';
import { trialQuery, useLookAgain, useWish, type Wish } from './queries.ts';
import { useDoorWords } from './words.ts';

type Trial = NonNullable<ReturnType<typeof useWish>['data']>;

/** Says what a wish would come to, or why not and the way out, and has it done. */
export function Confirm(props: {
  wish: Wish;
  title: string;
  submitOf: (trial: Trial | undefined) => string;
  sentenceOf: (done: Trial) => string;
  /** What else is said of it. */
  children?: ReactNode;
  onClose: () => void;
}) {
  const say = useDoorWords();
  const sayAppointment = useAppointmentWords();
  const { token, door, onDone } = useDoor();
  const trial = useQuery(trialQuery(token, props.wish));
  const wish = useWish(token, (done) => {
    onDone(props.sentenceOf(done));
    props.onClose();
  });
  const lookAgain = useLookAgain(token);
  const leave = () => {
    props.onClose();
    // what is behind the dialog was not so any more, or it would not have been refused
    if (wish.isError || trial.data?.refusal) void lookAgain();
  };
  return (
    <ActDialog
      title={props.title}
      submit={props.submitOf(trial.data)}
      dismiss={say('back')}
      error={trial.error ?? wish.error}
      isPending={wish.isPending}
      isReady={Boolean(trial.data?.booking)}
      onSubmit={() => wish.mutate(props.wish)}
      onClose={leave}
    >
      {props.children}
      {trial.isPending && (
        <Text c="dimmed" role="status">
          {sayAppointment('checking')}
        </Text>
      )}
      {trial.data && !wish.isError && <BookingTrial trial={trial.data} today={door.club.today} />}
    </ActDialog>
  );
}
