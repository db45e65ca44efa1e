import { Text } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import type { Done, Owed } from './acts.ts';
import { type Overview, staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';

/** Lets go what is still owed: the next credit comes whole (D21). */
export function LetGoDialog(props: {
  owed: Owed;
  member: Overview;
  onClose: () => void;
  onDone: (done: Done) => void;
}) {
  const say = useMoneyBackWords();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const words = { count: props.owed.open, item: props.owed.itemName, name: props.member.name };
  const letGo = useWrite({
    write: (body: { reason: string }, key) =>
      answerOf(
        api.POST('/v1/owed-sessions/{owedId}/forgiveness', {
          params: { path: { owedId: props.owed.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(props.member.id),
    onDone: () => props.onDone({ text: say('letGoDone', words) }),
  });
  return (
    <ActDialog
      title={say('letGoTitle', words)}
      submit={say('letGoSubmit', words)}
      after={
        <Text>{say(props.owed.householdId === null ? 'letGoAfter' : 'letGoPoolAfter', words)}</Text>
      }
      error={letGo.error}
      isPending={letGo.isPending}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() !== '') letGo.mutate({ reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}
