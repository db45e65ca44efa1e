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

export type Answer = 'ok' | 'soft_decline' | 'hard_decline' | 'timeout' | 'ok_twice';

type Dues = {
  agreement: number;
  sequence: number;
  due: number;
  owed: number;
  paid: number;
  state: 'scheduled' | 'past_due' | 'collected' | 'waived';
  collectOn: number | null;
  collectedOn: number | null;
  attempts: number;
  declines: number;
  firstAsked: number | null;
  /** Asked for and not answered yet: at which hour, and how much. */
  asked: { hour: number; amount: number } | null;
};

type Grant = { member: number; item: number; left: number; granted: number; last: number | null };
type Share = { grant: Grant; quantity: number };
type Use = { shares: Share[]; undone: boolean };
type Transfer = Use & { received: Share[]; hour: number };

/** Some act that the club would refuse. */
export class No extends Error {}

const ladder = [3, 7, 10];
const answerIsLateBy = 6;

export class ClubModel {
  hour: number;
  readonly terms: readonly ModelTerm[];
  readonly agreements: { member: number; card: boolean; term: ModelTerm; choices: number[][] }[] =
    [];
  readonly dues: Dues[] = [];
  readonly uses: Use[] = [];
  readonly transfers: Transfer[] = [];
  #grants: Grant[] = [];
  readonly #scripts = new Map<number, Answer[]>();

  /** Hours count from midnight of day 0. */
  constructor(hour: number, terms: readonly ModelTerm[]) {
    this.hour = hour;
    this.terms = terms;
  }

  get today(): number {
    return Math.floor(this.hour / 24);
  }

  enroll(member: number, termNo: number, items: number[], payWith: 'card' | 'cash' | 'statement') {
    const term = this.terms[termNo]!;
    const agreement = this.agreements.length;
    const choices = Array.from({ length: term.payments }, () => items);
    this.agreements.push({ member, card: payWith === 'card', term, choices });
    for (let n = 0; n < term.payments; n += 1) {
      const due = this.today + n * term.everyDays;
      this.dues.push({
        agreement,
        sequence: n + 1,
        due,
        owed: term.dues,
        paid: 0,
        state: 'scheduled',
        collectOn: payWith === 'card' || term.dues === 0 ? due : null,
        collectedOn: null,
        attempts: 0,
        declines: 0,
        firstAsked: null,
        asked: null,
      });
    }
    const own = this.dues.filter((one) => one.agreement === agreement);
    if (term.dues === 0) return this.collectNothing(own);
    if (payWith === 'cash') this.#paid(own[0]!, term.dues);
    if (payWith === 'card') this.#ask([own[0]!]);
  }

  script(member: number, answers: readonly Answer[]): void {
    this.#scripts.set(member, [...(this.#scripts.get(member) ?? []), ...answers]);
  }

  run(through: number): void {
    this.collectNothing(this.dues);
    for (const one of this.dues)
      if (one.asked && this.hour - one.asked.hour >= answerIsLateBy) this.#answered(one, 'ok');
    this.#ask(
      this.dues
        .filter((one) => this.#isCard(one) && one.collectOn !== null && one.owed > 0)
        .filter((one) => one.collectOn! <= (one.state === 'scheduled' ? through : this.today))
        .filter((one) => !one.asked)
        .sort((a, b) => a.collectOn! - b.collectOn!),
    );
  }

  collectNothing(among: readonly Dues[]): void {
    for (const one of among)
      if (one.owed === 0 && one.state === 'scheduled' && one.due <= this.today) this.#paid(one, 0);
  }

  /** Everything that the processor delivers by itself by now. */
  hear(): void {
    for (const one of this.dues)
      if (one.asked && this.hour - one.asked.hour >= answerIsLateBy) this.#answered(one, 'ok');
  }

  callback(one: Dues, answer: 'ok' | 'soft_decline' | 'hard_decline'): void {
    if (one.asked) this.#answered(one, answer);
  }

  pay(one: Dues, amount: number): void {
    this.#mustBeOpen(one);
    if (amount > one.owed - one.paid) throw new No();
    this.#paid(one, amount);
  }

  waive(one: Dues, credits: boolean): void {
    this.#mustBeOpen(one);
    Object.assign(one, { state: 'waived', collectOn: null, attempts: one.attempts + 1 });
    if (credits) this.#credit(one);
  }

  changeBuckets(agreement: number, items: number[]): void {
    const next = this.dues.find(
      (one) =>
        one.agreement === agreement &&
        one.state === 'scheduled' &&
        one.due >= this.today &&
        !one.asked,
    );
    if (!next) throw new No();
    for (const one of this.dues)
      if (one.agreement === agreement && one.sequence >= next.sequence)
        // what was settled or asked for ahead of its day keeps the earlier choice
        if (one.state !== 'collected' && one.state !== 'waived' && !one.asked)
          this.agreements[agreement]!.choices[one.sequence - 1] = items;
  }

  use(member: number, item: number, quantity: number): void {
    this.uses.push({ shares: this.#draw(member, item, quantity), undone: false });
  }

  undoUse(use: Use): void {
    if (!use.undone) for (const { grant, quantity } of use.shares) grant.left += quantity;
    use.undone = true;
  }

  adjust(member: number, item: number, by: number, last: number | null): void {
    if (by < 0) this.#draw(member, item, -by);
    else this.#grants.push({ member, item, left: by, granted: this.today, last });
  }

  transfer(from: number, to: number, item: number, quantity: number): void {
    if (from === to) throw new No();
    const shares = this.#draw(from, item, quantity);
    const received = shares.map(({ grant: { last }, quantity: left }) => {
      const grant = { member: to, item, left, granted: this.today, last };
      this.#grants.push(grant);
      return { grant, quantity: left };
    });
    this.transfers.push({ shares, received, undone: false, hour: this.hour });
  }

  undoTransfer(transfer: Transfer): void {
    if (transfer.undone) return;
    const isWhole = transfer.received.every((one) => this.#left(one.grant) >= one.quantity);
    if (this.hour - transfer.hour > 24 || !isWhole) throw new No();
    for (const { grant, quantity } of transfer.received) grant.left -= quantity;
    for (const { grant, quantity } of transfer.shares) grant.left += quantity;
    transfer.undone = true;
  }

  bringBack(member: number, item: number, last: number | null): void {
    const gone = this.#held(member, item).filter((one) => one.left > 0 && !this.#left(one));
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

  #isCard = (one: Dues) => this.agreements[one.agreement]!.card;

  #mustBeOpen(one: Dues): void {
    if (one.state === 'collected' || one.state === 'waived' || one.asked) throw new No();
  }

  #ask(among: readonly Dues[]): void {
    for (const one of among) {
      const { member } = this.agreements[one.agreement]!;
      one.asked = { hour: this.hour, amount: one.owed - one.paid };
      const answer = this.#scripts.get(member)?.shift() ?? 'ok';
      if (answer !== 'timeout') this.#answered(one, answer);
    }
  }

  #answered(one: Dues, answer: Exclude<Answer, 'timeout'>): void {
    const { hour, amount } = one.asked!;
    one.asked = null;
    if (answer === 'ok' || answer === 'ok_twice') return this.#paid(one, amount);
    one.firstAsked ??= Math.floor(hour / 24);
    const rung = answer === 'hard_decline' ? undefined : ladder[one.declines];
    one.declines += 1;
    one.attempts += 1;
    one.state = 'past_due';
    one.collectOn = rung === undefined ? null : Math.max(one.firstAsked + rung, this.today + 1);
  }

  #paid(one: Dues, amount: number): void {
    one.paid += amount;
    one.attempts += 1;
    if (one.paid < one.owed) return;
    Object.assign(one, { state: 'collected', collectOn: null, collectedOn: this.today });
    this.#credit(one);
  }

  #credit({ agreement, sequence }: Dues): void {
    const { member, term, choices } = this.agreements[agreement]!;
    for (const [item, quantity, days] of term.gives)
      if (choices[sequence - 1]!.includes(item)) {
        const last = days === 0 ? null : this.today + days;
        this.#grants.push({ member, item, left: quantity, granted: this.today, last });
      }
  }

  #held = (member: number, item: number) =>
    this.#grants.filter((one) => one.member === member && one.item === item);

  #left = (grant: Grant) => (grant.last !== null && grant.last < this.today ? 0 : grant.left);

  #draw(member: number, item: number, wanted: number): Share[] {
    const shares: Share[] = [];
    let missing = wanted;
    const inOrder = this.#held(member, item).sort(
      (a, b) => (a.last ?? Infinity) - (b.last ?? Infinity) || a.granted - b.granted || 0,
    );
    for (const grant of inOrder) {
      const quantity = Math.min(this.#left(grant), missing);
      if (quantity > 0) shares.push({ grant, quantity });
      missing -= quantity;
    }
    if (missing > 0) throw new No();
    for (const { grant, quantity } of shares) grant.left -= quantity;
    return shares;
  }
}

const sum = (grants: readonly Grant[]) => grants.reduce((total, one) => total + one.left, 0);
