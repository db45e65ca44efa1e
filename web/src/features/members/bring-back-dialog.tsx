import { Text } from '@mantine/core';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type NewLastDay, NewLastDayDialog } from './new-last-day-dialog.tsx';
import { type Grant, staleAfterAct } from './queries.ts';
import { lifeWords } from './session-words.ts';
import type { ItemDialog } from './acts.ts';
import { useMemberWords } from './words.ts';

/** Gives lapsed sessions a new last day (D26). */
export function BringBackDialog({ grant, ...props }: ItemDialog & { grant: Grant }) {
  const say = useMemberWords();
  const { member, balance, today } = props;
  const count = grant.expired;
  const bringBack = useWrite({
    write: (body: NewLastDay, key) =>
      answerOf(
        api.POST('/v1/session-bring-backs', {
          params: once(key),
          body: { memberId: member.id, itemId: grant.itemId, grantId: grant.id, ...body },
        }),
      ),
    stale: staleAfterAct(member.id),
    onDone: ({ sessions }, { lastDay }) =>
      props.onDone({
        text: say('bringBackDone', {
          count: sessions,
          item: balance.itemName,
          lastDay: lifeWords(say, lastDay, today),
        }),
      }),
  });
  return (
    <NewLastDayDialog
      title={say('bringBackTitle', { item: balance.itemName })}
      rule={say('bringBackRule')}
      submit={say('bringBackSubmit', { count })}
      from={today}
      after={(lastDay) => (
        <>
          <Text>
            {say('afterCounts', {
              item: balance.itemName,
              before: balance.available,
              after: balance.available + count,
            })}
          </Text>
          <Text fz={13} c="dimmed">
            {say('bringBackAfter', { count, lastDay: lifeWords(say, lastDay, today) })}
          </Text>
        </>
      )}
      write={bringBack}
      onClose={props.onClose}
    />
  );
}
