import { useNavigate, useSearch } from '@tanstack/react-router';
import { defaultPicks, keepPicks, pickingOf } from '@/lib/bucket-picks.ts';
import type { Schema } from '@/lib/api.ts';

type Search = {
  version?: string;
  term?: string | undefined;
  joins?: string;
  items?: string;
  late?: number;
  timing?: string;
};

export const daysLate = 5;

export type TimingView = 'own' | 'other' | 'both';

/** What is looked at, told by the address, so that it can be shared; what it leaves out is filled in. */
export function useChoices(offer: Schema<'Offer'>, today: string) {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const wanted = search.version === 'published' ? offer.published : offer.draft;
  const version = (wanted ?? offer.draft ?? offer.published)!;
  const { terms } = version.content;
  const term = terms.find(({ id }) => id === search.term) ?? terms[0];
  const picking = term && pickingOf(version, term);
  const asked = search.items?.split(',').filter((id) => id !== '');
  const picks = !picking
    ? []
    : asked === undefined
      ? defaultPicks(picking)
      : keepPicks(picking, asked).picks;
  const choose = (change: Search) =>
    void navigate({
      to: '.',
      search: (before: Search) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    } as never);
  return {
    version,
    which: version === offer.published ? ('published' as const) : ('draft' as const),
    term,
    picking,
    picks,
    joinsOn: /^\d{4}-\d\d-\d\d$/.test(search.joins ?? '') ? search.joins! : today,
    paysDaysLate: Number(search.late) === daysLate ? daysLate : 0,
    timing: (['other', 'both'].includes(search.timing ?? '') ? search.timing : 'own') as TimingView,
    choose,
  };
}

export type Choices = ReturnType<typeof useChoices>;
