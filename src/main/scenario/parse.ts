import { isTimeZone } from '#kit/days';
import { isCurrency, parseMoney } from '#kit/money';
import { achCredits, type Club, type ClubPolicies, owedPolicies } from '#modules/identity/index';
import type { BucketType } from '#modules/inventory/index';
import { Names } from './names.ts';
import { type MakeOffer, readOffer } from './offer-content.ts';
import {
  readEvents,
  readEventTypes,
  type ScenarioEvent,
  type ScenarioEventType,
} from './read-events.ts';
import { FileError, notThereYet, openSource, type Value } from './source.ts';
import type { Act, ReadStep } from './step.ts';
import { addOn, endAddOnStep } from './steps/add-ons.ts';
import { changeBuckets, enroll } from './steps/enrolling.ts';
import { expectation } from './steps/expect.ts';
import { bankFile, collect, pay, processor, waive } from './steps/money.ts';
import { dispute, endMandate, refund, returned, withdraw } from './steps/money-back.ts';
import { offer, publish } from './steps/offers.ts';
import {
  absent,
  book,
  cancelBooking,
  cancelEvent,
  checkIn,
  scan,
  undoCheckIn,
} from './steps/scheduling.ts';
import { adjust, transfer, unexpire, use } from './steps/sessions.ts';
import { advanceTo } from './steps/time.ts';

/** A file that was understood: nothing in it is unknown any more. */
export type Scenario = {
  title: string;
  start: string;
  club: Pick<Club, 'timeZone' | 'currency' | keyof ClubPolicies>;
  items: ScenarioItem[];
  eventTypes: ScenarioEventType[];
  events: ScenarioEvent[];
  offers: { line: number; code: string; make: MakeOffer }[];
  steps: ScenarioStep[];
};

export type ScenarioItem = {
  key: string;
  line: number;
  name: string;
  bucketType: BucketType;
  valueMinor: number;
};

export type ScenarioStep = {
  /** Counted from 1, as people count. */
  number: number;
  line: number;
  name: string;
  act: Act;
  /** A piece of the refusal the step must end in; null = it must not be refused. */
  refused: string | null;
};

const readers: Record<string, ReadStep> = {
  advance_to: advanceTo,
  offer,
  publish,
  enroll,
  processor,
  collect,
  bank_file: bankFile,
  pay,
  waive,
  return: returned,
  withdraw,
  end_mandate: endMandate,
  dispute,
  refund,
  change_buckets: changeBuckets,
  add_on: addOn,
  end_add_on: endAddOnStep,
  adjust,
  transfer,
  unexpire,
  use,
  book,
  cancel_booking: cancelBooking,
  check_in: checkIn,
  scan,
  absent,
  undo_check_in: undoCheckIn,
  cancel_event: cancelEvent,
  expect: expectation,
};

const stepsToCome = new Set(['freeze', 'cancel', 'replace']);

/** Reads a scenario file. Throws a FileError with the line of what cannot be understood. */
export function parseScenario(text: string): Scenario {
  const file = openSource(text);
  if (!file.isMapping) file.fail('this is not a scenario: it has no keys');
  const fields = file.fields([
    'title',
    'start',
    'club',
    'items',
    'offers',
    'event_types',
    'events',
    'steps',
  ]);
  const title = fields.need('title').text();
  const start = fields.need('start').wallClock();
  const club = readClub(fields.get('club'));
  const steps = fields.need('steps');
  const names = new Names(club.currency, peopleEnrolledIn(steps));
  const items = readItems(fields.get('items'), names);
  const eventTypes = readEventTypes(fields.get('event_types'), names);
  const events = readEvents(fields.get('events'), names);
  const offers = (fields.get('offers')?.entries(true) ?? []).map(({ key, line, value }) => {
    const [code, make] = readOffer(value, names, key);
    return { line, code, make };
  });
  const read = steps.list().map((step, at) => readStep(step, at + 1, names));
  if (!read.some((step) => step.name === 'expect' || step.refused !== null))
    steps.fail('the file expects nothing: it needs an "expect" or a "refused"');
  return { title, start, club, items, eventTypes, events, offers, steps: read };
}

/** Policies of later features: they can only be what they are for now. */
const policyDefaults = {
  freeze_stops_expiry: 'true',
  cancel_sessions: 'keep',
};

function readClub(value: Value | undefined): Scenario['club'] {
  const fields = value?.fields(['timezone', 'currency', 'policies']);
  const zone = fields?.get('timezone');
  if (zone && !isTimeZone(zone.text())) zone.fail(`"${zone.text()}" is not a time zone`);
  const currency = fields?.get('currency');
  if (currency && !isCurrency(currency.text()))
    currency.fail(`"${currency.text()}" is not a currency, like USD`);
  const policies = fields
    ?.get('policies')
    ?.fields([...moneyPolicies, ...bookingPolicies, ...Object.keys(policyDefaults)]);
  for (const [key, standard] of Object.entries(policyDefaults)) {
    const policy = policies?.get(key);
    if (policy && policy.text() !== standard)
      throw notThereYet(policy.line, `policy ${key}: ${policy.text()}`);
  }
  return {
    timeZone: zone?.text() ?? 'America/New_York',
    currency: currency?.text() ?? 'USD',
    retryDays: readRetryDays(policies?.get('retry_days')),
    achCredit: policies?.get('ach_credit')?.oneOf(achCredits) ?? 'provisional',
    achSettlementDays: policies?.get('ach_settlement_days')?.whole(0) ?? 5,
    owedSessions: policies?.get('owed_sessions')?.oneOf(owedPolicies) ?? 'next_grant',
    refundLimitMinor: null,
    holdWhenPastDueDays: readHold(policies?.get('hold_when_past_due_days')),
    quietOnRetries: false,
    statementAfterLadder: policies?.get('statement_after_ladder')?.flag() ?? false,
    reserveAtBooking: policies?.get('reserve_at_booking')?.flag() ?? true,
    promiseBookings: policies?.get('promise_bookings')?.flag() ?? false,
    cancelHours: policies?.get('cancel_hours')?.whole(0, 720) ?? 0,
    bookingClosesHours: policies?.get('booking_closes_hours')?.whole(0, 720) ?? 0,
    bookingOpensDays: policies?.get('booking_opens_days')?.whole(0, 366) ?? null,
    pinAtCheckIn: false,
  };
}

const bookingPolicies = [
  'reserve_at_booking',
  'promise_bookings',
  'cancel_hours',
  'booking_closes_hours',
  'booking_opens_days',
];

/** `null`, or how many days past due. */
const readHold = (value: Value | undefined) => (value === undefined ? null : value.whole(0));

const moneyPolicies = [
  'retry_days',
  'ach_credit',
  'ach_settlement_days',
  'owed_sessions',
  'hold_when_past_due_days',
  'statement_after_ladder',
];

function readRetryDays(value: Value | undefined): number[] {
  if (!value) return [3, 7, 10];
  const days = value.list().map((day) => day.whole(1));
  if (days.length > 10 || !days.every((day, at) => day <= 90 && (at === 0 || day > days[at - 1]!)))
    value.fail('"retry_days" must rise from one retry to the next: at most 10 of them, up to 90');
  return days;
}

function readItems(value: Value | undefined, names: Names): ScenarioItem[] {
  return (value?.entries(true) ?? []).map(({ key, line, value: item }) => {
    const fields = item.fields(['name', 'type', 'value']);
    names.addItem(key);
    return {
      key,
      line,
      name: fields.get('name')?.text() ?? key,
      bucketType: fields.get('type')?.oneOf(['standard', 'personal_training']) ?? 'standard',
      valueMinor: readAmount(fields.get('value'), names.currency),
    };
  });
}

function readAmount(value: Value | undefined, currency: string): number {
  if (!value) return 0;
  try {
    return parseMoney(value.amount(), currency);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(value.line, (error as Error).message);
  }
}

/** Every step is one key with its fields, and beside it perhaps `refused`. */
function readStep(value: Value, number: number, names: Names): ScenarioStep {
  const entries = value.entries();
  const steps = entries.filter(({ key }) => key !== 'refused');
  const [step, second] = steps;
  if (!step) return value.fail('this step says what is refused, but not what is done');
  if (second) throw new FileError(second.line, `a step has one key; "${second.key}" is a second`);
  const { key, line } = step;
  if (stepsToCome.has(key)) throw notThereYet(line, `step "${key}"`);
  const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
  if (!read) throw new FileError(line, `unknown step "${key}"`);
  const refused = entries.find((entry) => entry.key === 'refused')?.value.text() ?? null;
  if (refused !== null && key === 'expect')
    throw new FileError(line, 'an expectation is not refused, it holds or not');
  return { number, line, name: key, act: read(step.value, names), refused };
}

/** The names that become members somewhere in the story. */
function peopleEnrolledIn(steps: Value): string[] {
  return steps.list().flatMap((step) =>
    (step.isMapping ? step.entries(true) : [])
      .filter(({ key, value }) => key === 'enroll' && value.isMapping)
      .flatMap(({ value }) =>
        value.entries(true).flatMap(({ key, value: who }) => {
          if (key === 'as') return [who.text()];
          return key === 'cardholders' && !who.isEmpty ? who.list().map((one) => one.text()) : [];
        }),
      ),
  );
}
