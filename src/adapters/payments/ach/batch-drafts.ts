import { maxBatchRecords, maxTotalMinor } from './limits.ts';
import type { AchBatch, AchDraft, AchEntry } from './model.ts';

type Filling = AchBatch & { entries: AchEntry[]; records: number; amountMinor: number };

/**
 * Drafts as batches: one for each club, company, day, SEC code, description, same-day time and
 * direction, in the order in which each first appears. Within a batch the drafts keep their order,
 * which has to ascend by sequence. What outgrows the last line of a batch goes on in another.
 */
export function batchDrafts(drafts: Iterable<AchDraft>): AchBatch[] {
  const batches: Filling[] = [];
  const open = new Map<string, Filling>();
  let last: AchDraft | undefined;
  let key = '';
  for (const draft of drafts) {
    if (!last || !sayTheSame(last, draft)) key = keyOf(draft);
    last = draft;
    const records = draft.paymentInformation === null ? 1 : 2;
    let batch = open.get(key);
    if (!batch || !hasRoom(batch, records, draft.amountMinor)) {
      batch = startBatch(draft);
      open.set(key, batch);
      batches.push(batch);
    }
    batch.entries.push(draft);
    batch.records += records;
    batch.amountMinor += draft.amountMinor;
  }
  return batches.map(({ records: _records, amountMinor: _amountMinor, ...batch }) => batch);
}

/** Saves making a key for each of the many that follow one of their own kind. */
const sayTheSame = (one: AchDraft, other: AchDraft) =>
  one.company === other.company &&
  one.effectiveOn === other.effectiveOn &&
  one.secCode === other.secCode &&
  one.description === other.description &&
  one.sameDayBy === other.sameDayBy &&
  one.direction === other.direction;

function keyOf(draft: AchDraft): string {
  const { company, effectiveOn, secCode, description, sameDayBy, direction } = draft;
  const { clubKey, id, name, discretionaryData } = company;
  return JSON.stringify([
    [clubKey, id, name, discretionaryData],
    [effectiveOn, secCode, description, sameDayBy, direction],
  ]);
}

const hasRoom = (batch: Filling, records: number, amountMinor: number) =>
  batch.records + records <= maxBatchRecords && batch.amountMinor + amountMinor <= maxTotalMinor;

function startBatch(draft: AchDraft): Filling {
  const { company, secCode, description, effectiveOn, sameDayBy, direction } = draft;
  return {
    company,
    secCode,
    description,
    effectiveOn,
    sameDayBy,
    carries: `${direction}s`,
    entries: [],
    records: 0,
    amountMinor: 0,
  };
}
