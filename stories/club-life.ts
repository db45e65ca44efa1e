import { SimulatedProcessor, type ScriptedAnswer } from '#adapters/payments/simulated/simulated';
import type { Caller } from '#kit/caller';
import { dayAt, type Day, type Every, type Instant, localTime } from '#kit/days';
import { Refusal } from '#kit/refusal';
import { deliverCallbacks } from '#main/due-work';
import { advanceClock } from '#main/time-machine';
import {
  askNow,
  collectDueToday,
  doDueWork,
  type Installment,
  listInstallments,
  payAtDesk,
  signUp,
  startRun,
  waiveInstallment,
  workRun,
} from '#modules/billing/index';
import type { PaymentMethod } from '#modules/enrollment/index';
import { createOffer, publishOffer } from '#modules/offers/index';
import { verifyBooks } from '#modules/reporting/index';
import { balancesToday, listGrants, type SeenGrant } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import { makeClub, type TestClub } from '#testing/club';
import { anOffer, aTerm } from '#testing/offer-examples';

/** Sessions a term gives: item, Session Quantity, Days to Expire. */
export type Gives = readonly [itemId: number, quantity: number, daysToExpire: number];

export type TermWish = {
  every: Every;
  /** Left out = until cancelled. */
  payments?: number;
  duesMinor?: number;
  gives: readonly Gives[];
};

export type OnSale = { offerId: number; termIds: ReadonlyMap<string, number> };

/** A club whose clock a story moves, and everything a front desk does there. */
export class ClubLife {
  readonly db: Db;
  readonly house: TestClub;
  readonly processor: SimulatedProcessor;
  #now: Instant;

  private constructor(db: Db, house: TestClub) {
    this.db = db;
    this.house = house;
    this.processor = new SimulatedProcessor(db);
    this.#now = house.caller.now;
  }

  /** `now` is read off the club's wall clock. */
  static async begin(
    db: Db,
    given: NonNullable<Parameters<typeof makeClub>[1]>,
  ): Promise<ClubLife> {
    return new ClubLife(db, await makeClub(db, given));
  }

  get timeZone(): string {
    return this.house.club.timeZone;
  }

  get now(): Instant {
    return this.#now;
  }

  get today(): Day {
    return dayAt(this.#now, this.timeZone);
  }

  get caller(): Caller {
    return { ...this.house.caller, now: this.#now };
  }

  /** Lets time go by without anybody doing anything: sweeps are late. */
  goTo(when: string | Instant): void {
    this.#now = typeof when === 'string' ? localTime(when, this.timeZone) : when;
  }

  /** Lets time go by as the sandbox clock does: what falls due on the way happens on the way. */
  async travelTo(when: string | Instant): Promise<void> {
    this.goTo(when);
    await advanceClock(this.db, this.caller.organizationId, this.#now, this);
  }

  transact<Result>(act: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.db.transaction().execute(act);
  }

  /** Publishes an offer of these terms in which every bucket may be taken or left. */
  async sell(code: string, terms: Record<string, TermWish>): Promise<OnSale> {
    const itemIds = new Set(Object.values(terms).flatMap((term) => term.gives.map(([id]) => id)));
    const content = anOffer({
      code,
      length: null,
      signatureRequired: false,
      sessionBuckets: {
        min: 0,
        max: itemIds.size,
        items: [...itemIds].map((itemId) => ({ itemId, required: false })),
      },
      terms: Object.entries(terms).map(([name, { every, payments, duesMinor, gives }]) =>
        aTerm({
          name,
          every,
          payments: payments ?? null,
          duesMinor: duesMinor ?? 1000,
          sessions: gives.map(([itemId, quantity, daysToExpire]) => ({
            itemId,
            quantity,
            daysToExpire,
          })),
        }),
      ),
    });
    const offer = await this.transact(async (tx) => {
      const { id, revision } = await createOffer(tx, this.caller, content);
      return publishOffer(tx, this.caller, { offerId: id, revision });
    });
    const sold = offer.published!.content.terms;
    return { offerId: offer.id, termIds: new Map(sold.map((term) => [term.name, term.id!])) };
  }

  /** Signs a member up and collects what is due today, as the desk does. Answers the agreement's id. */
  async join(
    memberId: number,
    { offerId, termIds }: OnSale,
    term: string,
    itemIds: readonly number[],
    payWith: PaymentMethod['kind'] = 'card',
  ): Promise<number> {
    const { id } = await this.transact((tx) =>
      signUp(tx, this.caller, {
        clubId: this.house.club.id,
        offerId,
        termId: termIds.get(term)!,
        buckets: itemIds.map((itemId) => ({ itemId, receiver: { kind: 'primary' } })),
        buyerId: memberId,
        cardholderIds: [memberId],
        paymentMethod: methodOf(memberId, payWith),
        negotiated: {},
        channel: 'in_club',
        signature: null,
      }),
    );
    await collectDueToday(this.db, this.caller, this, id);
    return id;
  }

  /** What the processor will answer to a member's next attempts. */
  answers(memberId: number, ...answers: ScriptedAnswer[]): Promise<void> {
    return this.processor.script(this.caller, tokenOf(memberId), answers);
  }

  /** A dues run, begun and worked to its end. */
  async collect(through: Day | null = null) {
    const { id } = await this.transact((tx) =>
      startRun(tx, this.caller, { through, clubIds: [this.house.club.id] }),
    );
    return workRun(this.db, this.caller, { processor: this.processor, clock: () => this.#now }, id);
  }

  /** Lets answers arrive that the processor delivers by itself by now. */
  hearProcessor(): Promise<number> {
    return deliverCallbacks(this.db, this.caller, this.processor);
  }

  /** What the calendar asks for: terms end, 0.00 is collected, lapsed sessions are booked. */
  sweep() {
    return doDueWork(this.db, this.caller, this.house.club);
  }

  /** Cash at the desk; without an amount, all that is owed. */
  pay(installmentId: number, amountMinor?: number) {
    return this.transact((tx) => this.payIn(tx, installmentId, amountMinor));
  }

  /** The same within a transaction of the story. */
  payIn(tx: Tx, installmentId: number, amountMinor?: number) {
    const amount = amountMinor === undefined ? undefined : { amountMinor };
    return payAtDesk(tx, this.caller, { installmentId, channel: 'cash', amount });
  }

  /** A member's bank account is asked at the desk; without an amount, for all that is owed. */
  payByDraft(installmentId: number, memberId: number, amountMinor?: number): Promise<void> {
    const by = { processor: 'simulated' as const, token: bankTokenOf(memberId) };
    return askNow(this.db, this.caller, this, { installmentId, by, amountMinor });
  }

  waive(installmentId: number, creditSessions: boolean) {
    return this.transact((tx) =>
      waiveInstallment(tx, this.caller, { installmentId, creditSessions, reason: 'goodwill' }),
    );
  }

  installments(agreementId: number): Promise<Installment[]> {
    return listInstallments(this.db, this.caller.organizationId, agreementId);
  }

  async dues(agreementId: number, sequence: number): Promise<Installment> {
    const all = await this.installments(agreementId);
    return all.find((one) => one.kind === 'dues' && one.sequence === sequence)!;
  }

  /** How many sessions of an item a member can use, now or at another instant. */
  async available(memberId: number, itemId: number, at: Instant = this.#now): Promise<number> {
    const balances = await balancesToday(
      this.db,
      { ...this.caller, now: at },
      { memberId, itemId },
    );
    return balances[0]?.available ?? 0;
  }

  /** Every grant a member has or had, oldest first. */
  async grants(memberId: number, itemId?: number): Promise<SeenGrant[]> {
    const { items } = await listGrants(
      this.db,
      this.caller,
      { memberId, itemId },
      { limit: 1_000 },
    );
    return items.sort((a, b) => a.id - b.id);
  }

  /** What does not add up in the books. */
  books() {
    return verifyBooks(this.db, this.caller);
  }
}

/** The code of the refusal that an act met, or 'done'. Anything else that goes wrong is a bug and throws. */
export async function outcomeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The token of a member's card, the same for all their agreements. */
export const tokenOf = (memberId: number) => `sim_${memberId}`;

/** The token of a member's bank account: what the processor was told about the member it answers too. */
const bankTokenOf = (memberId: number) => `sim_bank_${memberId}`;

function methodOf(memberId: number, kind: PaymentMethod['kind']): PaymentMethod {
  if (kind === 'cash' || kind === 'statement') return { kind, label: kind };
  const token = kind === 'card' ? tokenOf(memberId) : bankTokenOf(memberId);
  return { kind, processor: 'simulated', token, label: 'Card' };
}
