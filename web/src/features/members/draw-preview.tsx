import { Text } from '@mantine/core';
import type { Balance, Grant } from './queries.ts';
import { lifeWords, sourceWords } from './session-words.ts';
import { useMemberWords } from './words.ts';

/** What a draw leaves: how many before and after, and which credits it comes from. */
export function DrawPreview(props: {
  balance: Balance;
  draws: readonly { grant: Grant; count: number }[];
  today: string;
}) {
  const say = useMemberWords();
  const { balance, draws, today } = props;
  const taken = draws.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Text>
        {say('afterCounts', {
          item: balance.itemName,
          before: balance.available,
          after: balance.available - taken,
        })}
      </Text>
      {draws.map(({ grant, count }) => (
        <Text key={grant.id} fz={13} c="dimmed">
          {say('afterFrom', {
            count,
            source: sourceWords(say, grant, today),
            lastDay: lifeWords(say, grant.lastDay, today),
          })}
        </Text>
      ))}
    </>
  );
}
