/**
 * What a club promises, told a second time as plainly as possible: days are numbers, nothing is swept,
 * nothing is stored twice. It shares no line with the product, so the two can only agree by being right.
 */

/** Due every so many days, so many times; sessions per payment as [item, quantity, days to expire]. */
export type ModelTerm = {
  everyDays: number;
  payments: number;
  dues: number;
  gives: readonly (readonly [item: number, quantity: number, days: number])[];
};

/** How a club treats drafts and what was used before its money came back. */
export type ModelPolicy = { waitsForDrafts: boolean; forgives: boolean };

export type PayWith = 'card' | 'bank_account' | 'cash' | 'statement';

export type Answer = 'ok' | 'soft_decline' | 'hard_decline' | 'timeout' | 'ok_twice';

/** Billed beside the dues: the first of `payments` is due today, and each credits its own sessions. */
export type ModelAddOn = {
  item: number;
  way: 'each' | 'spread' | 'front';
  quantity: number;
  payments: number;
  everyDays: number;
  price: number;
  days: number;
};

type Dues = {
  agreement: number;
  /** The charge of an add-on, by its number, and what it credits; null = dues. */
  addOn: { no: number; item: number; sessions: number; days: number } | null;
  sequence: number;
  due: number;
  owed: number;
  paid: number;
  state: 'scheduled' | 'past_due' | 'collected' | 'waived' | 'refunded' | 'skipped';
  collectOn: number | null;
  collectedOn: number | null;
  attempts: number;
  declines: number;
  firstAsked: number | null;
  /** Asked for and not answered yet: at which hour, and how much. */
  asked: { hour: number; amount: number; isDraft: boolean; isGivenOnce: boolean } | null;
  /** Given back beyond what counts. */
  refunded: number;
  cameBack: 'return' | 'dispute' | null;
  /** When its sessions will be credited, if they wait for a draft. */
  creditOn: number | null;
  payments: Payment[];
  /** What it credited when it was collected last. */
  bought: Grant[];
};

type Payment = {
  no: number;
  amount: number;
  asked: number;
  given: number;
  /** When it may credit, where the club waits for drafts. */
  waits: number;
  taken: 'return' | 'dispute' | null;
  dispute: { held: Grant[]; outcome: 'won' | 'lost' | null } | null;
};

export type Grant = {
  member: number;
  item: number;
  left: number;
  granted: number;
  last: number | null;
  /** Used or handed on, less what came back. */
  out: number;
  holds: number;
  /** Taken from it for sessions that were owed. */
  settled: { debt: Debt; quantity: number }[];
};
type Debt = { grant: Grant; open: number; forgiven: number };
export type Share = { grant: Grant; quantity: number };
type Use = { shares: Share[]; undone: boolean };
type Transfer = Use & { received: Share[]; hour: number };

/** What the club still has of a payment. */
const rest = ({ amount, given, taken }: Payment) =>
  Math.max(0, amount - given - (taken ? amount : 0));

/** Some act that the club would refuse. */
export class No extends Error {}

const ladder = [3, 7, 10];
const answerIsLateBy = 6;
const draftsAreFinalAfter = 2;

/** Day 0 is a Wednesday; the banks rest on weekends, Thanksgiving, Christmas, New Year and so on. */
const bankHolidays = new Set([22, 54, 61, 75, 110]);
const isBankingDay = (day: number) =>
  (day + 3) % 7 !== 0 && (day + 3) % 7 !== 6 && !bankHolidays.has(day);

function finalDay(submitted: number): number {
  let day = submitted;
  for (let passed = 0; passed < draftsAreFinalAfter; passed += isBankingDay(day) ? 1 : 0) day += 1;
  return day;
}

export class ClubModel {
  hour: number;
  readonly terms: readonly ModelTerm[];
  readonly policy: ModelPolicy;
  readonly agreements: {
    member: number;
    payWith: PayWith;
    term: ModelTerm;
    choices: number[][];
  }[] = [];
  readonly debts: Debt[] = [];
  readonly dues: Dues[] = [];
  /** How many add-ons were sold. */
  addOns = 0;
  readonly #ended = new Set<number>();
  readonly uses: Use[] = [];
  readonly transfers: Transfer[] = [];
  /** Told of each grant whose money came back. */
  readonly whenReversed: ((grant: Grant) => void)[] = [];
  #grants: Grant[] = [];
  #toCredit: { dues: Dues; day: number }[] = [];
  readonly #scripts = new Map<number, Answer[]>();

  /** Hours count from midnight of day 0. */
  constructor(hour: number, terms: readonly ModelTerm[], policy: ModelPolicy) {
    this.hour = hour;
    this.terms = terms;
    this.policy = policy;
  }

  get today(): number {
    return Math.floor(this.hour / 24);
  }

  enroll(member: number, termNo: number, items: number[], payWith: PayWith) {
    const term = this.terms[termNo]!;
    const agreement = this.agreements.length;
    const choices = Array.from({ length: term.payments }, () => items);
    this.agreements.push({ member, payWith, term, choices });
    for (let n = 0; n < term.payments; n += 1)
      this.#due(agreement, n + 1, this.today + n * term.everyDays, term.dues, null);
    this.#collectFirst(this.dues.filter((one) => one.agreement === agreement));
  }

  sellAddOn(agreement: number, { item, way, quantity, payments, days, ...sold }: ModelAddOn): void {
    const no = this.addOns;
    this.addOns += 1;
    const before = this.dues.filter((one) => one.agreement === agreement && one.addOn).length;
    for (let n = 0; n < payments; n += 1) {
      const rest = quantity - Math.floor(quantity / payments) * payments;
      const sessions = {
        each: quantity,
        spread: Math.floor(quantity / payments) + (n < rest ? 1 : 0),
        front: n === 0 ? quantity : 0,
      }[way];
      const due = this.today + n * sold.everyDays;
      this.#due(agreement, before + n + 1, due, sold.price, { no, item, sessions, days });
    }
    this.#collectFirst(this.dues.filter((one) => one.addOn?.no === no));
    // what costs nothing and is due goes with it, whatever of the agreement it is
    this.collectNothing(this.dues.filter((one) => one.agreement === agreement));
  }

  /** What is due later and nobody was asked for is left out; with nothing open there is nothing to end. */
  endAddOn(no: number): void {
    const own = this.dues.filter((one) => one.addOn?.no === no);
    const isOpen = own.some(({ state }) => state === 'scheduled' || state === 'past_due');
    if (this.#ended.has(no) || !isOpen) throw new No();
    this.#ended.add(no);
    for (const one of own)
      if (one.state === 'scheduled' && one.due > this.today && one.attempts === 0 && !one.asked)
        Object.assign(one, { state: 'skipped', collectOn: null });
  }

  #due(agreement: number, sequence: number, due: number, owed: number, addOn: Dues['addOn']): void {
    const { payWith } = this.agreements[agreement]!;
    const isDrafted = payWith === 'card' || payWith === 'bank_account';
    this.dues.push({
      agreement,
      addOn,
      sequence,
      due,
      owed,
      paid: 0,
      state: 'scheduled',
      collectOn: isDrafted || owed === 0 ? due : null,
      collectedOn: null,
      attempts: 0,
      declines: 0,
      firstAsked: null,
      asked: null,
      refunded: 0,
      cameBack: null,
      creditOn: null,
      payments: [],
      bought: [],
    });
  }

  /** What is due on the day of the sale is asked for, or taken in cash, at once. */
  #collectFirst([first, ...others]: Dues[]): void {
    if (first!.owed === 0) return this.collectNothing([first!, ...others]);
    if (this.agreements[first!.agreement]!.payWith === 'cash') this.#paid(first!, first!.owed);
    if (this.#isDrafted(first!)) this.#ask([first!]);
    this.#write();
  }

  script(member: number, answers: readonly Answer[]): void {
    this.#scripts.set(member, [...(this.#scripts.get(member) ?? []), ...answers]);
  }

  run(through: number): void {
    this.collectNothing(this.dues);
    for (const one of this.dues)
      if (one.asked && this.hour - one.asked.hour >= answerIsLateBy) this.#answered(one, 'ok');
    this.#write();
    this.#ask(
      this.dues
        .filter((one) => this.#isDrafted(one) && one.collectOn !== null && one.owed > 0)
        .filter((one) => one.collectOn! <= (one.state === 'scheduled' ? through : this.today))
        .filter((one) => !one.asked)
        .sort((a, b) => a.collectOn! - b.collectOn!),
    );
    this.#write();
  }

  /** Credits what waited for drafts that are final by now. */
  settle(among: readonly Dues[] = this.dues): void {
    const waiting = among.filter((one) => one.state === 'collected' && one.creditOn !== null);
    const late = waiting.filter((one) => one.creditOn! <= this.today);
    for (const day of [...new Set(late.map((one) => one.creditOn!))].sort((a, b) => a - b)) {
      for (const one of late.filter(({ creditOn }) => creditOn === day)) {
        one.creditOn = null;
        this.#toCredit.push({ dues: one, day });
      }
      this.#write();
    }
  }

  collectNothing(among: readonly Dues[]): void {
    for (const one of among)
      if (one.owed === 0 && one.state === 'scheduled' && one.due <= this.today) this.#paid(one, 0);
    this.#write();
  }

  /** Everything that the processor delivers by itself by now. */
  hear(): void {
    for (const one of this.dues)
      if (one.asked && this.hour - one.asked.hour >= answerIsLateBy) {
        this.#answered(one, 'ok');
        this.#write();
      }
  }

  /** Somebody says by hand what became of a question: what is paid then is final. */
  callback(one: Dues, answer: 'ok' | 'soft_decline' | 'hard_decline'): void {
    if (!one.asked) return;
    one.asked.isDraft = false;
    this.#answered(one, answer);
    this.#write();
  }

  pay(one: Dues, amount: number, byDraft: boolean): void {
    this.#mustBeOpen(one);
    if (amount > one.owed - one.paid) throw new No();
    if (byDraft) this.#ask([one], amount);
    else this.#paid(one, amount);
    this.#write();
  }

  /** Money that is taken from the club again. */
  comeBack(one: Dues, payment: Payment, how: 'return' | 'dispute', mayAskAgain: boolean): void {
    this.settle([one]);
    if (payment.taken) return;
    const anew = this.#wasPaidAnew(one, payment);
    payment.taken = how;
    const before = one.state;
    const counted = anew ? 0 : Math.min(payment.amount, one.paid);
    one.paid -= counted;
    one.refunded += payment.amount - counted;
    // with nothing paid, nothing is on its way that could be waited for
    if (one.paid === 0 && before !== 'collected') one.creditOn = null;
    if (anew || before === 'waived' || before === 'refunded') return;
    one.firstAsked ??= payment.asked;
    const timesBack = one.payments.filter((other) => other.taken === 'return').length;
    Object.assign(one, { state: 'past_due', cameBack: how, declines: one.declines + 1 });
    // another draft for the same dues is on its way still
    const others = one.payments.filter((other) => !other.taken && other.given < other.amount);
    const waits = Math.max(0, ...others.map((other) => other.waits));
    Object.assign(one, { creditOn: waits > this.today ? waits : null, collectedOn: null });
    one.collectOn = mayAskAgain && timesBack <= 2 ? this.#nextRung(one.firstAsked) : null;
    if (before === 'collected') this.#reverse(one);
  }

  refund(one: Dues, wanted: number | null): void {
    const left = () => one.payments.reduce((total, payment) => total + rest(payment), 0);
    let missing = wanted ?? left();
    if (left() === 0 || missing > left()) throw new No();
    this.settle([one]);
    for (const payment of one.payments.toReversed()) {
      const share = Math.min(missing, rest(payment));
      if (share === 0) continue;
      missing -= share;
      payment.given += share;
      if (one.state === 'collected' && left() > 0) {
        one.refunded += share;
      } else if (one.state === 'collected') {
        one.refunded += share - one.paid;
        Object.assign(one, { state: 'refunded', paid: 0, creditOn: null, collectedOn: null });
        this.#reverse(one);
      } else {
        const counted = Math.min(share, one.paid);
        one.paid -= counted;
        one.refunded += share - counted;
        if (one.paid === 0) one.creditOn = null;
      }
    }
  }

  /** Opened, and perhaps decided at once: `null` leaves it open. */
  dispute(one: Dues, payment: Payment, outcome: 'won' | 'lost' | null): void {
    this.settle([one]);
    if (!payment.dispute) {
      const held = payment.taken || this.#wasPaidAnew(one, payment) ? [] : [...one.bought];
      payment.dispute = { held, outcome: null };
      for (const grant of held) grant.holds += 1;
    }
    const { dispute } = payment;
    if (outcome === null || dispute.outcome === outcome) return;
    if (dispute.outcome !== null) throw new No();
    dispute.outcome = outcome;
    for (const grant of dispute.held) grant.holds -= 1;
    if (outcome === 'lost') this.comeBack(one, payment, 'dispute', false);
  }

  /** Lets the oldest open debt of a member and an item go. */
  forgive(member: number, item: number): void {
    const debt = this.#owed(member, item)[0];
    if (!debt) throw new No();
    debt.forgiven += debt.open;
    debt.open = 0;
  }

  owed(member: number, item: number): number {
    return this.#owed(member, item).reduce((total, debt) => total + debt.open, 0);
  }

  #owed = (member: number, item: number) =>
    this.debts.filter(
      ({ open, grant }) => open > 0 && grant.member === member && grant.item === item,
    );

  /** Whether a payment was given back whole, and what counts now was paid after it. */
  #wasPaidAnew(one: Dues, payment: Payment): boolean {
    const since = one.payments.filter((other) => other.no > payment.no && !other.taken);
    const paidSince = since.reduce((total, other) => total + other.amount, 0);
    return payment.given >= payment.amount && paidSince >= one.paid;
  }

  /** What dues bought goes as far as it is there; what is gone of it is owed. */
  #reverse(one: Dues): void {
    for (const grant of one.bought) {
      for (const { debt, quantity } of grant.settled) debt.open += quantity;
      grant.settled = [];
      if (!this.#isOver(grant)) grant.left = 0;
      for (const tell of this.whenReversed) tell(grant);
    }
    for (const grant of one.bought)
      if (grant.out > 0) {
        const [open, forgiven] = this.policy.forgives ? [0, grant.out] : [grant.out, 0];
        this.debts.push({ grant, open, forgiven });
      }
    one.bought = [];
  }

  /** Sessions given back to a grant nobody paid for are owed no more, and gone; others can be used. */
  giveBack({ grant, quantity }: Share): void {
    grant.out -= quantity;
    const debt = this.debts.find((other) => other.grant === grant);
    const unpaid = debt ? Math.min(quantity, debt.open + debt.forgiven) : 0;
    grant.left += quantity - unpaid;
    if (!debt) return;
    debt.forgiven -= Math.max(0, unpaid - debt.open);
    debt.open -= Math.min(unpaid, debt.open);
  }

  /** Whether somebody still owes sessions of it, or they were let go. */
  isUnpaid = (grant: Grant) =>
    this.debts.some((debt) => debt.grant === grant && debt.open + debt.forgiven > 0);

  #nextRung(firstAsked: number): number | null {
    return ladder.map((rung) => firstAsked + rung).find((day) => day > this.today) ?? null;
  }

  waive(one: Dues, credits: boolean): void {
    this.#mustBeOpen(one);
    if (one.state === 'refunded') throw new No();
    Object.assign(one, { state: 'waived', collectOn: null, attempts: one.attempts + 1 });
    Object.assign(one, { cameBack: null, creditOn: null });
    if (credits) this.#toCredit.push({ dues: one, day: this.today });
    this.#write();
  }

  changeBuckets(agreement: number, items: number[]): void {
    const next = this.dues.find(
      (one) =>
        one.agreement === agreement &&
        !one.addOn &&
        one.state === 'scheduled' &&
        one.due >= this.today &&
        !one.asked,
    );
    if (!next) throw new No();
    for (const one of this.dues)
      if (one.agreement === agreement && !one.addOn && one.sequence >= next.sequence)
        // what was settled or asked for ahead of its day keeps the earlier choice
        if ((one.state === 'scheduled' || one.state === 'past_due') && !one.asked)
          this.agreements[agreement]!.choices[one.sequence - 1] = items;
  }

  use(member: number, item: number, quantity: number): void {
    this.uses.push({ shares: this.draw(member, item, quantity), undone: false });
  }

  undoUse(use: Use): void {
    if (!use.undone) for (const share of use.shares) this.giveBack(share);
    use.undone = true;
  }

  adjust(member: number, item: number, by: number, last: number | null): void {
    if (by > 0) this.give({ member, item, left: by, granted: this.today, last });
    // what is taken off by hand was neither used nor handed on
    else for (const share of this.draw(member, item, -by)) share.grant.out -= share.quantity;
  }

  transfer(from: number, to: number, item: number, quantity: number): void {
    if (from === to) throw new No();
    const shares = this.draw(from, item, quantity);
    const received = shares.map(({ grant: { last }, quantity: left }) => {
      const grant = this.give({ member: to, item, left, granted: this.today, last });
      return { grant, quantity: left };
    });
    this.transfers.push({ shares, received, undone: false, hour: this.hour });
  }

  undoTransfer(transfer: Transfer): void {
    if (transfer.undone) return;
    const isWhole = transfer.received.every((one) => this.#left(one.grant) >= one.quantity);
    if (this.hour - transfer.hour > 24 || !isWhole) throw new No();
    for (const { grant, quantity } of transfer.received) grant.left -= quantity;
    for (const share of transfer.shares) this.giveBack(share);
    transfer.undone = true;
  }

  bringBack(member: number, item: number, last: number | null): void {
    const gone = this.#held(member, item).filter((one) => one.left > 0 && this.#isOver(one));
    if (gone.length === 0) throw new No();
    for (const grant of gone) grant.last = last;
  }

  /** What can be used now, how much of it lapses first and when, and how much never does. */
  balance(member: number, item: number) {
    const held = this.#held(member, item).filter((one) => this.#left(one) > 0);
    const lasts = held.flatMap((one) => one.last ?? []);
    const next = lasts.length === 0 ? null : Math.min(...lasts);
    return {
      available: sum(held),
      next,
      lapsing: next === null ? 0 : sum(held.filter((one) => one.last === next)),
      forEver: sum(held.filter((one) => one.last === null)),
    };
  }

  #isDrafted = (one: Dues) =>
    ['card', 'bank_account'].includes(this.agreements[one.agreement]!.payWith);

  #mustBeOpen(one: Dues): void {
    if (['collected', 'waived', 'skipped'].includes(one.state) || one.asked) throw new No();
  }

  /** Asks whoever pays by themselves for all that is owed, or a bank account at the desk. */
  #ask(among: readonly Dues[], atDesk?: number): void {
    for (const one of among) {
      const { member, payWith } = this.agreements[one.agreement]!;
      const isDraft = atDesk !== undefined || payWith === 'bank_account';
      const isGivenOnce = atDesk !== undefined;
      one.asked = { hour: this.hour, amount: atDesk ?? one.owed - one.paid, isDraft, isGivenOnce };
      const answer = this.#scripts.get(member)?.shift() ?? 'ok';
      if (answer !== 'timeout') this.#answered(one, answer);
    }
  }

  #answered(one: Dues, answer: Exclude<Answer, 'timeout'>): void {
    const { hour, amount, isDraft, isGivenOnce } = one.asked!;
    one.asked = null;
    const asked = Math.floor(hour / 24);
    if (answer === 'ok' || answer === 'ok_twice') return this.#paid(one, amount, asked, isDraft);
    one.declines += 1;
    one.attempts += 1;
    // an account that somebody gave for this once leaves the dues as they were
    if (isGivenOnce) return;
    one.firstAsked ??= asked;
    one.cameBack = null;
    one.state = 'past_due';
    one.collectOn = answer === 'hard_decline' ? null : this.#nextRung(one.firstAsked);
  }

  #paid(one: Dues, amount: number, asked = this.today, isDraft = false): void {
    one.paid += amount;
    one.attempts += 1;
    const waits = isDraft && this.policy.waitsForDrafts ? finalDay(this.today) : this.today;
    const facts = { given: 0, waits, taken: null, dispute: null };
    if (amount > 0) one.payments.push({ no: one.attempts, amount, asked, ...facts });
    const creditOn = Math.max(one.creditOn ?? 0, waits);
    one.creditOn = creditOn > this.today ? creditOn : null;
    if (one.paid < one.owed) return;
    Object.assign(one, { state: 'collected', collectOn: null, cameBack: null });
    one.collectedOn = creditOn;
    if (one.creditOn === null) this.#toCredit.push({ dues: one, day: this.today });
  }

  /** Credits what was collected in one go, and takes from it what is owed: the oldest debt first. */
  #write(): void {
    const fresh: Grant[] = [];
    const inOrder = this.#toCredit.sort(
      (a, b) => this.dues.indexOf(a.dues) - this.dues.indexOf(b.dues),
    );
    for (const { dues, day } of inOrder) {
      const { member, term, choices } = this.agreements[dues.agreement]!;
      const { addOn } = dues;
      const gives = addOn
        ? addOn.sessions > 0
          ? [[addOn.item, addOn.sessions, addOn.days] as const]
          : []
        : term.gives.filter(([item]) => choices[dues.sequence - 1]!.includes(item));
      dues.bought = gives.map(([item, left, days]) =>
        this.give({ member, item, left, granted: day, last: days === 0 ? null : day + days }),
      );
      fresh.push(...dues.bought);
    }
    this.#toCredit = [];
    for (const debt of this.debts)
      for (const grant of drawOrder(fresh)) {
        const { member, item } = debt.grant;
        const isTheirs = grant.member === member && grant.item === item;
        const quantity = isTheirs ? Math.min(debt.open, grant.left) : 0;
        if (quantity === 0) continue;
        debt.open -= quantity;
        grant.left -= quantity;
        grant.settled.push({ debt, quantity });
      }
    for (const { dues } of inOrder) this.#holdContested(dues);
  }

  /** What is credited while its payment is contested is held until that is decided. */
  #holdContested(one: Dues): void {
    if (one.state !== 'collected') return;
    for (const payment of one.payments) {
      const { dispute } = payment;
      if (!dispute || dispute.outcome !== null || payment.taken) continue;
      if (this.#wasPaidAnew(one, payment)) continue;
      dispute.held.push(...one.bought);
      for (const grant of one.bought) grant.holds += 1;
    }
  }

  give(given: Omit<Grant, 'out' | 'holds' | 'settled'>): Grant {
    const grant = { ...given, out: 0, holds: 0, settled: [] };
    this.#grants.push(grant);
    return grant;
  }

  #held = (member: number, item: number) =>
    this.#grants.filter((one) => one.member === member && one.item === item);

  #isOver = (grant: Grant) => grant.last !== null && grant.last < this.today;
  #left = (grant: Grant) => (this.#isOver(grant) || grant.holds > 0 ? 0 : grant.left);

  /** Takes what can be used on a day, today or later. */
  draw(member: number, item: number, wanted: number, day = this.today): Share[] {
    const shares: Share[] = [];
    let missing = wanted;
    for (const grant of drawOrder(this.#held(member, item))) {
      const reaches = grant.last === null || grant.last >= day;
      const quantity = reaches ? Math.min(this.#left(grant), missing) : 0;
      if (quantity > 0) shares.push({ grant, quantity });
      missing -= quantity;
    }
    if (missing > 0) throw new No();
    for (const { grant, quantity } of shares) {
      grant.left -= quantity;
      grant.out += quantity;
    }
    return shares;
  }
}

const drawOrder = (grants: readonly Grant[]) =>
  [...grants].sort(
    (a, b) => (a.last ?? Infinity) - (b.last ?? Infinity) || a.granted - b.granted || 0,
  );

const sum = (grants: readonly Grant[]) => grants.reduce((total, one) => total + one.left, 0);
