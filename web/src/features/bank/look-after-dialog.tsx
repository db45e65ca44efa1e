import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import type { ReturnLine } from './queries.ts';
import { useBankFileWords } from './words.ts';

type Props = { returnsId: string; line: ReturnLine; onClose: () => void };

/** Notes what was done about a line that changed nothing by itself. */
export function LookAfterDialog({ returnsId, line, onClose }: Props) {
  const say = useBankFileWords();
  const [note, setNote] = useState(line.lookedAfter?.note ?? '');
  const [isMissing, setMissing] = useState(false);
  const write = useWrite<string, ReturnLine>({
    write: (wanted, key) =>
      answerOf(
        api.PUT('/v1/bank-return-files/{returnsId}/lines/{line}/note', {
          params: { path: { returnsId, line: line.line }, ...once(key) },
          body: { note: wanted },
        }),
      ),
    stale: [['bank', 'returns', returnsId]],
    onDone: onClose,
  });
  return (
    <ActDialog
      title={say('lookAfterTitle', { line: line.line })}
      submit={say('saveNote')}
      after={<Text>{say('lookAfterAfter')}</Text>}
      error={write.error}
      isPending={write.isPending}
      onSubmit={() => (note.trim() ? write.mutate(note.trim()) : setMissing(true))}
      onClose={onClose}
    >
      <Text>{line.says}</Text>
      <TextInput
        label={say('note')}
        required
        maxLength={300}
        data-autofocus
        value={note}
        error={isMissing && !note.trim() && say('noteNeeded')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
