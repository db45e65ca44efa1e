import { Text } from '@mantine/core';
import { DeskPayment } from '@/components/desk-payment.tsx';
import { dayText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import type { Unpaid } from './queries.ts';
import { useDuesWords } from './words.ts';

/** Money that came to the desk for what a run did not collect. */
export function TakePayment(props: {
  row: Unpaid;
  onClose: () => void;
  onDone: (sentence: string) => void;
}) {
  const say = useDuesWords();
  const { today } = useClub();
  const { row } = props;
  const { memberName: name, sessionsWaiting: count } = row;
  return (
    <DeskPayment
      installmentId={row.installmentId}
      owed={row.owed}
      whenFull={count > 0 && <Text>{say('sessionsCome', { count })}</Text>}
      stale={[['dues'], ['members'], ['member-directory'], ['dashboard']]}
      onDone={(sentence) => props.onDone(say('takenFrom', { name, sentence }))}
      onClose={props.onClose}
    >
      <Text>{say('takeFor', { name, day: dayText(row.dueOn, { weekday: true, today }) })}</Text>
    </DeskPayment>
  );
}
