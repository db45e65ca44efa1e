import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from './act-dialog.tsx';
import { type Loose, staleLoose } from './loose-money-queries.ts';
import { useLooseWords } from './loose-money-words.ts';

/** Says what became of loose money; it leaves the list with that. */
export function CloseLooseMoney(props: {
  row: Loose;
  onClose: () => void;
  onDone: (text: string) => void;
}) {
  const say = useLooseWords();
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const words = { amount: moneyText(props.row.amount), name: props.row.memberName };
  const close = useWrite({
    write: (body: { note: string }, key) =>
      answerOf(
        api.POST('/v1/loose-money/{looseId}/closing', {
          params: { path: { looseId: props.row.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleLoose,
    onDone: () => props.onDone(say('closedDone', words)),
  });
  return (
    <ActDialog
      title={say('closeTitle', words)}
      submit={say('closeSubmit')}
      after={<Text>{say('closeAfter')}</Text>}
      error={close.error}
      isPending={close.isPending}
      onSubmit={() => {
        setChecked(true);
        if (note.trim() !== '') close.mutate({ note: note.trim() });
      }}
      onClose={props.onClose}
    >
      <TextInput
        label={say('note')}
        description={say('noteHint')}
        required
        value={note}
        maxLength={300}
        error={isChecked && note.trim() === '' && say('noteNeeded')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
