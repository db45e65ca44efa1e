import { expect, test } from 'vitest';
import { localTime } from '#kit/days';
import { explain } from './explain.ts';
import type { ToldEntry } from './queries.ts';

const timeZone = 'America/New_York';
const at = (wallClock: string) => localTime(wallClock, timeZone);

function line(
  grantId: number,
  entryNo: number,
  kind: ToldEntry['kind'],
  change: number,
  when: string,
  given: Partial<ToldEntry> = {},
): ToldEntry {
  return {
    grantId,
    entryNo,
    kind,
    change,
    reservedChange: 0,
    lastDay: '2023-12-01',
    effectiveAt: at(when),
    recordedAt: at(when),
    actor: 'key front desk',
    reason: null,
    cause: { kind: 'installment', id: 77 },
    itemId: 1,
    clubId: 1,
    householdId: null,
    isHeld: false,
    ...given,
  };
}

const tell = (entries: ToldEntry[], now: string) =>
  explain({
    itemName: 'Yoga',
    entries,
    now: at(now),
    timeZoneOf: () => timeZone,
    causeWords: (cause) =>
      cause.id === 77 ? 'the dues of 1 Nov 2023' : `${cause.kind} ${cause.id}`,
  });

const use = { cause: { kind: 'use', id: 5 }, reason: 'walk-in' };
const november = [
  line(1, 1, 'credit', 4, '2023-11-01T09:00'),
  line(1, 2, 'use', -1, '2023-11-03T09:00', use),
];

test('"Why do I have 3?" is answered with what was credited, what was used, and until when', () => {
  expect(tell(november, '2023-11-04T09:00')).toEqual({
    sentences: [
      '4 Yoga credited on 1 Nov 2023 with the dues of 1 Nov 2023, usable through 1 Dec 2023.',
      '1 used on 3 Nov 2023 (walk-in), by key front desk.',
    ],
    sum: '3 Yoga left: 3 until Fri 1 Dec 2023.',
    left: 3,
  });
});

test('what is out of date is told as expired, in the same words before the sweep and after it', () => {
  const swept = line(1, 3, 'expire', -3, '2023-12-02T00:00', {
    actor: 'the calendar',
    cause: { kind: 'calendar', id: 1 },
  });
  for (const entries of [november, [...november, swept]]) {
    const told = tell(entries, '2023-12-05T09:00');
    expect(told.sentences.slice(2)).toEqual(['3 expired at the end of 1 Dec 2023.']);
    expect(told.sum).toBe('No Yoga left.');
  }
  expect(tell(november, '2023-12-01T23:59').left).toBe(3);
});

test('what was given back, brought back, adjusted and transferred has its own sentence', () => {
  const calendar = { cause: { kind: 'calendar', id: 1 } };
  const told = tell(
    [
      ...november,
      line(1, 3, 'restore', 1, '2023-11-04T09:00', { cause: use.cause }),
      line(1, 4, 'expire', -4, '2023-12-02T00:00', calendar),
      line(1, 5, 'unexpire', 2, '2023-12-05T09:00', {
        cause: { kind: 'member', id: 9 },
        reason: 'was ill',
        lastDay: '2023-12-20',
      }),
      line(1, 6, 'adjust', -1, '2023-12-06T09:00', {
        cause: { kind: 'adjustment', id: 3 },
        reason: 'counted twice',
        lastDay: '2023-12-20',
      }),
      line(2, 1, 'credit', 1, '2023-12-07T09:00', {
        cause: { kind: 'transfer', id: 4 },
        reason: 'a gift',
        lastDay: null,
      }),
    ],
    '2023-12-08T09:00',
  );
  expect(told.sentences.slice(2)).toEqual([
    '1 given back on 4 Nov 2023: the use of 3 Nov 2023 was undone, by key front desk.',
    '4 expired at the end of 1 Dec 2023.',
    '2 brought back on 5 Dec 2023 (was ill), by key front desk, usable through 20 Dec 2023.',
    '1 taken off by hand on 6 Dec 2023 (counted twice), by key front desk.',
    '1 Yoga received in a transfer on 7 Dec 2023 (a gift), by key front desk, never expires.',
  ]);
  expect(told.sum).toBe('2 Yoga left: 1 until Wed 20 Dec 2023, 1 never expires.');
});

test('sessions used at once are one sentence, whichever grants paid for them', () => {
  const told = tell(
    [
      line(1, 1, 'credit', 2, '2023-11-01T09:00'),
      line(2, 1, 'credit', 2, '2023-11-02T09:00'),
      line(1, 2, 'use', -2, '2023-11-03T09:00', use),
      line(2, 2, 'use', -1, '2023-11-03T09:00', use),
    ],
    '2023-11-04T09:00',
  );
  expect(told.sentences.at(-1)).toBe('3 used on 3 Nov 2023 (walk-in), by key front desk.');
  expect(told.left).toBe(1);
});

test('a use undone after the last usable day does not come back to life', () => {
  const told = tell(
    [...november, line(1, 3, 'restore', 1, '2023-12-04T09:00', { cause: use.cause })],
    '2023-12-05T09:00',
  );
  expect(told.sentences.slice(2)).toEqual([
    '1 given back on 4 Dec 2023: the use of 3 Nov 2023 was undone, by key front desk.',
    '4 expired on 4 Dec 2023, past the last usable day, 1 Dec 2023.',
  ]);
  expect(told.left).toBe(0);
});

test('an empty ledger has nothing to tell but that nothing is left', () => {
  expect(tell([], '2023-11-01')).toEqual({
    sentences: [],
    sum: 'No Yoga left.',
    left: 0,
  });
});

test('a last day that was moved by hand is told with who, why and until when', () => {
  const moved = line(1, 3, 'adjust', 0, '2023-11-20T09:00', {
    lastDay: '2023-12-20',
    reason: 'was ill',
    cause: { kind: 'grant', id: 1 },
  });
  const told = tell([...november, moved], '2023-12-05T09:00');
  expect(told.sentences.at(-1)).toBe(
    'Last usable day moved by hand on 20 Nov 2023 (was ill), by key front desk: usable through 20 Dec 2023.',
  );
  expect(told.sum).toBe('3 Yoga left: 3 until Wed 20 Dec 2023.');
});
