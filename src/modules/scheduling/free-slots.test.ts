import { expect, test } from 'vitest';
import { localTime, wallClockAt } from '#kit/days';
import { type Busy, freeSlots } from './free-slots.ts';

const timeZone = 'America/New_York';
const at = (wallClock: string) => localTime(wallClock, timeZone);
const day = {
  from: '2023-11-07',
  through: '2023-11-07',
  timeZone,
  hours: [{ weekday: 2, fromMinute: 9 * 60, untilMinute: 11 * 60 }],
  busy: [] as Busy[],
  closed: new Set<string>(),
  minutes: 60,
  bufferMinutes: 0,
  now: at('2023-11-01T09:00'),
};
const clocks = (given: Partial<typeof day> & object) =>
  freeSlots({ ...day, ...given }).map((one) => wallClockAt(one, timeZone).slice(11));

test('an hour fits into two hours at every quarter, to the end and not beyond', () => {
  expect(clocks({})).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00']);
});

test('what takes the trainer leaves its neighbours, and the buffer needs its own room', () => {
  const busy = [{ from: at('2023-11-07T10:00'), until: at('2023-11-07T10:15') }];
  expect(clocks({ busy, minutes: 30 })).toEqual(['09:00', '09:15', '09:30', '10:15', '10:30']);
  expect(clocks({ busy, minutes: 30, bufferMinutes: 15 })).toEqual([
    '09:00',
    '09:15',
    '10:15',
    '10:30',
  ]);
});

test('nothing is offered that has begun, on other weekdays, or on closed days', () => {
  expect(clocks({ now: at('2023-11-07T09:31') })).toEqual(['09:45', '10:00']);
  expect(clocks({ from: '2023-11-08', through: '2023-11-13' })).toEqual([]);
  expect(clocks({ closed: new Set(['2023-11-07']) })).toEqual([]);
});

test('in the hour that the clocks leave out nothing begins twice', () => {
  const night = [{ weekday: 7, fromMinute: 60, untilMinute: 5 * 60 }];
  const spring = freeSlots({
    ...day,
    from: '2024-03-10',
    through: '2024-03-10',
    hours: night,
    minutes: 30,
  });
  expect(new Set(spring.map(String)).size).toBe(spring.length);
});
