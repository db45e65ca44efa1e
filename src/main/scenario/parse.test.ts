import { expect, test } from 'vitest';
import { parseScenario } from './parse.ts';
import { FileError } from './source.ts';

/** A small sound file; a test puts its own lines where it needs them. */
const story = (given: { start?: string; more?: string; steps?: string }) =>
  [
    'title: A small story',
    `start: ${given.start ?? '2023-11-01T09:00'}`,
    'items:',
    '  YOGA: { name: Yoga class, type: standard, value: 12.00 }',
    'offers:',
    '  GOLD:',
    '    length: open ended',
    '    session_buckets: { min: 0, max: 1, items: { YOGA: required } }',
    '    terms: { Monthly: { dues: 49.00, every: 1 month, sessions: { YOGA: [4, 30] } } }',
    ...(given.more === undefined ? [] : [given.more]),
    'steps:',
    '  - enroll: { as: ana, offer: GOLD, term: Monthly, buckets: [YOGA] }',
    given.steps ?? '  - expect: { balance: { ana: { YOGA: 4 } } }',
  ].join('\n');

function errorOf(text: string): string {
  try {
    parseScenario(text);
  } catch (error) {
    if (error instanceof FileError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return 'none';
}

test('a sound file is understood', () => {
  const scenario = parseScenario(story({}));
  expect(scenario.title).toBe('A small story');
  expect(scenario.steps.map((step) => [step.number, step.line, step.name])).toEqual([
    [1, 11, 'enroll'],
    [2, 12, 'expect'],
  ]);
  expect(scenario.club).toEqual({
    timeZone: 'America/New_York',
    currency: 'USD',
    retryDays: [3, 7, 10],
    achCredit: 'provisional',
    achSettlementDays: 5,
    owedSessions: 'next_grant',
    holdWhenPastDueDays: null,
    quietOnRetries: false,
    statementAfterLadder: false,
    refundLimitMinor: null,
    reserveAtBooking: true,
    promiseBookings: false,
    cancelHours: 0,
    bookingClosesHours: 0,
    bookingOpensDays: null,
    pinAtCheckIn: false,
  });
});

test.each([
  ['an unknown step', '  - jump: { member: ana }', '12: unknown step "jump"'],
  ['a step with two keys', '  - collect: {}\n    publish: GOLD', '13: a step has one key'],
  ['a refusal of nothing', '  - refused: minimum', '12: this step says what is refused'],
  ['an unknown key of a step', '  - collect: { until: 2023-12-01 }', '12: unknown key "until"'],
  ['a key that is missing', '  - pay: { member: ana }', '12: pay needs "installment"'],
  [
    'an unknown member',
    '  - expect: { balance: { bob: { YOGA: 4 } } }',
    '12: unknown member "bob"',
  ],
  ['an unknown item', '  - expect: { balance: { ana: { SPIN: 4 } } }', '12: unknown item "SPIN"'],
  ['an unknown offer', '  - publish: SILVER', '12: unknown offer "SILVER"'],
  [
    'an unknown term',
    '  - enroll: { as: ben, offer: GOLD, term: Weekly, buckets: [] }',
    '12: unknown term "Weekly"',
  ],
  ['an unknown expectation', '  - expect: { luck: good }', '12: unknown key "luck"'],
  ['an empty expectation', '  - expect: {}', '12: "expect" is empty'],
  ['an expectation of nobody', '  - expect: { balance: {} }', '12: "balance" is empty'],
  [
    'an expectation of no field',
    '  - expect: { agreement: { ana: {} } }',
    '12: "ana" names nothing to compare',
  ],
  ['a day that does not exist', '  - advance_to: 2023-02-29', '12: "advance_to" must be a date'],
  ['a time that does not exist', '  - advance_to: 2023-02-28T25:00', '12: "advance_to" must be'],
  [
    'a text for a number',
    '  - expect: { balance: { ana: { YOGA: four } } }',
    '12: "YOGA" must be a whole number',
  ],
  [
    'a fraction of a session',
    '  - expect: { balance: { ana: { YOGA: 4.5 } } }',
    '12: "YOGA" must be a whole number',
  ],
  [
    'too many decimals of money',
    '  - expect: { liability: { money: 1.005 } }',
    '12: USD amounts have at most 2 decimals',
  ],
  ['a text for a list', '  - processor: { member: ana, next: ok }', '12: "next" must be a list'],
  [
    'an unknown answer',
    '  - processor: { member: ana, next: [maybe] }',
    '12: "next" must be one of ok, soft_decline',
  ],
  [
    'an unknown state',
    '  - expect: { installments: { ana: [ { state: payed } ] } }',
    '12: "state" must be one of scheduled',
  ],
  ['an unbalanced wish', '  - expect: { books: fine }', '12: "books" must be balanced'],
  ['a misspelled refusal', '  - publish: GOLD\n    refuse: x', '13: a step has one key; "refuse"'],
])('%s is an error of the file, with its line', (_what, steps, error) => {
  expect(errorOf(story({ steps }))).toContain(error);
});

test.each(['freeze', 'cancel', 'replace'])(
  'the step %s says that its feature does not exist yet',
  (step) => {
    expect(errorOf(story({ steps: `  - ${step}: { member: ana }` }))).toBe(
      `12: step "${step}": this feature does not exist yet`,
    );
  },
);

test.each([
  ['  - book: { member: ana, event: yoga-tue }', '12: unknown event "yoga-tue"'],
  ['  - expect: { roster: { yoga-tue: { booked: [] } } }', '12: unknown event "yoga-tue"'],
  ['  - expect: { why_not: { ana: { event: x } } }', '12: unknown event "x"'],
])('%s speaks of an event that is not there', (steps, error) => {
  expect(errorOf(story({ steps }))).toContain(error);
});

test.each([
  ['events: { tue: { type: Yoga, at: 2023-11-07T18:00 } }', '10: unknown event type "Yoga"'],
  ['event_types: { Yoga: { funded_by: [SPIN] } }', '10: unknown item "SPIN"'],
  [
    'club: { policies: { cancel_hours: 800 } }',
    '10: "cancel_hours" must be a whole number from 0 to 720',
  ],
])('the set-up %s is an error of the file', (more, error) => {
  expect(errorOf(story({ more }))).toContain(error);
});

test.each([
  ['club: { policies: { cancel_sessions: forfeit } }', '10: policy cancel_sessions: forfeit'],
])('the set-up key %s is not there yet', (more, error) => {
  expect(errorOf(story({ more }))).toBe(`${error}: this feature does not exist yet`);
});

test('policies that say what is so anyway are fine', () => {
  const policies =
    'ach_credit: provisional, ach_settlement_days: 5, owed_sessions: next_grant, hold_when_past_due_days: null, ' +
    'freeze_stops_expiry: true, cancel_sessions: keep, reserve_at_booking: true, promise_bookings: false, ' +
    'cancel_hours: 0, booking_closes_hours: 0, booking_opens_days: null, retry_days: [3, 7, 10]';
  expect(errorOf(story({ more: `club: { policies: { ${policies} } }` }))).toBe('none');
});

test.each([
  ['colour: red', '10: unknown key "colour"'],
  ['club: { timezone: Mars/Olympus }', '10: "Mars/Olympus" is not a time zone'],
  ['club: { currency: EURO }', '10: "EURO" is not a currency'],
  ['club: { policies: { retry_days: [7, 3] } }', '10: "retry_days" must rise'],
  ['club: { policies: { owed_sessions: perhaps } }', '10: "owed_sessions" must be one of'],
  ['club: { policies: { luck: good } }', '10: unknown key "luck"'],
  ['title: Twice', '10: Map keys must be unique'],
])('the set-up %s is an error of the file', (more, error) => {
  expect(errorOf(story({ more }))).toContain(error);
});

test('a file that expects nothing is an error', () => {
  expect(errorOf(story({ steps: '  - collect: {}' }))).toContain('expects nothing');
});

test('a refusal is an expectation', () => {
  const steps = '  - publish: GOLD\n    refused: has no draft';
  expect(errorOf(story({ steps }))).toBe('none');
});

test('a file needs a title, a start and steps', () => {
  expect(errorOf('start: 2023-11-01\nsteps: []')).toBe('1: the file needs "title"');
  expect(errorOf('title: x\nsteps: []')).toBe('1: the file needs "start"');
  expect(errorOf('title: x\nstart: 2023-11-01')).toBe('1: the file needs "steps"');
  expect(errorOf('title: "a\\0b"\nstart: 2023-11-01')).toContain('1: "title" has a character');
  expect(errorOf('')).toContain('1: this is not a scenario');
  expect(errorOf('- 1')).toContain('1: this is not a scenario');
  expect(errorOf('title: [')).toMatch(/^1: /);
  expect(errorOf(story({ start: 'soon' }))).toBe(
    '2: "start" must be a date or a time, like 2023-11-01T09:00',
  );
});

const offer = (term: string) =>
  `  - offer: { code: X, terms: { M: { dues: 1.00, every: 1 month, ${term} } } }`;

test('a capped rollover is not there yet, and a bucket line has two numbers', () => {
  expect(errorOf(story({ steps: offer('rollover: capped') }))).toContain('12: rollover: capped');
  expect(errorOf(story({ steps: offer('sessions: { YOGA: [4] }') }))).toContain(
    '12: "YOGA" must be [Session Quantity, Days to Expire]',
  );
  expect(errorOf(story({ steps: offer('every: monthly') }))).toContain('12: ');
  expect(errorOf(story({ steps: offer('timing: soon') }))).toContain('12: "timing" must be');
  expect(errorOf(story({ steps: offer('timing: { first_day: 1 }') }))).toContain(
    '12: unknown key "first_day"',
  );
});
