import type { Picking } from '@/lib/bucket-picks.ts';
import type { useEnrollWords } from './words.ts';

/** "Pick 1 or 2 of these 4. Yoga is always included and counts as one." (D5) */
export function pickRule(say: ReturnType<typeof useEnrollWords>, picking: Picking): string {
  const { buckets, min, max } = picking;
  const [only] = buckets;
  if (!only) return say('noSessions');
  if (buckets.length === 1)
    return say(only.required ? 'singleLocked' : 'singleFree', { name: only.name });
  const values = { min, max, count: buckets.length };
  const rule =
    min === max
      ? say('pickExactly', values)
      : min === 0
        ? say('pickUpTo', values)
        : say(max - min === 1 ? 'pickOr' : 'pickTo', values);
  const required = buckets.filter((bucket) => bucket.required).map(({ shortName }) => shortName);
  if (required.length === 0) return rule;
  const names = required.join(', ');
  return `${rule} ${say(required.length === 1 ? 'alwaysOne' : 'alwaysMore', { names })}`;
}
