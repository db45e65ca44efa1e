import { expect, test } from 'vitest';
import { monthsIn, packBars, scaleOf, ticksUpTo } from './timeline-layout.ts';

const credit = (lastDay: string | null) => [{ itemId: 'yoga', sessions: 4, lastDay }];

test('bars that overlap lie in lanes of their own, and lanes are used again', () => {
  const rows = [
    { collectedOn: '2027-01-01', credits: credit('2027-01-31') },
    { collectedOn: '2027-02-01', credits: credit('2027-03-03') },
    { collectedOn: '2027-03-01', credits: credit('2027-03-31') },
    { collectedOn: '2027-04-01', credits: credit('2027-05-01') },
  ];
  const [yoga] = packBars(rows, ['yoga']);
  expect(yoga!.lanes).toBe(2);
  expect(yoga!.bars.map((bar) => bar.lane)).toEqual([0, 0, 1, 0]);
});

test('on its last day a bar still takes its lane', () => {
  const rows = [
    { collectedOn: '2027-01-01', credits: credit('2027-02-01') },
    { collectedOn: '2027-02-01', credits: credit('2027-03-03') },
  ];
  expect(packBars(rows, ['yoga'])[0]!.lanes).toBe(2);
});

test('a bar that never ends never frees its lane', () => {
  const rows = ['2027-01-01', '2027-02-01', '2027-03-01'].map((collectedOn) => ({
    collectedOn,
    credits: credit(null),
  }));
  expect(packBars(rows, ['yoga'])[0]!.bars.map((bar) => bar.lane)).toEqual([0, 1, 2]);
});

test('days stand in proportion, and what is outside stands at the edge', () => {
  const x = scaleOf('2027-01-01', '2027-01-11', 100, 1000);
  expect(['2026-12-01', '2027-01-01', '2027-01-06', '2028-01-01'].map(x)).toEqual([
    100, 100, 600, 1100,
  ]);
});

test('a year from 8 December shows twelve first days of months', () => {
  const months = monthsIn('2026-12-08', '2027-12-08');
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2027-01-01', '2027-12-01']);
});

test('axes count in round steps', () => {
  expect(ticksUpTo(32)).toEqual([0, 10, 20, 30]);
  expect(ticksUpTo(1)).toEqual([0, 1]);
  expect(ticksUpTo(416)).toEqual([0, 200, 400]);
});
