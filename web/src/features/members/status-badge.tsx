import { Badge } from '@mantine/core';
import type { Standing } from './queries.ts';
import { useMemberWords } from './words.ts';

const colors = {
  active: 'tide',
  past_due: 'red',
  pending: 'booked',
  ended: 'gray',
  none: 'gray',
} as const;

/** Where a member stands, in one or two words. */
export function StatusBadge({ status }: { status: Standing['status'] }) {
  const say = useMemberWords();
  return (
    <Badge color={colors[status]} style={{ flex: 'none' }}>
      {say(status)}
    </Badge>
  );
}
