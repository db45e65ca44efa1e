import { Text } from '@mantine/core';
import { api, answerOf } from '@/lib/api.ts';
import { dayText, daysLater } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type NewLastDay, NewLastDayDialog } from './new-last-day-dialog.tsx';
import { type Grant, staleAfterAct } from './queries.ts';
import { lifeWords } from './session-words.ts';
import type { ItemDialog } from './acts.ts';
import { useMemberWords } from './words.ts';

type Props = ItemDialog & { grant: Grant & { lastDay: string } };

/** Gives sessions that have not lapsed a later last day. */
export function ExtendDialog({ grant, ...props }: Props) {
  const say = useMemberWords();
  const { member, balance, today } = props;
  const { itemName: item } = balance;
  const life = (lastDay: string | null) => lifeWords(say, lastDay, today);
  const extend = useWrite({
    write: (body: NewLastDay, key) =>
      answerOf(
        api.POST('/v1/session-extensions', {
          params: once(key),
          body: { grantId: grant.id, ...body },
        }),
      ),
    stale: staleAfterAct(member.id),
    onDone: ({ sessions: count, lastDay }) =>
      props.onDone({ text: say('extendDone', { count, item, lastDay: life(lastDay) }) }),
  });
  return (
    <NewLastDayDialog
      title={say('extendTitle', { item })}
      rule={say('extendRule', { day: dayText(grant.lastDay, { weekday: true, today }) })}
      submit={say('extend')}
      from={daysLater(grant.lastDay)}
      after={(lastDay) => (
        <Text>{say('extendAfter', { count: grant.remaining, item, lastDay: life(lastDay) })}</Text>
      )}
      write={extend}
      onClose={props.onClose}
    />
  );
}
