import type { AchBatch, AchDraft } from './model.ts';

/**
 * Drafts as batches: one per club, company, effective day, SEC code, description, same-day time and
 * direction, in the order in which each first appears. Within a batch the drafts keep their order,
 * which has to ascend by sequence. A batch that outgrows what its last line can count is split.
 */
export function batchDrafts(drafts: Iterable<AchDraft>): AchBatch[] {
  throw new Error(String(drafts));
}
