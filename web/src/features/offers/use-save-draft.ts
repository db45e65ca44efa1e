import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type Draft, sentBuckets, sentOf } from './draft.ts';

type Wanted = { revision: number; content: Draft; isPanel: boolean };

/** Saves a draft: the Manage Session Buckets panel through its own door, everything else as a whole. */
export const useSaveDraft = (offerId: string) =>
  useWrite({
    write: ({ revision, content, isPanel }: Wanted, key: string) => {
      const params = { path: { offerId }, ...once(key) };
      return answerOf(
        isPanel
          ? api.PUT('/v1/offers/{offerId}/draft/session-buckets', {
              params,
              body: { revision, sessionBuckets: sentBuckets(content.sessionBuckets) },
            })
          : api.PUT('/v1/offers/{offerId}/draft', {
              params,
              body: { revision, ...sentOf(content) },
            }),
      );
    },
  });
