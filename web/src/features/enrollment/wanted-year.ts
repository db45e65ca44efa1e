import type { WantedYear } from '@/lib/offer-year.ts';
import type { Draft } from './draft.ts';

/** The year to look at for what was decided so far; undefined before a term was chosen. */
export function wantedYear(
  { offer, termId, picks, duesMinor, payments }: Draft,
  clubId: string,
  currency: string,
): WantedYear | undefined {
  if (!offer || termId === null) return undefined;
  return {
    offerId: offer.id,
    version: 'published',
    termId,
    clubId,
    joinsOn: null,
    itemIds: picks,
    paysDaysLate: 0,
    timing: null,
    negotiated: {
      ...(duesMinor === null ? {} : { dues: { amountMinor: duesMinor, currency } }),
      ...(payments === null ? {} : { payments }),
    },
  };
}
