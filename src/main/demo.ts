import { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import { addDays, dayAt, localTime } from '#kit/days';
import { formatId } from '#kit/ids';
import { collectDueToday, signUp, startRun, workRun } from '#modules/billing/index';
import {
  addStaff,
  allScopes,
  clockOf,
  createApiKey,
  createOrganization,
  findOrganization,
  findPersonByEmail,
  hashPassword,
  makePassword,
} from '#modules/identity/index';
import { createItem } from '#modules/inventory/index';
import { createMember } from '#modules/members/index';
import { createOffer, type OfferContent, publishOffer } from '#modules/offers/index';
import { book, findBookable } from '#modules/scheduling/index';
import { useSessions } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import type { House } from './compose.ts';
import { bookers, type Classes, setUpClasses } from './demo-scheduler.ts';
import { advanceClock } from './time-machine.ts';

export type Demo = {
  organizationId: string;
  name: string;
  key: string;
  owner: { email: string; password: string };
};

const club = {
  name: 'Harbor Street',
  timeZone: 'America/New_York',
  currency: 'USD',
  retryDays: [3, 7, 10],
};

/** How far back the demo's story begins, and when its last dues run was, counted from today. */
const weeksOfStory = 14;
const lastRunWeeksAgo = 1;

/**
 * Loads a small club with a few months behind it: offers with session buckets, members who joined over
 * time, weekly dues runs with a decline and a late answer, sessions used and lapsed. It is a sandbox
 * organization, lived through by the same commands that a real club uses; what fell due in its last
 * week has not been collected yet, so that there is something to run.
 */
export async function loadDemo(db: Db, house: House): Promise<Demo> {
  const now = Temporal.Now.instant().round('second');
  const today = dayAt(now, club.timeZone);
  const firstDay = addDays(today, -7 * weeksOfStory);
  const morningOf = (day: string) => localTime(`${day}T09:00`, club.timeZone);
  const name = 'Harbor Street Fitness (demo)';
  const demo = await inOne(db, async (tx) => {
    const founded = await createOrganization(
      tx,
      { name, sandboxNow: morningOf(firstDay), clubs: [club] },
      now,
    );
    return new DemoClub(db, house, founded.organizationId, founded.clubs[0]!.id);
  });

  await demo.build();
  for (let week = 0; week <= weeksOfStory; week += 1) {
    await demo.moveTo(morningOf(addDays(firstDay, 7 * week)));
    await demo.liveWeek(week);
    if (week === weeksOfStory - 1) await demo.openClasses();
    if (week <= weeksOfStory - lastRunWeeksAgo) await demo.collect();
  }
  if (morningOf(today).until(now).sign > 0) await demo.moveTo(now);
  await demo.bookClasses();
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  const made = await inOne(db, async (tx) => {
    const caller = await demo.caller();
    const email = await freeAddress(tx);
    await addStaff(tx, caller, { ...demoOwner, email, passwordHash });
    const { key } = await createApiKey(tx, caller, { name: 'demo', scopes: [...allScopes] });
    return { key, owner: { email, password } };
  });
  return { organizationId: formatId('organization', demo.organizationId), name, ...made };
}

const demoOwner = { name: 'Olive Owner', role: 'owner', granted: [], withheld: [] } as const;

/** A second demo has an owner of its own: whoever signs in already keeps their password. */
async function freeAddress(tx: Tx): Promise<string> {
  for (let count = 1; ; count += 1) {
    const email = `owner${count === 1 ? '' : count}@example.com`;
    if (!(await findPersonByEmail(tx, email))) return email;
  }
}

const inOne = <Result>(db: Db, act: (tx: Tx) => Promise<Result>) => db.transaction().execute(act);

type Sold = { offerId: number; termId: number };

/** One demo club and the hands that run it. */
class DemoClub {
  readonly #db: Db;
  readonly #house: House;
  readonly organizationId: number;
  readonly #clubId: number;
  readonly #items = new Map<string, number>();
  readonly #offers = new Map<string, Sold>();
  readonly #members = new Map<string, number>();
  #classes: Classes = { Yoga: [], Spin: [] };

  constructor(db: Db, house: House, organizationId: number, clubId: number) {
    this.#db = db;
    this.#house = house;
    this.organizationId = organizationId;
    this.#clubId = clubId;
  }

  async caller(): Promise<Caller> {
    const organization = (await findOrganization(this.#db, this.organizationId))!;
    return {
      organizationId: this.organizationId,
      actor: 'a manager',
      now: clockOf(organization),
      scopes: new Set<string>(allScopes),
    };
  }

  async moveTo(at: Temporal.Instant): Promise<void> {
    await advanceClock(this.#db, this.organizationId, at, this.#house);
  }

  /** Inventory and offers, as a manager would make them on the first day. */
  async build(): Promise<void> {
    await this.#makeItem('Yoga', 'Yoga class', 'standard', 1200);
    await this.#makeItem('Spin', 'Spin class', 'standard', 1000);
    await this.#makeItem('PT60', 'Personal training 60', 'personal_training', 4500);
    await this.#sell(
      anOffer('GOLD', 'Gold', {
        shortDescription: 'Four yoga classes with every payment, personal training if you like.',
        sessionBuckets: {
          min: 1,
          max: 2,
          items: [
            { itemId: this.#item('Yoga'), required: true },
            { itemId: this.#item('PT60'), required: false },
          ],
        },
        terms: [
          aTerm('Monthly', 4900, [
            { itemId: this.#item('Yoga'), quantity: 4, daysToExpire: 30 },
            { itemId: this.#item('PT60'), quantity: 1, daysToExpire: 0 },
          ]),
        ],
      }),
    );
    await this.#sell(
      anOffer('12M FAM', 'Family year', {
        shortDescription: 'A year for the family, with a pool of classes to share.',
        length: { count: 12, unit: 'month' },
        maxAdditionalCardholders: 3,
        sessionBuckets: {
          min: 1,
          max: 1,
          items: [
            { itemId: this.#item('Yoga'), required: false },
            { itemId: this.#item('Spin'), required: false },
          ],
        },
        terms: [
          {
            ...aTerm('Monthly, billed on the 1st', 8900, [
              { itemId: this.#item('Yoga'), quantity: 8, daysToExpire: 45 },
              { itemId: this.#item('Spin'), quantity: 8, daysToExpire: 45 },
            ]),
            payments: 12,
            timing: { kind: 'first_full_payment_day', day: 1 },
            atEnd: 'open_ended',
          },
        ],
      }),
    );
  }

  /** Who joins, and who trains, in a week of the story. */
  async liveWeek(week: number): Promise<void> {
    if (week === 0) {
      await this.#join('ana', 'GOLD', ['Yoga', 'PT60']);
      await this.#join('ben', 'GOLD', ['Yoga']);
      await this.#join('cleo', 'GOLD', ['Yoga', 'PT60'], 'statement');
    }
    if (week === 2) {
      await this.#join('dora', '12M FAM', ['Spin'], 'card', ['emil', 'fay']);
      await this.#join('gus', 'GOLD', ['Yoga'], 'cash');
    }
    if (week === 5) await this.#join('hana', '12M FAM', ['Yoga']);
    if (week === 7) await this.#script('ben', ['soft_decline', 'ok']);
    if (week === 9) await this.#join('ivo', 'GOLD', ['Yoga', 'PT60']);
    if (week === weeksOfStory - 1) await this.#script('ana', ['ok_twice']);
    await this.#train('ana', 'Yoga');
    if (week % 2 === 0) await this.#train('ben', 'Yoga');
    if (week % 3 === 0) await this.#train('ana', 'PT60');
    if (week > 4) await this.#train('emil', 'Spin');
  }

  /** The calendar, as a manager would set it up. */
  async openClasses(): Promise<void> {
    const caller = await this.caller();
    const given = { clubId: this.#clubId, item: (shortName: string) => this.#item(shortName) };
    this.#classes = await inOne(this.#db, (tx) => setUpClasses(tx, caller, given));
  }

  /** Members book the next classes, as far as their sessions go. */
  async bookClasses(): Promise<void> {
    const caller = await this.caller();
    for (const [name, pays, times] of bookers) {
      const coming = await this.#coming(caller, this.#classes[pays], times);
      const memberId = this.#members.get(name)!;
      for (const eventId of coming)
        await inOne(this.#db, (tx) => book(tx, caller, { eventId, memberId, by: 'staff' })).catch(
          ignoreRefusal,
        );
    }
  }

  async #coming(caller: Caller, eventIds: readonly number[], count: number): Promise<number[]> {
    const coming: number[] = [];
    for (const id of eventIds) {
      if (coming.length === count) break;
      const event = await findBookable(this.#db, caller.organizationId, id);
      if (event && event.startsAt.since(caller.now).sign > 0) coming.push(id);
    }
    return coming;
  }

  async collect(): Promise<void> {
    const caller = await this.caller();
    const run = await startRun(this.#db, caller, { through: null, clubIds: [] });
    const deps = { processor: this.#house.processor, clock: () => caller.now };
    await workRun(this.#db, caller, deps, run.id);
  }

  async #makeItem(
    shortName: string,
    name: string,
    bucketType: 'standard' | 'personal_training',
    notionalValueMinor: number,
  ): Promise<void> {
    const caller = await this.caller();
    const session = {
      shortName,
      bucketType,
      packQuantity: 1,
      daysToExpire: 0,
      notionalValueMinor,
      currency: club.currency,
    };
    const item = await inOne(this.#db, (tx) =>
      createItem(tx, caller, { type: 'scheduler_bucket', name, session }),
    );
    this.#items.set(shortName, item.id);
  }

  async #sell(content: OfferContent): Promise<void> {
    const caller = await this.caller();
    const offer = await inOne(this.#db, async (tx) => {
      const { id, revision } = await createOffer(tx, caller, content);
      return publishOffer(tx, caller, { offerId: id, revision });
    });
    const termId = offer.published!.content.terms[0]!.id!;
    this.#offers.set(content.code, { offerId: offer.id, termId });
  }

  async #join(
    name: string,
    code: string,
    buckets: string[],
    payWith: 'card' | 'cash' | 'statement' = 'card',
    family: string[] = [],
  ): Promise<void> {
    const caller = await this.caller();
    const cardholderIds: number[] = [];
    for (const person of [name, ...family]) cardholderIds.push(await this.#member(caller, person));
    const buyerId = cardholderIds[0]!;
    const kind = family.length > 0 ? ('pool' as const) : ('primary' as const);
    const agreement = await inOne(this.#db, (tx) =>
      signUp(tx, caller, {
        clubId: this.#clubId,
        ...this.#offers.get(code)!,
        buckets: buckets.map((bucket) => ({ itemId: this.#item(bucket), receiver: { kind } })),
        buyerId,
        cardholderIds,
        paymentMethod:
          payWith === 'card'
            ? {
                kind: 'card',
                processor: 'simulated',
                token: tokenOf(name),
                label: 'Card ending 4242',
              }
            : { kind: payWith, label: payWith === 'cash' ? 'Cash' : 'Statement' },
        negotiated: {},
        channel: 'in_club',
        signature: name,
      }),
    );
    await collectDueToday(this.#db, caller, this.#house, agreement.id);
  }

  async #member(caller: Caller, name: string): Promise<number> {
    const contact = { email: `${name}@example.com`, phone: null };
    const member = await inOne(this.#db, (tx) =>
      createMember(tx, caller, { clubId: this.#clubId, name, ...contact }),
    );
    this.#members.set(name, member.id);
    return member.id;
  }

  async #script(name: string, answers: Parameters<House['processor']['script']>[2]): Promise<void> {
    await this.#house.processor.script(await this.caller(), tokenOf(name), answers);
  }

  /** Takes one session at the desk, if the person is a member yet and has one left. */
  async #train(name: string, itemName: string): Promise<void> {
    const memberId = this.#members.get(name);
    if (memberId === undefined) return;
    const caller = await this.caller();
    const wanted = { memberId, itemId: this.#item(itemName), quantity: 1, note: null };
    await inOne(this.#db, (tx) =>
      useSessions(tx, { ...caller, actor: 'front desk' }, wanted),
    ).catch(ignoreRefusal);
  }

  #item(shortName: string): number {
    return this.#items.get(shortName)!;
  }
}

const tokenOf = (name: string) => `sim_${name}`;

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
}

const anOffer = (code: string, title: string, more: Partial<OfferContent>): OfferContent => ({
  title,
  code,
  group: 'Memberships',
  shortDescription: '',
  longDescription: '',
  termsInClub: 'Dues are collected in advance. Sessions are usable through their last day.',
  termsOnline: 'Dues are collected in advance. Sessions are usable through their last day.',
  length: null,
  clubAccess: 'single',
  maxAdditionalCardholders: 0,
  signatureRequired: true,
  fixedBeginDate: null,
  beginDateOffsetDays: null,
  availability: { inClub: { from: null, to: null }, online: null },
  currency: club.currency,
  sessionBuckets: { min: 0, max: 0, items: [] },
  terms: [],
  ...more,
});

const aTerm = (
  name: string,
  duesMinor: number,
  sessions: OfferContent['terms'][number]['sessions'],
): OfferContent['terms'][number] => ({
  name,
  duesMinor,
  every: { count: 1, unit: 'month' },
  payments: null,
  downPaymentMinor: 0,
  enrollmentFeeMinor: 0,
  taxRatePpm: 0,
  timing: { kind: 'standard' },
  negotiation: null,
  atEnd: 'expire',
  creditOnProration: 'none',
  rollover: 'overlap',
  sessions,
});
