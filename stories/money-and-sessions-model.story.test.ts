import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bankReturn } from '#adapters/payments/ach/index';
import {
  changeBucketChoice,
  closeDispute,
  collectDueToday,
  comeBack,
  endAddOn,
  listAttempts,
  openDispute,
  refundInstallment,
  sellAddOn,
  settleCallback,
} from '#modules/billing/index';
import {
  adjustSessions,
  balancesToday,
  bringBackSessions,
  forgiveOwed,
  listOwed,
  transferSessions,
  undoTransfer,
  undoUse,
  useSessions,
} from '#modules/sessions/index';
import { testDatabase, type TestDatabase } from '#testing/database';
import { BothCalendars, bookingCommand } from './booking-acts.ts';
import { ClubLife, outcomeOf, type OnSale } from './club-life.ts';
import {
  ClubModel,
  type ModelAddOn,
  type ModelPolicy,
  type ModelTerm,
  No,
  type PayWith,
} from './club-model.ts';

/** How many random lives: more in the long form. */
const lives = Number(process.env['STORY_LIVES'] ?? 8);
const seed = process.env['STORY_SEED'];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

// half an hour off the world's hours and without daylight-saving time, so that plain numbers will do
const timeZone = 'Asia/Kolkata';
const dayNumber = (day: string) => (Date.parse(day) - Date.parse('2023-11-01')) / 864e5;
const dayOf = (number: number) =>
  new Date(Date.parse('2023-11-01') + number * 864e5).toISOString().slice(0, 10);
const wallClock = (hour: number) =>
  `${dayOf(Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}:00`;

const terms: readonly ModelTerm[] = [
  {
    everyDays: 7,
    payments: 4,
    dues: 1000,
    gives: [
      [0, 2, 7],
      [1, 1, 0],
    ],
  },
  {
    everyDays: 2,
    payments: 6,
    dues: 500,
    gives: [
      [0, 1, 1],
      [1, 3, 4],
    ],
  },
  { everyDays: 3, payments: 4, dues: 0, gives: [[0, 1, 3]] },
];

const who = fc.nat(2);
const item = fc.nat(1);
const items = fc.subarray([0, 1]);
const any = fc.nat(30);
/** Rather the first of all, so that much befalls the same dues. */
const few = fc.oneof(fc.nat(2), fc.nat(30));
const life = fc.option(fc.nat(4), { freq: 4 });
const command = fc.oneof(
  fc.record({ act: fc.constant('pass' as const), hours: fc.constantFrom(1, 5, 7, 14, 24, 25, 73) }),
  fc.record({
    act: fc.constant('enroll' as const),
    who,
    term: fc.nat(2),
    items,
    payWith: fc.constantFrom('card', 'card', 'bank_account', 'bank_account', 'cash', 'statement'),
  }),
  fc.record({
    act: fc.constant('run' as const),
    ahead: fc.constantFrom(0, 0, 0, 2),
    times: fc.constantFrom(1, 1, 2),
  }),
  fc.record({
    act: fc.constant('script' as const),
    who,
    answers: fc.array(
      fc.constantFrom(
        'ok',
        'soft_decline',
        'soft_decline',
        'hard_decline',
        'timeout',
        'timeout',
        'ok_twice',
      ),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ act: fc.constant('hear' as const) }),
  fc.record({
    act: fc.constant('callback' as const),
    which: any,
    answer: fc.constantFrom('ok', 'soft_decline', 'hard_decline'),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('pay' as const),
      which: few,
      amount: fc.constantFrom(400, 500, 500, 1000),
      byDraft: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('money back' as const),
      which: few,
      payment: few,
      how: fc.constantFrom('R01', 'R10', 'R01', 'opened', 'lost', 'won'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('refund' as const),
      which: few,
      amount: fc.constantFrom(null, null, 200, 500),
    }),
  },
  fc.record({ act: fc.constant('forgive' as const), who, item }),
  fc.record({ act: fc.constant('waive' as const), which: few, credits: fc.boolean() }),
  fc.record({ act: fc.constant('change buckets' as const), which: any, items }),
  fc.record({
    act: fc.constant('sell add-on' as const),
    which: few,
    sold: fc.record({
      item,
      way: fc.constantFrom('each', 'spread', 'front'),
      quantity: fc.integer({ min: 1, max: 5 }),
      payments: fc.integer({ min: 1, max: 3 }),
      everyDays: fc.constantFrom(1, 2),
      price: fc.constantFrom(500, 500, 500, 0),
      days: fc.constantFrom(0, 2),
    }),
  }),
  fc.record({ act: fc.constant('end add-on' as const), which: any }),
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('use' as const),
      who,
      item,
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
  },
  fc.record({ act: fc.constant('undo use' as const), which: any }),
  fc.record({
    act: fc.constant('adjust' as const),
    who,
    item,
    by: fc.constantFrom(-2, -1, 1, 3),
    life,
  }),
  fc.record({
    act: fc.constant('transfer' as const),
    who,
    to: who,
    item,
    quantity: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ act: fc.constant('undo transfer' as const), which: any }),
  fc.record({ act: fc.constant('bring back' as const), who, item, life }),
  fc.record({ act: fc.constant('sweep' as const) }),
  { weight: 9, arbitrary: bookingCommand },
);
/** Nobody has a life without a membership: one drafted from a bank account, and one from a card. */
const joining = (['bank_account', 'card'] as const).map((payWith, who) => ({
  act: 'enroll' as const,
  who,
  term: 1 - who,
  items: [0, 1],
  payWith,
}));
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

/** The product and the model, side by side. Numbers of the model stand for ids of the product. */
class Both {
  readonly life: ClubLife;
  readonly model: ClubModel;
  readonly members: number[] = [];
  readonly items: number[] = [];
  readonly agreements: number[] = [];
  readonly addOns: number[] = [];
  readonly uses: number[] = [];
  readonly transfers: number[] = [];
  readonly calendars: BothCalendars;
  sold!: OnSale;

  constructor(life: ClubLife, policy: ModelPolicy) {
    this.life = life;
    this.model = new ClubModel(9, terms, policy);
    this.calendars = new BothCalendars(life, this.model, this.members, dayOf);
  }

  static async begin(policy: ModelPolicy): Promise<Both> {
    const policies = {
      achCredit: policy.waitsForDrafts ? ('on_settlement' as const) : ('provisional' as const),
      achSettlementDays: 2,
      owedSessions: policy.forgives ? ('forgive' as const) : ('next_grant' as const),
    };
    const start = { timeZone, now: '2023-11-01T09:00', policies };
    const both = new Both(await ClubLife.begin(database.db, start), policy);
    const { house } = both.life;
    for (let count = 0; count < 3; count += 1) both.members.push(await house.member());
    for (const name of ['Yoga', 'Spin']) both.items.push(await house.sessionItem(name));
    await both.calendars.open(both.items);
    both.sold = await both.life.sell(
      'MODEL',
      Object.fromEntries(
        terms.map(({ everyDays, payments, dues, gives }, index) => [
          `Term ${index}`,
          {
            every: { count: everyDays, unit: 'day' as const },
            payments,
            duesMinor: dues,
            gives: gives.map(([no, quantity, days]) => [both.items[no]!, quantity, days] as const),
          },
        ]),
      ),
    );
    return both;
  }

  /** Does the same in both; what one refuses the other has to refuse. */
  async do(given: Command): Promise<void> {
    const act = this.#prepare(given);
    if (!act) return;
    const [inModel, inProduct] = act;
    let expected = 'done';
    try {
      inModel();
    } catch (error) {
      if (!(error instanceof No)) throw error;
      expected = 'refused';
    }
    const outcome = await outcomeOf(inProduct());
    expect(outcome === 'done' ? 'done' : 'refused', `${JSON.stringify(given)}: ${outcome}`).toBe(
      expected,
    );
  }

  async compare(): Promise<void> {
    const { life, model } = this;
    await this.calendars.compare();
    for (const [member, memberId] of this.members.entries()) {
      const balances = await balancesToday(life.db, life.caller, { memberId });
      for (const [no, itemId] of this.items.entries()) {
        const seen = balances.find((balance) => balance.itemId === itemId);
        expect({
          available: seen?.available ?? 0,
          next: seen?.nextLastDay ? dayNumber(seen.nextLastDay) : null,
          lapsing: seen?.lapsingThen ?? 0,
          forEver: seen?.neverExpiring ?? 0,
          reserved: seen?.reserved ?? 0,
        }).toEqual({
          ...model.balance(member, no),
          reserved: this.calendars.model.reserved(member, no),
        });
      }
      const owed = await listOwed(life.db, life.caller.organizationId, { memberId });
      for (const [no, itemId] of this.items.entries())
        expect(
          owed.filter((one) => one.itemId === itemId).reduce((sum, one) => sum + one.open, 0),
          `owed by ${member}`,
        ).toBe(model.owed(member, no));
    }
    for (const [agreement, agreementId] of this.agreements.entries()) {
      const seen = await life.installments(agreementId);
      expect(
        [...seen.filter(isDues), ...seen.filter((one) => !isDues(one)).sort(bySequence)].map(
          (one) => ({
            isAddOn: one.addOnId !== null,
            sequence: one.sequence,
            due: dayNumber(one.dueOn),
            paid: one.paidMinor,
            state: one.state,
            collectOn: one.collectOn && dayNumber(one.collectOn),
            collectedOn: one.collectedOn && dayNumber(one.collectedOn),
            attempts: one.attempts,
            declines: one.declines,
            refunded: one.refundedMinor,
            cameBack: one.cameBack,
            creditOn: one.creditOn && dayNumber(one.creditOn),
          }),
        ),
      ).toEqual(
        model.dues
          .filter((one) => one.agreement === agreement)
          .sort((a, b) => Number(a.addOn !== null) - Number(b.addOn !== null) || bySequence(a, b))
          .map((one) => ({
            isAddOn: one.addOn !== null,
            sequence: one.sequence,
            due: one.due,
            paid: one.paid,
            state: one.state,
            collectOn: one.collectOn,
            collectedOn: one.collectedOn,
            attempts: one.attempts,
            declines: one.declines,
            refunded: one.refunded,
            cameBack: one.cameBack,
            creditOn: one.creditOn,
          })),
      );
    }
  }

  #prepare(given: Command): [inModel: () => void, inProduct: () => Promise<unknown>] | undefined {
    const { life, model, members, items } = this;
    const { caller } = life;
    const reason = 'as the story goes';
    const dayIn = (days: number | null) => (days === null ? null : model.today + days);
    const dayTextIn = (days: number | null) => (days === null ? null : dayOf(model.today + days));
    switch (given.act) {
      case 'pass':
        return [
          () => void (model.hour += given.hours),
          async () => life.goTo(wallClock(model.hour)),
        ];
      case 'enroll': {
        const gives = new Set(terms[given.term]!.gives.map(([no]) => no));
        const chosen = given.items.filter((no) => gives.has(no));
        const payWith = given.payWith as PayWith;
        return [
          () => model.enroll(given.who, given.term, chosen, payWith),
          async () =>
            this.agreements.push(
              await life.join(
                members[given.who]!,
                this.sold,
                `Term ${given.term}`,
                chosen.map((no) => items[no]!),
                payWith,
              ),
            ),
        ];
      }
      case 'run':
        return [
          () => {
            for (let time = 0; time < given.times; time += 1) model.run(model.today + given.ahead);
          },
          async () => {
            for (let time = 0; time < given.times; time += 1)
              await life.collect(given.ahead === 0 ? null : dayOf(model.today + given.ahead));
          },
        ];
      case 'script':
        return [
          () => model.script(given.who, given.answers),
          () => life.answers(members[given.who]!, ...given.answers),
        ];
      case 'hear':
        return [() => model.hear(), () => life.hearProcessor()];
      case 'sweep':
        return [
          () => {
            model.collectNothing(model.dues);
            model.settle();
          },
          () => life.sweep(),
        ];
      case 'callback': {
        // rather those that are awaited, but now and then one that is not
        const waiting = model.dues.filter((one) => one.asked);
        const among = waiting.length > 0 ? waiting : model.dues;
        const at = pick(among, given.which);
        if (at === undefined) return;
        const dues = among[at]!;
        return [
          () => model.callback(dues, given.answer),
          async () => {
            const { id, attempts } = await this.#find(dues);
            const key = `${caller.organizationId}-${id}-${Math.max(attempts + (dues.asked ? 1 : 0), 1)}`;
            const awaited = await this.#awaited(id);
            await this.#settle(awaited ?? key, given.answer);
            await this.#settle(awaited ?? key, given.answer);
          },
        ];
      }
      case 'pay':
      case 'waive': {
        const open = model.dues.filter((one) => one.due <= model.today + 2 && one.owed > 0);
        const at = pick(open, given.which);
        if (at === undefined) return;
        const dues = open[at]!;
        return given.act === 'pay'
          ? [
              () => model.pay(dues, given.amount, given.byDraft),
              async () => {
                const { id } = await this.#find(dues);
                const { member } = model.agreements[dues.agreement]!;
                return given.byDraft
                  ? life.payByDraft(id, members[member]!, given.amount)
                  : life.pay(id, given.amount);
              },
            ]
          : [
              () => model.waive(dues, given.credits),
              async () => life.waive((await this.#find(dues)).id, given.credits),
            ];
      }
      case 'money back':
      case 'refund': {
        const paid = model.dues.filter((one) => one.payments.length > 0);
        const at = pick(paid, given.which);
        if (at === undefined) return;
        const dues = paid[at]!;
        if (given.act === 'refund')
          return [
            () => model.refund(dues, given.amount),
            async () => {
              const { id: installmentId } = await this.#find(dues);
              const amount = given.amount === null ? {} : { amount: { amountMinor: given.amount } };
              const wanted = { installmentId, ...amount, method: 'cash' as const, reason };
              return life.transact((tx) => refundInstallment(tx, caller, wanted));
            },
          ];
        const payment = dues.payments[pick(dues.payments, given.payment)!]!;
        const key = async () => ({
          installmentId: (await this.#find(dues)).id,
          attemptNo: payment.no,
        });
        const { how } = given;
        if (how === 'R01' || how === 'R10')
          return [
            () => model.comeBack(dues, payment, 'return', how === 'R01'),
            async () => {
              const wanted = { ...(await key()), kind: 'return' as const, ...bankReturn(how) };
              return life.transact((tx) => comeBack(tx, caller, wanted));
            },
          ];
        const outcome = how === 'opened' ? null : (how as 'won' | 'lost');
        return [
          () => model.dispute(dues, payment, outcome),
          async () => {
            const wanted = { ...(await key()), reason: null, reference: null };
            return life.transact(async (tx) => {
              const { id: disputeId } = await openDispute(tx, caller, wanted);
              if (outcome) await closeDispute(tx, caller, { disputeId, outcome });
            });
          },
        ];
      }
      case 'forgive':
        return [
          () => model.forgive(given.who, given.item),
          async () => {
            const whose = { memberId: members[given.who]!, itemId: items[given.item]! };
            const [debt] = await listOwed(life.db, caller.organizationId, whose);
            const wanted = { owedId: debt?.owedId ?? 0, reason };
            return life.transact((tx) => forgiveOwed(tx, caller, wanted));
          },
        ];
      case 'change buckets': {
        const at = pick(this.agreements, given.which);
        if (at === undefined) return;
        const gives = new Set(model.agreements[at]!.term.gives.map(([no]) => no));
        const chosen = given.items.filter((no) => gives.has(no));
        return [
          () => model.changeBuckets(at, chosen),
          () =>
            life.transact((tx) =>
              changeBucketChoice(
                tx,
                caller,
                this.agreements[at]!,
                chosen.map((no) => ({ itemId: items[no]!, receiver: { kind: 'primary' } })),
              ),
            ),
        ];
      }
      case 'sell add-on': {
        const at = pick(this.agreements, given.which);
        if (at === undefined) return;
        const sold = given.sold as ModelAddOn;
        return [() => model.sellAddOn(at, sold), () => this.#sellAddOn(at, sold)];
      }
      case 'end add-on': {
        const at = pick(this.addOns, given.which);
        if (at === undefined) return;
        const addOnId = this.addOns[at]!;
        return [
          () => model.endAddOn(at),
          () => life.transact((tx) => endAddOn(tx, caller, { addOnId, reason })),
        ];
      }
      case 'use':
        return [
          () => model.use(given.who, given.item, given.quantity),
          async () =>
            this.uses.push(
              (
                await life.transact((tx) =>
                  useSessions(tx, caller, {
                    memberId: members[given.who]!,
                    itemId: items[given.item]!,
                    quantity: given.quantity,
                    note: null,
                  }),
                )
              ).id,
            ),
        ];
      case 'undo use': {
        const at = pick(model.uses, given.which);
        if (at === undefined) return;
        return [
          () => model.undoUse(model.uses[at]!),
          () => life.transact((tx) => undoUse(tx, caller, this.uses[at]!)),
        ];
      }
      case 'adjust':
        return [
          () => model.adjust(given.who, given.item, given.by, dayIn(given.life)),
          () =>
            life.transact((tx) =>
              adjustSessions(tx, caller, {
                memberId: members[given.who]!,
                itemId: items[given.item]!,
                quantity: given.by,
                lastDay: dayTextIn(given.life),
                reason,
              }),
            ),
        ];
      case 'transfer':
        return [
          () => model.transfer(given.who, given.to, given.item, given.quantity),
          async () =>
            this.transfers.push(
              (
                await life.transact((tx) =>
                  transferSessions(tx, caller, {
                    fromMemberId: members[given.who]!,
                    toMemberId: members[given.to]!,
                    itemId: items[given.item]!,
                    quantity: given.quantity,
                    reason,
                  }),
                )
              ).id,
            ),
        ];
      case 'undo transfer': {
        const at = pick(model.transfers, given.which);
        if (at === undefined) return;
        return [
          () => model.undoTransfer(model.transfers[at]!),
          () => life.transact((tx) => undoTransfer(tx, caller, this.transfers[at]!)),
        ];
      }
      case 'book':
      case 'check in':
      case 'leave':
      case 'undo check-in':
      case 'absent':
      case 'cancel event':
      case 'fund':
        return this.calendars.prepare(given);
      case 'bring back':
        return [
          () => model.bringBack(given.who, given.item, dayIn(given.life)),
          () =>
            life.transact((tx) =>
              bringBackSessions(tx, caller, {
                memberId: members[given.who]!,
                itemId: items[given.item]!,
                lastDay: dayTextIn(given.life),
                reason,
              }),
            ),
        ];
    }
  }

  async #find(dues: { agreement: number; sequence: number; addOn: object | null }) {
    const all = await this.life.installments(this.agreements[dues.agreement]!);
    const kind = dues.addOn ? 'add_on' : 'dues';
    return all.find((one) => one.kind === kind && one.sequence === dues.sequence)!;
  }

  async #sellAddOn(at: number, { way, quantity, ...sold }: ModelAddOn): Promise<void> {
    const { life, items } = this;
    const agreementId = this.agreements[at]!;
    const { id } = await life.transact((tx) =>
      sellAddOn(tx, life.caller, {
        agreementId,
        itemId: items[sold.item]!,
        receiver: { kind: 'primary' },
        sessions:
          way === 'each'
            ? { kind: 'per_payment', quantity }
            : { kind: 'total', quantity, frontLoaded: way === 'front' },
        priceMinor: sold.price,
        every: { count: sold.everyDays, unit: 'day' },
        payments: sold.payments,
        lastDueBy: null,
        firstDueOn: null,
        daysToExpire: sold.days,
      }),
    );
    this.addOns.push(id);
    await collectDueToday(life.db, life.caller, life, agreementId, id);
  }

  /** The key of the question about an installment that nobody has answered yet. */
  async #awaited(installmentId: number): Promise<string | undefined> {
    const { organizationId } = this.life.caller;
    const attempts = await listAttempts(this.life.db, organizationId, installmentId);
    const open = attempts.find((attempt) => attempt.outcome === null);
    return open && `${organizationId}-${installmentId}-${open.attemptNo}`;
  }

  #settle(key: string, answer: 'ok' | 'soft_decline' | 'hard_decline') {
    return this.life.transact((tx) =>
      settleCallback(
        tx,
        this.life.caller,
        answer === 'ok'
          ? { key, outcome: 'paid', reference: 'late' }
          : {
              key,
              outcome: 'declined',
              code: answer === 'soft_decline' ? 'try_later' : 'stolen_card',
            },
      ),
    );
  }
}

test(
  'whatever happens in a club, money and sessions are what a simple model says',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ waitsForDrafts: fc.boolean(), forgives: fc.boolean() }),
        fc.array(command, { minLength: 40, maxLength: 60, size: 'max' }),
        async (policy, commands) => {
          const both = await Both.begin(policy);
          for (const given of [...joining, ...commands]) {
            await both.do(given);
            await both.compare();
          }
          expect(await both.life.books()).toEqual([]);
        },
      ),
      {
        numRuns: lives,
        endOnFailure: true,
        ...(seed === undefined ? {} : { seed: Number(seed) }),
        interruptAfterTimeLimit: lives * 5_000,
      },
    );
  },
  lives * 10_000,
);

const isDues = ({ kind }: { kind: string }) => kind === 'dues';
const bySequence = (a: { sequence: number }, b: { sequence: number }) => a.sequence - b.sequence;

function pick(things: readonly unknown[], which: number): number | undefined {
  return things.length === 0 ? undefined : which % things.length;
}
