import { Group, Text } from '@mantine/core';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Parts = { available: number; reserved: number; used: number; quantity: number };

/** Available, booked, used and what else went, as one bar; its numbers stand in its name. */
export function SessionBar({
  available,
  reserved,
  used,
  quantity,
  hasLegend = false,
}: Parts & { hasLegend?: boolean }) {
  const say = useMemberWords();
  const gone = Math.max(0, quantity - available - reserved - used);
  const parts = [
    { name: 'available', count: available, color: 'var(--tide)', isTold: true },
    { name: 'booked', count: reserved, color: 'var(--booked)', isTold: true },
    { name: 'used', count: used, color: 'var(--used)', isTold: true },
    { name: 'gone', count: gone, color: 'var(--line-strong)', isTold: gone > 0 },
  ] as const;
  return (
    <>
      <div
        className={classes['bar']}
        role="img"
        aria-label={say('barLabel', { available, booked: reserved, used })}
      >
        {parts.map(
          ({ name, count, color }) =>
            count > 0 && <i key={name} style={{ flex: count, background: color }} />,
        )}
      </div>
      {hasLegend && (
        <Group gap={16} mt={10}>
          {parts
            .filter(({ isTold }) => isTold)
            .map(({ name, count, color }) => (
              <Text key={name} fz={13} component="span">
                <span aria-hidden className={classes['key']} style={{ background: color }} />
                {say(name)} <b>{count}</b>
              </Text>
            ))}
        </Group>
      )}
    </>
  );
}
