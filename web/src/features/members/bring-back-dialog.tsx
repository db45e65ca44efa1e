import { Text } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from './act-dialog.tsx';
import { lastDayIn, LastDayField } from './last-day-field.tsx';
import { type Grant, staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';
import { lifeWords } from './session-words.ts';
import type { ItemDialog } from './use-dialog.tsx';
import { useMemberWords } from './words.ts';

/** Gives lapsed sessions a new last day (D26). */
export function BringBackDialog({ grant, ...props }: ItemDialog & { grant: Grant }) {
  const say = useMemberWords();
  const { member, balance, today } = props;
  const [lastDay, setLastDay] = useState({ day: '', isNever: false });
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const until = lastDayIn(lastDay, today);
  const count = grant.expired;
  const bringBack = useWrite({
    write: (body: { lastDay: string | null; reason: string }, key) =>
      answerOf(
        api.POST('/v1/session-bring-backs', {
          params: once(key),
          body: { memberId: member.id, itemId: grant.itemId, grantId: grant.id, ...body },
        }),
      ),
    stale: staleAfterAct(member.id),
    onDone: ({ sessions }, wanted) =>
      props.onDone({
        text: say('bringBackDone', {
          count: sessions,
          item: balance.itemName,
          lastDay: lifeWords(say, wanted.lastDay, today),
        }),
      }),
  });
  return (
    <ActDialog
      title={say('bringBackTitle', { item: balance.itemName })}
      submit={say('bringBackSubmit', { count })}
      after={
        until !== undefined && (
          <>
            <Text>
              {say('afterCounts', {
                item: balance.itemName,
                before: balance.available,
                after: balance.available + count,
              })}
            </Text>
            <Text fz={13} c="dimmed">
              {say('bringBackAfter', { count, lastDay: lifeWords(say, until, today) })}
            </Text>
          </>
        )
      }
      error={bringBack.error}
      isPending={bringBack.isPending}
      onSubmit={() => {
        setChecked(true);
        if (until === undefined || reason.trim() === '') return;
        bringBack.mutate({ lastDay: until, reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <Text>{say('bringBackRule')}</Text>
      <LastDayField value={lastDay} today={today} isChecked={isChecked} onChange={setLastDay} />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}
