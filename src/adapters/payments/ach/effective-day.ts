import { addBankingDays, bankingDayFrom, nextBankingDay } from '#kit/banking-days';
import type { Day } from '#kit/days';

/** When a bank takes files, and how early it wants them. */
export type FileRules = {
  /** `16:30`, a wall clock of the bank's zone: from then on a file counts as the next banking day's. */
  cutOff: string;
  /** Banking days between sending and moving: usually 1; 0 for a same-day file. */
  leadBankingDays: number;
};

/**
 * The day that goes into the file as the one on which money moves: the first banking day that is not
 * before the wanted one and that the bank can still keep for a file sent at that time (a wall clock of
 * the bank's zone, `2026-11-02T16:29`).
 */
export function effectiveEntryDay(wanted: Day, sentAt: string, rules: FileRules): Day {
  const sentOn = sentAt.slice(0, 10);
  const isInTime = sentAt.slice(11, 16) < rules.cutOff;
  const takenOn = isInTime ? bankingDayFrom(sentOn) : nextBankingDay(sentOn);
  const earliest = addBankingDays(takenOn, rules.leadBankingDays);
  return bankingDayFrom(wanted > earliest ? wanted : earliest);
}
