import { Text } from '@mantine/core';
import { dayText } from '@/lib/format.ts';
import { ladderDates, listText } from './ladder.ts';
import { useClubsWords } from './words.ts';

/** What a retry ladder means, and on which dates (D22). */
export function LadderInWords({ retryDays, today }: { retryDays: number[]; today: string }) {
  const say = useClubsWords();
  if (retryDays.length === 0) return <Text>{say('ladderEmpty')}</Text>;
  return (
    <>
      <Text>{say('ladderIs', { days: listText(retryDays.map(String)) })}</Text>
      <Text c="dimmed" mt={4}>
        {say('ladderDates', {
          today: dayText(today, { weekday: true, today }),
          days: ladderDates(retryDays, today),
        })}{' '}
        {say('ladderAfter')}
      </Text>
    </>
  );
}
