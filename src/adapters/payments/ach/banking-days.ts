import { addDays, weekdayOf, type Day } from '#kit/days';

type Rule = { name: string; since: number; on: (year: number) => Day };

const fixed = (monthAndDay: string) => (year: number) => `${year}-${monthAndDay}`;

/** The n-th such weekday (1 = Monday) of the month: the first one is at most six days after the first. */
const nth = (n: number, weekday: number, month: string) => (year: number) => {
  const first = `${year}-${month}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
};

const lastMondayOfMay = (year: number) => addDays(`${year}-06-01`, -weekdayBefore(`${year}-06-01`));
const weekdayBefore = (day: Day) => (weekdayOf(day) === 1 ? 7 : weekdayOf(day) - 1);

/** The holidays on which the Federal Reserve Banks close; government offices have others. */
const rules: readonly Rule[] = [
  { name: 'New Year’s Day', since: 1900, on: fixed('01-01') },
  { name: 'Martin Luther King Jr. Day', since: 1986, on: nth(3, 1, '01') },
  { name: 'Presidents’ Day', since: 1971, on: nth(3, 1, '02') },
  { name: 'Memorial Day', since: 1971, on: lastMondayOfMay },
  { name: 'Juneteenth', since: 2022, on: fixed('06-19') },
  { name: 'Independence Day', since: 1900, on: fixed('07-04') },
  { name: 'Labor Day', since: 1900, on: nth(1, 1, '09') },
  { name: 'Columbus Day', since: 1971, on: nth(2, 1, '10') },
  { name: 'Veterans Day', since: 1978, on: fixed('11-11') },
  { name: 'Thanksgiving', since: 1942, on: nth(4, 4, '11') },
  { name: 'Christmas Day', since: 1900, on: fixed('12-25') },
];

const years = new Map<string, ReadonlyMap<Day, string>>();

/**
 * The holiday for which the Federal Reserve Banks are closed on that day; undefined = none. One that
 * falls on a Sunday closes the Monday after; one that falls on a Saturday moves nowhere, and the Friday
 * before stays open.
 */
export function bankHolidayOn(day: Day): string | undefined {
  const year = day.slice(0, 4);
  let holidays = years.get(year);
  if (!holidays) years.set(year, (holidays = holidaysOf(Number(year))));
  return holidays.get(day);
}

/** Whether banks settle on that day: neither a weekend nor a holiday of the Federal Reserve. */
export function isBankingDay(day: Day): boolean {
  return weekdayOf(day) < 6 && bankHolidayOn(day) === undefined;
}

/** The day itself if it is a banking day, else the next one. */
export function bankingDayFrom(day: Day): Day {
  let found = day;
  while (!isBankingDay(found)) found = addDays(found, 1);
  return found;
}

/** The first banking day after that day. */
export function nextBankingDay(day: Day): Day {
  return bankingDayFrom(addDays(day, 1));
}

/** The n-th banking day after that day; for 0 the day itself, or the next banking day if it is none. */
export function addBankingDays(day: Day, count: number): Day {
  let found = count === 0 ? bankingDayFrom(day) : day;
  for (let n = 0; n < count; n += 1) found = nextBankingDay(found);
  return found;
}

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

function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const holidays = new Map<Day, string>();
  for (const { name, since, on } of rules) {
    if (year < since) continue;
    const day = on(year);
    holidays.set(weekdayOf(day) === 7 ? addDays(day, 1) : day, name);
  }
  return holidays;
}
