import type { Day } from '#kit/days';

/** The Federal Reserve Banks' holiday that closes them on that day; undefined = none. Weekends are not holidays. */
export function bankHolidayOn(day: Day): string | undefined {
  throw new Error(day);
}

/** Whether the Federal Reserve Banks settle on that day. */
export function isBankingDay(day: Day): boolean {
  throw new Error(day);
}

/** The day itself if it is a banking day, else the next one. */
export function bankingDayFrom(day: Day): Day {
  throw new Error(day);
}

/** The first banking day after that day. */
export function nextBankingDay(day: Day): Day {
  throw new Error(day);
}

/** The n-th banking day after that day; 0 is the day itself, or the next banking day if it is none. */
export function addBankingDays(day: Day, count: number): Day {
  throw new Error(day + count);
}

/** When a bank takes files, and how early it wants them. Times are wall clocks of the bank's zone. */
export type FileRules = {
  /** `16:30`: what comes later counts as of the next banking day. */
  cutOff: string;
  /** Banking days between sending and moving: usually 1, for a same-day file 0. */
  leadBankingDays: number;
};

/** The first banking day on which money can move if the file is sent then, and no earlier than wanted. */
export function effectiveEntryDay(wanted: Day, sentAt: string, rules: FileRules): Day {
  throw new Error(wanted + sentAt + rules.cutOff);
}
