import type { Schema } from '@/lib/api.ts';
import { useSessionKindWords } from './session-kind-words.ts';

/** What the form about a session kind holds; numbers are NaN while nothing sensible is typed. */
export type KindFacts = {
  name: string;
  shortName: string;
  /** Whether somebody typed the short name; until then it follows the name. */
  ownShortName: boolean;
  bucketType: 'standard' | 'personal_training';
  worthMinor: number;
  isSold: boolean;
  packQuantity: number;
  daysToExpire: number;
  never: boolean;
};

export const emptyKind = (name: string): KindFacts => ({
  name,
  shortName: name.trim().split(/\s+/)[0] ?? '',
  ownShortName: false,
  bucketType: 'standard',
  worthMinor: 1000,
  isSold: false,
  packQuantity: 6,
  daysToExpire: 90,
  never: false,
});

export function kindOf({ name, session }: Schema<'Item'>): KindFacts {
  const { shortName, bucketType, packQuantity, daysToExpire, notionalValue } = session!;
  return {
    name,
    shortName,
    ownShortName: true,
    bucketType,
    worthMinor: notionalValue.amountMinor,
    isSold: packQuantity > 1 || daysToExpire > 0,
    packQuantity,
    daysToExpire: daysToExpire || 90,
    never: daysToExpire === 0,
  };
}

type Problem =
  'needsName' | 'nameTooLong' | 'needsShortName' | 'shortTooLong' | 'packWhole' | 'daysWhole';

/** What has to change before it can be sent, by field; an amount says for itself what is wrong. */
export function kindProblems(facts: KindFacts): Partial<Record<keyof KindFacts, Problem>> {
  const problems: Partial<Record<keyof KindFacts, Problem>> = {};
  if (facts.name.trim() === '') problems.name = 'needsName';
  else if (facts.name.trim().length > 80) problems.name = 'nameTooLong';
  if (facts.shortName.trim() === '') problems.shortName = 'needsShortName';
  else if (facts.shortName.trim().length > 30) problems.shortName = 'shortTooLong';
  if (Number.isNaN(facts.worthMinor)) problems.worthMinor = 'needsName';
  if (!facts.isSold) return problems;
  if (!isWhole(facts.packQuantity, 1000)) problems.packQuantity = 'packWhole';
  if (!facts.never && !isWhole(facts.daysToExpire, 3660)) problems.daysToExpire = 'daysWhole';
  return problems;
}

const isWhole = (value: number, most: number) =>
  Number.isInteger(value) && value >= 1 && value <= most;

/** The pack as it is stored: what is not sold by itself is a single that never expires. */
export const soldFacts = (facts: KindFacts) => ({
  shortName: facts.shortName.trim() || '…',
  packQuantity: facts.isSold ? facts.packQuantity : 1,
  daysToExpire: facts.isSold && !facts.never ? facts.daysToExpire : 0,
});

type Pack = { shortName: string; packQuantity: number; daysToExpire: number };

/** "6 PT sessions, usable 90 days after purchase". */
export function usePackWords() {
  const say = useSessionKindWords();
  return ({ shortName: name, packQuantity, daysToExpire: days }: Pack) => {
    const count = Number.isNaN(packQuantity) ? 1 : packQuantity;
    if (days === 0) return say('sentenceNever', { count, name });
    if (days === 1) return say('sentenceOneDay', { count, name });
    return say('sentenceDays', { count, name, days: Number.isNaN(days) ? '…' : days });
  };
}
