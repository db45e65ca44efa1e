import type { Draft } from './draft.ts';

/** Buckets taken off the panel since it was saved, with the names of the saved terms that give them. */
export function removedInUse(saved: Draft, draft: Draft) {
  return removedBuckets(saved, draft).filter(({ termNames }) => termNames.length > 0);
}

export function removedBuckets(saved: Draft, draft: Draft) {
  const kept = new Set(draft.sessionBuckets.items.map(({ itemId }) => itemId));
  return saved.sessionBuckets.items.flatMap((bucket, at) =>
    kept.has(bucket.itemId)
      ? []
      : [
          {
            ...bucket,
            at,
            termNames: saved.terms
              .filter(({ sessions }) =>
                sessions.some(({ itemId, quantity }) => itemId === bucket.itemId && quantity > 0),
              )
              .map(({ name }) => name),
          },
        ],
  );
}
