import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';

export type Wanted = {
  offerId: string;
  version: 'draft' | 'published';
  termId: string;
  clubId: string;
  joinsOn: string;
  itemIds: string[];
  paysDaysLate: number;
  timing: Schema<'Timing'> | null;
};

export const offerQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['offers', offerId],
    queryFn: () => answerOf(api.GET('/v1/offers/{offerId}', { params: { path: { offerId } } })),
  });

/** The first year of an offer under these choices. Only looks: nothing is written. */
export const yearQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['offers', wanted.offerId, 'year', wanted],
    queryFn: () =>
      answerOf(api.POST('/v1/offers/preview', { body: { ...wanted, negotiated: {} } })),
    // the old drawing stays until the new one is there
    placeholderData: keepPreviousData,
  });

export type Year = Schema<'OfferPreview'>;
export type YearRow = Year['rows'][number];
