import { refuseAch } from './refusals.ts';
import type { AchTotals } from './model.ts';

/** 99,999,999.99: ten digits of cents. */
export const maxEntryMinor = 9_999_999_999;

/** 1,000,000.00: the most that one same-day entry may move, by the operators' rules since March 2022. */
export const maxSameDayMinor = 1_000_000_00;

/** What the last line of a batch can count. */
export const maxBatchRecords = 999_999;

/** Twelve digits of cents: what the last line of a batch, or of a file, can add up to. */
export const maxTotalMinor = 999_999_999_999;

const maxBatches = 999_999;
const maxFileRecords = 99_999_999;
const maxBlocks = 999_999;

/** Refuses (`ach_file_too_large`) what the last line of a batch cannot say. */
export function checkBatchTotals(
  totals: Pick<AchTotals, 'entries' | 'addenda' | 'debitMinor' | 'creditMinor'>,
): void {
  if (totals.entries + totals.addenda > maxBatchRecords)
    throw tooLarge('One batch holds at most 999,999 entries and lines with them.');
  if (Math.max(totals.debitMinor, totals.creditMinor) > maxTotalMinor)
    throw tooLarge('One batch moves at most 9,999,999,999.99 each way.');
}

/** Refuses (`ach_file_too_large`) what the last line of a file cannot say. */
export function checkFileTotals(totals: Omit<AchTotals, 'entryHash'>): void {
  if (totals.batches > maxBatches) throw tooLarge('One file holds at most 999,999 batches.');
  if (totals.entries + totals.addenda > maxFileRecords || totals.lines > maxBlocks * 10)
    throw tooLarge('One file holds at most 9,999,990 lines.');
  if (Math.max(totals.debitMinor, totals.creditMinor) > maxTotalMinor)
    throw tooLarge('One file moves at most 9,999,999,999.99 each way.');
}

const tooLarge = (detail: string) =>
  refuseAch('ach_file_too_large', detail, 'Send it as two files, with different modifiers.');
