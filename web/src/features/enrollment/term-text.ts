import type { Schema } from '@/lib/api.ts';
import type { Picking } from '@/lib/bucket-picks.ts';
import { moneyText } from '@/lib/format.ts';
import type { useEnrollWords } from './words.ts';

type Say = ReturnType<typeof useEnrollWords>;

/** "$79.00 × 12", "$49.00 until cancelled". */
export const duesLine = (say: Say, term: Pick<Schema<'PaymentTerm'>, 'dues' | 'payments'>) =>
  term.payments === null
    ? say('duesOpen', { dues: moneyText(term.dues) })
    : say('duesTimes', { dues: moneyText(term.dues), payments: term.payments });

/** What is charged once, and what every payment gives. */
export function termDescription(say: Say, term: Schema<'PaymentTerm'>, { buckets, max }: Picking) {
  const parts: string[] = [];
  if (term.enrollmentFee.amountMinor > 0)
    parts.push(say('termFee', { amount: moneyText(term.enrollmentFee) }));
  if (term.downPayment.amountMinor > 0)
    parts.push(say('termDown', { amount: moneyText(term.downPayment) }));
  const sessions = buckets.map(({ quantity, shortName }) => `${quantity} ${shortName}`).join(', ');
  if (sessions === '') parts.push(say('givesNone'));
  else if (max < buckets.length) parts.push(say('givesPicks', { max, sessions }));
  else parts.push(say('givesEach', { sessions }));
  return parts.join(' · ');
}
