import { Group, Text } from '@mantine/core';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Parts = {
  available: number;
  reserved: number;
  held?: number;
  used: number;
  quantity: number;
};

const striped = 'repeating-linear-gradient(45deg, var(--tide) 0 5px, var(--tide-soft) 5px 8px)';

/** Available, booked, held, used and what else went, as one bar; its numbers stand in its name. */
export function SessionBar({
  available,
  reserved,
  held = 0,
  used,
  quantity,
  hasLegend = false,
  isProvisional = false,
}: Parts & {
  hasLegend?: boolean;
  /** The payment behind it may still come back. */
  isProvisional?: boolean;
}) {
  const say = useMemberWords();
  const gone = Math.max(0, quantity - available - reserved - held - used);
  const parts = [
    {
      name: 'available',
      count: available,
      color: isProvisional ? striped : 'var(--tide)',
      isTold: true,
    },
    { name: 'booked', count: reserved, color: 'var(--booked)', isTold: true },
    { name: 'held', count: held, color: 'var(--amber)', isTold: held > 0 },
    { name: 'used', count: used, color: 'var(--used)', isTold: true },
    { name: 'gone', count: gone, color: 'var(--line-strong)', isTold: gone > 0 },
  ] as const;
  return (
    <>
      <div
        className={classes['bar']}
        role="img"
        aria-label={say(held > 0 ? 'barLabelHeld' : 'barLabel', {
          available,
          booked: reserved,
          held,
          used,
        })}
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
