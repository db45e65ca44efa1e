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
  const color = colors[status];
  return (
    <Badge
      color={color}
      style={
        color === 'gray' ? { background: 'var(--sunken)', color: 'var(--muted)' } : { flex: 'none' }
      }
    >
      {say(status)}
    </Badge>
  );
}
