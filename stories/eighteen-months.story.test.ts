import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#kit/days';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife, type OnSale } from './club-life.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/**
 * A calendar of the test's own, made by counting: every day from 1 August 2023 on, month by month. It
 * shares no line with the product's.
 */
const calendar: { day: string; dayOfMonth: number; isLastOfMonth: boolean }[] = [];
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
for (const year of [2023, 2024, 2025])
  for (const [month, longest] of lengths.entries()) {
    if (year === 2023 && month < 7) continue;
    const length = month === 1 && year !== 2024 ? 28 : longest;
    for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth += 1)
      calendar.push({
        day: [year, month + 1, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-'),
        dayOfMonth,
        isLastOfMonth: dayOfMonth === length,
      });
  }
const place = new Map(calendar.map(({ day }, index) => [day, index]));
const after = (day: string, days: number) => calendar[place.get(day)! + days]!.day;

const firstDay = '2023-08-31';
const lastDay = '2025-02-28';

/** From a day on: the days of the month like it, or the month's last where it has none; or every 7th. */
function dueDays(joined: string, step: 'month' | 'week'): string[] {
  const anchor = calendar[place.get(joined)!]!.dayOfMonth;
  return calendar
    .filter(({ day, dayOfMonth, isLastOfMonth }) => {
      if (day < joined || day > lastDay) return false;
      if (step === 'week') return (place.get(day)! - place.get(joined)!) % 7 === 0;
      return dayOfMonth === anchor || (isLastOfMonth && dayOfMonth < anchor);
    })
    .map(({ day }) => day);
}

/** The first instant of a zone's day, found by halving, with the clocks that come with the language. */
function midnightBefore(day: string, timeZone: string): Instant {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  let before = Date.parse(day) - 36 * 3600e3;
  let at = Date.parse(day) + 36 * 3600e3;
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (clock.format(middle) < day) before = middle;
    else at = middle;
  }
  return Temporal.Instant.fromEpochMilliseconds(at);
}

const joinDays = [firstDay, '2023-11-05', '2024-02-29'];
const plans = [
  { term: 'Monthly', step: 'month', quantity: 4, days: 30 },
  { term: 'Weekly', step: 'week', quantity: 2, days: 7 },
  { term: 'For ever', step: 'month', quantity: 1, days: 0 },
] as const;

type Promised = { due: string; granted: string; lastDay: string | null; quantity: number };
type Member = {
  memberId: number;
  itemId: number;
  agreementId: number;
  joined: string;
  plan: (typeof plans)[number];
  /** What the club has promised for each due day, worked out before anything is collected. */
  promised: Promised[];
};

const hours = ['00:00', '02:30', '23:59', '12:00'];

/**
 * The days on which the club collects, each at an odd hour: every due day of anybody, but one in nine is
 * forgotten and made up for at the next.
 */
function runDays(): string[] {
  const due = new Set(
    joinDays.flatMap((joined) => [...dueDays(joined, 'month'), ...dueDays(joined, 'week')]),
  );
  return [...due].sort().filter((_, index) => index % 9 !== 4 || index < 3);
}

/** The promise (D11, D18): collected at the first run from the due day on, and usable from then on. */
function promise(joined: string, plan: Member['plan']): Promised[] {
  const runs = runDays();
  return dueDays(joined, plan.step).flatMap((due) => {
    const granted = due === joined ? due : runs.find((day) => day >= due);
    if (granted === undefined) return [];
    const lastUsable = plan.days === 0 ? null : after(granted, plan.days);
    return [{ due, granted, lastDay: lastUsable, quantity: plan.quantity }];
  });
}

async function joinAll(club: ClubLife, sold: OnSale, itemId: number, joined: string) {
  const members: Member[] = [];
  for (const plan of plans) {
    const memberId = await club.house.member(`${plan.term} since ${joined}`);
    const agreementId = await club.join(memberId, sold, plan.term, [itemId]);
    members.push({ memberId, itemId, agreementId, joined, plan, promised: promise(joined, plan) });
  }
  return members;
}

/** What a member can use on a day on which everything up to `granted` was collected. */
const usable = (member: Member, day: string, granted: string) =>
  member.promised
    .filter((one) => one.granted <= granted && (one.lastDay === null || one.lastDay >= day))
    .reduce((sum, one) => sum + one.quantity, 0);

/** At the local midnight after a last day, and not an instant sooner, what was granted with it is gone. */
async function expectToLapse(club: ClubLife, member: Member, last: string): Promise<void> {
  const { memberId, itemId } = member;
  const next = after(last, 1);
  const midnight = midnightBefore(next, club.timeZone);
  const before = midnight.subtract({ nanoseconds: 1 });
  const seen = [
    await club.available(memberId, itemId, before),
    await club.available(memberId, itemId, midnight),
  ];
  expect({ last, seen }).toEqual({
    last,
    seen: [usable(member, last, last), usable(member, next, last)],
  });
  expect(seen[0]).toBeGreaterThan(seen[1]!);
}

/**
 * @param sweeps whether the calendar's work is done as it falls due; otherwise it stops for three weeks at
 * a time.
 */
async function liveEighteenMonths(timeZone: string, sweeps: boolean): Promise<void> {
  const club = await ClubLife.begin(database.db, { timeZone, now: `${firstDay}T00:00` });
  const itemId = await club.house.sessionItem('Yoga');
  const sold = await club.sell(
    'MONTHS',
    Object.fromEntries(
      plans.map(({ term, step, quantity, days }) => [
        term,
        { every: { count: 1, unit: step }, gives: [[itemId, quantity, days]] as const },
      ]),
    ),
  );
  const runs = new Map(runDays().map((day, index) => [day, hours[index % hours.length]!]));
  const members: Member[] = [];
  const lapsing = new Map<string, Member[]>();
  let daysUnswept = 0;

  for (const { day } of calendar) {
    if (day < firstDay || day > lastDay) continue;
    const goTo = (hour: string) =>
      sweeps ? club.travelTo(`${day}T${hour}`) : void club.goTo(`${day}T${hour}`);
    if (joinDays.includes(day)) {
      await goTo('00:00');
      const joined = await joinAll(club, sold, itemId, day);
      members.push(...joined);
      for (const member of joined)
        for (const { lastDay: last } of member.promised)
          if (last !== null) lapsing.set(last, [...(lapsing.get(last) ?? []), member]);
    }
    const hour = runs.get(day);
    if (hour !== undefined) {
      await goTo(hour);
      await club.collect();
    }
    if (!sweeps && (daysUnswept += 1) % 21 === 0) await club.sweep();
    for (const member of lapsing.get(day) ?? []) await expectToLapse(club, member, day);
  }

  for (const { memberId, agreementId, promised } of members) {
    const dues = await club.installments(agreementId);
    expect(
      dues.filter(({ state }) => state === 'collected').map((one) => [one.dueOn, one.collectedOn]),
    ).toEqual(promised.map((one) => [one.due, one.granted]));
    const grants = await club.grants(memberId);
    expect(grants.map((one) => [one.grantedOn, one.lastDay, one.quantity])).toEqual(
      promised.map((one) => [one.granted, one.lastDay, one.quantity]),
    );
  }
  expect(await club.books()).toEqual([]);
}

test('the test’s own calendar has every day that matters, once', () => {
  expect(after('2024-02-28', 1)).toBe('2024-02-29');
  expect(after('2024-02-29', 366)).toBe('2025-03-01');
  expect(dueDays(firstDay, 'month').slice(0, 7)).toEqual([
    '2023-08-31',
    '2023-09-30',
    '2023-10-31',
    '2023-11-30',
    '2023-12-31',
    '2024-01-31',
    '2024-02-29',
  ]);
  expect(promise('2023-11-05', plans[0])[0]).toEqual({
    due: '2023-11-05',
    granted: '2023-11-05',
    lastDay: '2023-12-05',
    quantity: 4,
  });
  // both clock changes of New York are days of a collection
  expect(dueDays('2023-11-05', 'week')).toEqual(
    expect.arrayContaining(['2023-11-05', '2024-03-10', '2024-11-03']),
  );
});

for (const [timeZone, sweeps] of [
  ['Pacific/Auckland', true],
  ['America/New_York', false],
  ['Asia/Kolkata', false],
  ['America/St_Johns', false],
] as const)
  test(
    `eighteen months in ${timeZone} go as promised, ${sweeps ? 'with sweeps on time' : 'with sweeps three weeks late'}`,
    () => liveEighteenMonths(timeZone, sweeps),
    120_000,
  );
