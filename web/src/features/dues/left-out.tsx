import { Alert, List } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ClubPreview } from './queries.ts';
import { sumText } from './totals.ts';
import { useDuesWords } from './words.ts';

/** What is due and yet not asked for, with the reason of each. */
export function LeftOut({ clubs }: { clubs: ClubPreview[] }) {
  const say = useDuesWords();
  const reasons = [
    { words: 'leftAtDesk', of: 'atDesk' },
    { words: 'leftRetried', of: 'retriedLater' },
    { words: 'leftNeedsYou', of: 'needsYou' },
  ] as const;
  const lines = reasons.flatMap(({ words, of }) => {
    const count = clubs.reduce((sum, club) => sum + club.leftOut[of].count, 0);
    const amount = sumText(clubs.map((club) => club.leftOut[of].amount));
    return count === 0 ? [] : [say(words, { count, amount })];
  });
  const underWay = clubs.reduce((sum, club) => sum + club.underWay, 0);
  if (underWay > 0) lines.push(say('leftUnderWay', { count: underWay }));
  if (lines.length === 0) return null;
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />} title={say('leftOut')}>
      <List size="sm" listStyleType="none">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
