import type { Schema } from '@/lib/api.ts';
import type { useEnrollWords } from './words.ts';

type Year = Pick<Schema<'SignUpPreview'>, 'proration'>;

/** "Dues, 24 of 31 days", "Enrollment fee". */
export function chargeName(
  say: ReturnType<typeof useEnrollWords>,
  { kind }: Pick<Schema<'SignUpPreview'>['rows'][number], 'kind'>,
  { proration }: Year,
): string {
  if (kind !== 'proration') return say(kind);
  return say('proration', { days: proration?.days ?? 0, ofDays: proration?.ofDays ?? 0 });
}
