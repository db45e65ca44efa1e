import { Text } from '@mantine/core';
import type { Picking } from '@/lib/bucket-picks.ts';
import { useEnrollWords } from './words.ts';

/** "2 of 2 picked", read out as it changes; "Pick 1 more" once somebody tried to go on. */
export function PickCounter(props: { picking: Picking; count: number; isShort: boolean }) {
  const { picking, count, isShort } = props;
  const say = useEnrollWords();
  if (picking.buckets.length === 0) return null;
  const missing = picking.min - count;
  return (
    <div role="status" style={{ marginLeft: 'auto', textAlign: 'right' }}>
      <div aria-hidden style={{ display: 'flex', gap: 6, justifyContent: 'flex-end' }}>
        {Array.from({ length: picking.max }, (_, at) => (
          <span
            key={at}
            style={{
              width: 28,
              height: 8,
              borderRadius: 4,
              background: at < count ? 'var(--tide)' : 'var(--line)',
            }}
          />
        ))}
      </div>
      <Text fw={700} {...(isShort && missing > 0 ? { c: 'var(--red-text)' } : {})}>
        {isShort && missing > 0
          ? say('pickMore', { count: missing })
          : say('picked', { count, max: picking.max })}
      </Text>
    </div>
  );
}
