import { addBankingDays } from '#kit/banking-days';
import type { Schema } from '@/lib/api.ts';
import { dayText } from '@/lib/format.ts';
import { useBankWords } from './bank-words.ts';

type Club = Pick<Schema<'Club'>, 'achCredit' | 'achSettlementDays' | 'today'>;

/** The day on which a draft is final whose money moves today (D20). */
export const draftFinalOn = ({ today, achSettlementDays }: Club) =>
  addBankingDays(today, achSettlementDays);

/** When a club credits what is drafted from a bank account, with the dates of money that moves today. */
export function DraftPolicy({ club }: { club: Club }) {
  const say = useBankWords();
  const finalOn = draftFinalOn(club);
  const day = dayText(finalOn, { weekday: true, today: club.today });
  if (club.achCredit === 'on_settlement') return say('creditedOnSettlement', { day });
  const sentence = say('creditedAtOnce', { count: club.achSettlementDays });
  return finalOn > club.today ? `${sentence} ${say('atOnceToday', { day })}` : sentence;
}
