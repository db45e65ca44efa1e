import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { lastDayIn, LastDayField } from './last-day-field.tsx';
import { ReasonField } from './reason-field.tsx';

export type NewLastDay = { lastDay: string | null; reason: string };

/** Asks for a new last day of sessions, and why. */
export function NewLastDayDialog(props: {
  title: string;
  rule: string;
  submit: string;
  /** The soonest day that can be chosen. */
  from: string;
  /** What will be with that last day; null = never expires. */
  after: (lastDay: string | null) => ReactNode;
  write: { error: Error | null; isPending: boolean; mutate: (wanted: NewLastDay) => void };
  onClose: () => void;
}) {
  const [lastDay, setLastDay] = useState({ day: '', isNever: false });
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const until = lastDayIn(lastDay, props.from);
  const { error, isPending, mutate } = props.write;
  return (
    <ActDialog
      title={props.title}
      submit={props.submit}
      after={until !== undefined && props.after(until)}
      error={error}
      isPending={isPending}
      onSubmit={() => {
        setChecked(true);
        if (until === undefined || reason.trim() === '') return;
        mutate({ lastDay: until, reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <Text>{props.rule}</Text>
      <LastDayField
        value={lastDay}
        today={props.from}
        isChecked={isChecked}
        onChange={setLastDay}
      />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}
