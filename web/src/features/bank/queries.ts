import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';

export type BankFile = Schema<'BankFile'>;
export type FileEntry = Schema<'BankFileEntry'>;
export type ReturnFile = Schema<'BankReturnFile'>;
export type TakenReturns = Schema<'TakenBankReturnFile'>;
export type ReturnLine = Schema<'BankReturnLine'>;
export type Outcome = ReturnLine['outcome'];

type Paged = { nextCursor: string | null };
const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Paged) => page.nextCursor ?? undefined,
};
const from = (cursor: string | undefined, limit: number) => ({
  limit,
  ...(cursor ? { cursor } : {}),
});

export const outboxQuery = queryOptions({
  queryKey: ['bank', 'outbox'],
  queryFn: () => answerOf(api.GET('/v1/bank-outbox')),
  // what is shown before a file is made is asked anew each time
  staleTime: 0,
});

export const filesQuery = infiniteQueryOptions({
  queryKey: ['bank', 'files'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/v1/bank-files', { params: { query: from(pageParam, 20) } })),
  ...paging,
});

export const fileQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['bank', 'file', fileId],
    queryFn: () => answerOf(api.GET('/v1/bank-files/{fileId}', { params: { path: { fileId } } })),
  });

export const entriesQuery = (fileId: string) =>
  infiniteQueryOptions({
    queryKey: ['bank', 'file', fileId, 'entries'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/bank-files/{fileId}/entries', {
          params: { path: { fileId }, query: from(pageParam, 50) },
        }),
      ),
    ...paging,
  });

export const returnFilesQuery = infiniteQueryOptions({
  queryKey: ['bank', 'returns'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/v1/bank-return-files', { params: { query: from(pageParam, 20) } })),
  ...paging,
});

export const returnFileQuery = (returnsId: string) =>
  queryOptions({
    queryKey: ['bank', 'returns', returnsId],
    queryFn: () =>
      answerOf(api.GET('/v1/bank-return-files/{returnsId}', { params: { path: { returnsId } } })),
    // what is being applied is looked at again until it is
    refetchInterval: ({ state }) => (state.data?.isApplied === false ? 2_000 : false),
  });

export const linesQuery = (returnsId: string, outcome: Outcome | null) =>
  infiniteQueryOptions({
    queryKey: ['bank', 'returns', returnsId, 'lines', outcome],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/bank-return-files/{returnsId}/lines', {
          params: {
            path: { returnsId },
            query: { ...from(pageParam, 50), ...(outcome ? { outcome } : {}) },
          },
        }),
      ),
    ...paging,
  });

/** Files of this network are in dollars, whatever else a club takes. */
export const dollars = (amountMinor: number) => ({ amountMinor, currency: 'USD' });
