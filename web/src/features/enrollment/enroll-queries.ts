import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';

export const offersOnSaleQuery = (clubId: string) =>
  queryOptions({
    queryKey: ['offers', 'on-sale', clubId],
    queryFn: async () => {
      const items: Schema<'OfferOnSale'>[] = [];
      let cursor: string | null = null;
      do {
        const page: Schema<'OffersOnSale'> = await answerOf(
          api.GET('/v1/clubs/{clubId}/offers-on-sale', {
            params: { path: { clubId }, query: { limit: 200, ...(cursor ? { cursor } : {}) } },
          }),
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return items;
    },
  });

export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['members', 'search', search],
    queryFn: () => answerOf(api.GET('/v1/members', { params: { query: { search, limit: 8 } } })),
    enabled: search !== '',
  });

/** The review: exactly what signing would come to. Only looks. */
export const reviewQuery = (wanted: Schema<'NewAgreement'>) =>
  queryOptions({
    queryKey: ['sign-up', 'review', wanted],
    queryFn: () => answerOf(api.POST('/v1/agreements/preview', { body: wanted })),
    staleTime: 0,
    gcTime: 0,
  });

export const agreementQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['agreements', agreementId],
    queryFn: () =>
      answerOf(api.GET('/v1/agreements/{agreementId}', { params: { path: { agreementId } } })),
  });

export const installmentsQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['agreements', agreementId, 'installments'],
    queryFn: () =>
      answerOf(
        api.GET('/v1/agreements/{agreementId}/installments', { params: { path: { agreementId } } }),
      ),
  });

export const attemptsQuery = (installmentId: string) =>
  queryOptions({
    queryKey: ['installments', installmentId],
    queryFn: () =>
      answerOf(
        api.GET('/v1/installments/{installmentId}', { params: { path: { installmentId } } }),
      ),
  });

export const personQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId],
    queryFn: () => answerOf(api.GET('/v1/members/{memberId}', { params: { path: { memberId } } })),
  });

/** What the installments of an agreement credited to these members so far, and their names. */
export const creditedQuery = (memberIds: readonly string[], installmentIds: readonly string[]) =>
  queryOptions({
    queryKey: ['grants', 'of-installments', memberIds, installmentIds],
    queryFn: async () => {
      const found = await Promise.all(
        memberIds.map(async (memberId) => {
          const path = { memberId };
          const [member, grants] = await Promise.all([
            answerOf(api.GET('/v1/members/{memberId}', { params: { path } })),
            answerOf(
              api.GET('/v1/members/{memberId}/grants', { params: { path, query: { limit: 100 } } }),
            ),
          ]);
          return grants.items
            .filter((grant) => grant.memberId === memberId)
            .map((grant) => ({ ...grant, memberName: member.name }));
        }),
      );
      const sources = new Set(installmentIds.map((id) => Number(id.replace(/\D/g, ''))));
      return found
        .flat()
        .filter(({ source }) => source.kind === 'installment' && sources.has(source.id));
    },
  });
