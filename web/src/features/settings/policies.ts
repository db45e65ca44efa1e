import { addBankingDays } from '#kit/banking-days';
import type { Schema } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { addDays } from './ladder.ts';
import type { usePolicyWords } from './policy-words.ts';

/** How a club deals with money that is slow, late or comes back; numbers are NaN while badly typed. */
export type Policies = Pick<
  Schema<'Club'>,
  'achCredit' | 'achSettlementDays' | 'owedSessions' | 'holdWhenPastDueDays' | 'refundLimitMinor'
>;

export const usualPolicies: Policies = {
  achCredit: 'provisional',
  achSettlementDays: 5,
  owedSessions: 'next_grant',
  holdWhenPastDueDays: null,
  refundLimitMinor: null,
};

const isWhole = (value: number, most: number) =>
  Number.isInteger(value) && value >= 0 && value <= most;

export const isGoodDraftDays = (days: number) => isWhole(days, 60);
export const isGoodHold = (days: number | null) => days === null || isWhole(days, 365);
export const isGoodLimit = (minor: number | null) => minor === null || isWhole(minor, 1e9);

export const arePolicies = (policies: Policies) =>
  isGoodDraftDays(policies.achSettlementDays) &&
  isGoodHold(policies.holdWhenPastDueDays) &&
  isGoodLimit(policies.refundLimitMinor);

type Say = ReturnType<typeof usePolicyWords>;
type Where = { today: string; currency: string };

/** A policy as a sentence, and what it would come to today. */
export type Told = { is: string; example: string };

const dayOf = (day: string, today: string) => dayText(day, { weekday: true, today });

export function draftsInWords(say: Say, policies: Policies, { today }: Where): Told {
  const { achCredit, achSettlementDays: count } = policies;
  const name = achCredit === 'provisional' ? 'provisional' : 'onSettlement';
  return {
    is: say(`${name}Is`, { count }),
    example: say(`${name}Example`, {
      today: dayOf(today, today),
      final: dayOf(addBankingDays(today, count), today),
    }),
  };
}

export function owedInWords(say: Say, { owedSessions }: Policies, { today }: Where): Told {
  return {
    is: say(`${owedSessions}Is`),
    example: say(`${owedSessions}Example`, { today: dayOf(today, today) }),
  };
}

export function holdInWords(say: Say, policies: Policies, { today }: Where): Told {
  const count = policies.holdWhenPastDueDays;
  const days = { today: dayOf(today, today), day: dayOf(addDays(today, count ?? 30), today) };
  return count === null
    ? { is: say('noHoldIs'), example: say('noHoldExample', days) }
    : { is: say('holdIs', { count }), example: say('holdExample', days) };
}

export function refundsInWords(say: Say, policies: Policies, { today, currency }: Where): Told {
  const { refundLimitMinor } = policies;
  const day = dayOf(today, today);
  if (refundLimitMinor === null)
    return { is: say('noLimitIs'), example: say('noLimitExample', { today: day }) };
  const money = (amountMinor: number) => moneyText({ amountMinor, currency });
  return {
    is: say('limitIs', { limit: money(refundLimitMinor) }),
    example: say('limitExample', { more: money(refundLimitMinor + 1), today: day }),
  };
}
