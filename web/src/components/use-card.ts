import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { memberCardsQuery } from '@/lib/member-cards.ts';
import { useMe } from '@/lib/use-me.ts';

/**
 * A card being chosen: one on file with Stripe, a new one, or in a sandbox `other`, which whoever asks
 * shows. In a house without Stripe there is nothing but `other`.
 */
export function useCard(member: { id: string } | null, present: string | null = null) {
  const { sandbox } = useMe().organization;
  const { data, error, isPending } = useQuery({
    ...memberCardsQuery(member?.id ?? ''),
    enabled: member !== null,
  });
  const kept = data?.items ?? [];
  const takes = data?.takes ?? null;
  const hasStripe = takes !== null || kept.length > 0;
  /** Tokens of cards, `new` and `other`. */
  const choices = [
    ...kept.map(({ token }) => token),
    ...(takes === null ? [] : ['new']),
    ...(sandbox || !hasStripe ? ['other'] : []),
  ];
  const [chosen, choose] = useState<string>();
  const before = kept.find(({ token }) => token === present)?.token;
  const usual = before ?? (present?.startsWith('sim_') ? 'other' : choices[0]);
  const choice = chosen !== undefined && choices.includes(chosen) ? chosen : usual;
  return {
    member,
    kept,
    choices,
    choice,
    choose,
    /** The card on file that is chosen. */
    card: kept.find(({ token }) => token === choice),
    isLoading: member !== null && isPending,
    loadError: error,
  };
}

export type CardPick = ReturnType<typeof useCard>;
