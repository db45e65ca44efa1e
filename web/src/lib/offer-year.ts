import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './api.ts';

export const offerQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['offers', offerId],
    queryFn: () => answerOf(api.GET('/v1/offers/{offerId}', { params: { path: { offerId } } })),
  });

type Wanted = Schema<'WantedOfferPreview'>;

/** The first year of an offer under these choices. Only looks: nothing is written. */
export const yearQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['offers', wanted.offerId, 'year', wanted],
    queryFn: () => answerOf(api.POST('/v1/offers/preview', { body: wanted })),
    // the old answer stays until the new one is there
    placeholderData: keepPreviousData,
  });

export type WantedYear = Wanted;
