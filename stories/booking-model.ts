import { type ClubModel, type Grant, No, type Share } from './club-model.ts';

/** Events at 18:00 for an hour, two places each, one of every item on every day. */
const places = 2;
const beginsAt = 18;
const lifeAfterCancelling = 7;

type Event = { day: number; item: number; isCancelled: boolean };
type State = 'waiting' | 'booked' | 'checked_in' | 'free_absence' | 'paid_absence' | 'cancelled';
type Booking = {
  event: Event;
  member: number;
  state: State;
  isWalkIn: boolean;
  /** What it holds, or what it used. */
  shares: Share[];
};

/** What a club's calendar promises, told a second time: who has a place, and what pays for it. */
export class BookingModel {
  readonly bookings: Booking[] = [];
  readonly #club: ClubModel;
  readonly #events: Event[] = [];

  constructor(club: ClubModel) {
    this.#club = club;
    club.whenReversed.push((grant) => this.#lose(grant));
  }

  /** The event of that item on that day. */
  event(day: number, item: number): Event {
    let event = this.#events.find((one) => one.day === day && one.item === item);
    if (!event) this.#events.push((event = { day, item, isCancelled: false }));
    return event;
  }

  book(member: number, event: Event): void {
    if (event.isCancelled || this.#club.hour > event.day * 24 + beginsAt + 1) throw new No();
    if (this.find(member, event)) throw new No();
    const isFull = this.#taken(event) >= places || this.#waiting(event).length > 0;
    const shares = isFull ? [] : this.#reserve(member, event);
    const state = isFull ? 'waiting' : 'booked';
    this.bookings.push({ event, member, state, isWalkIn: false, shares });
    this.#promote(event);
  }

  leave(booking: Booking): void {
    if (booking.state === 'cancelled' || booking.state === 'checked_in') throw new No();
    this.#giveBack(booking);
    booking.state = 'cancelled';
    this.#promote(booking.event);
  }

  checkIn(member: number, event: Event): void {
    const known = this.find(member, event);
    if (event.isCancelled || this.#club.today < event.day) throw new No();
    if (known?.state === 'checked_in') throw new No();
    if ((!known || known.state === 'waiting') && this.#taken(event) >= places) throw new No();
    const shares =
      known?.state === 'paid_absence' ? known.shares : this.#pay(member, event, known?.shares);
    if (known) Object.assign(known, { state: 'checked_in', shares });
    else this.bookings.push({ event, member, state: 'checked_in', isWalkIn: true, shares });
    this.#promote(event);
  }

  undo(booking: Booking): void {
    if (booking.state !== 'checked_in') throw new No();
    const isUnpaid = booking.shares.some(({ grant }) => this.#club.isUnpaid(grant));
    if (booking.isWalkIn || isUnpaid) this.#giveBack(booking);
    // set aside again: it is not used any more, and not free either
    else for (const { grant, quantity } of booking.shares) grant.out -= quantity;
    booking.state = booking.isWalkIn ? 'cancelled' : 'booked';
    this.#promote(booking.event);
  }

  absent(booking: Booking, kind: 'free' | 'paid'): void {
    const { state, member, event } = booking;
    if (state === 'cancelled' || state === 'waiting' || state === 'checked_in') throw new No();
    const after = kind === 'free' ? 'free_absence' : 'paid_absence';
    if (state === after) return;
    if (kind === 'free') this.#giveBack(booking);
    else booking.shares = this.#pay(member, event, booking.shares);
    booking.state = after;
  }

  cancelEvent(event: Event): void {
    if (event.isCancelled) throw new No();
    const { today } = this.#club;
    const until = today + lifeAfterCancelling;
    for (const booking of this.bookings.filter((one) => one.event === event)) {
      for (const { grant, quantity } of booking.shares)
        if (grant.last !== null && grant.last < until) {
          // it goes on in a grant of its own; out of the old one it is handed on
          if (booking.state === 'booked') grant.out += quantity;
          const { member, item } = grant;
          this.#club.give({ member, item, left: quantity, granted: today, last: until });
        } else this.#putBack(booking, { grant, quantity });
      Object.assign(booking, { state: 'cancelled', shares: [] });
    }
    event.isCancelled = true;
  }

  /** Whatever has come pays for what nothing pays for; then places that are free are filled. */
  fund(): void {
    for (const booking of this.bookings)
      if (
        booking.state === 'booked' &&
        booking.shares.length === 0 &&
        this.#isToCome(booking.event)
      )
        booking.shares = this.#tryToReserve(booking) ?? [];
    const inOrder = this.#events.toSorted((a, b) => a.day - b.day);
    for (const event of inOrder) if (this.#isToCome(event)) this.#promote(event);
  }

  /** Set aside of a member's credits that are not over. */
  reserved(member: number, item: number): number {
    return this.bookings
      .filter(({ state }) => state === 'booked')
      .flatMap(({ shares }) => shares)
      .filter(({ grant }) => grant.member === member && grant.item === item)
      .filter(({ grant }) => grant.last === null || grant.last >= this.#club.today)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  find(member: number, event: Event): Booking | undefined {
    return this.bookings.find(
      (one) => one.member === member && one.event === event && one.state !== 'cancelled',
    );
  }

  #isToCome = (event: Event) => !event.isCancelled && this.#club.hour < event.day * 24 + beginsAt;

  #taken = (event: Event) =>
    this.bookings.filter(
      (one) => one.event === event && one.state !== 'waiting' && one.state !== 'cancelled',
    ).length;

  #waiting = (event: Event) =>
    this.bookings.filter((one) => one.event === event && one.state === 'waiting');

  #promote(event: Event): void {
    if (event.isCancelled || this.#club.hour > event.day * 24 + beginsAt) return;
    for (const booking of this.#waiting(event)) {
      const shares = this.#taken(event) < places ? this.#tryToReserve(booking) : undefined;
      if (shares) Object.assign(booking, { state: 'booked', shares });
    }
  }

  #reserve(member: number, event: Event): Share[] {
    const shares = this.#club.draw(member, event.item, 1, event.day);
    for (const { grant, quantity } of shares) grant.out -= quantity;
    return shares;
  }

  #tryToReserve({ member, event }: Booking): Share[] | undefined {
    try {
      return this.#reserve(member, event);
    } catch (error) {
      if (error instanceof No) return undefined;
      throw error;
    }
  }

  /** What is set aside pays; otherwise something that is there today, and on the day of the event. */
  #pay(member: number, event: Event, aside: Share[] = []): Share[] {
    if (aside.some(({ grant }) => grant.holds > 0)) throw new No();
    if (aside.length === 0)
      return this.#club.draw(member, event.item, 1, Math.max(event.day, this.#club.today));
    for (const { grant, quantity } of aside) grant.out += quantity;
    return aside;
  }

  #giveBack(booking: Booking): void {
    for (const share of booking.shares) this.#putBack(booking, share);
    booking.shares = [];
  }

  #putBack({ state }: Booking, share: Share): void {
    if (state === 'booked') share.grant.left += share.quantity;
    else this.#club.giveBack(share);
  }

  /** The money behind a credit came back: nothing of it is set aside any more. */
  #lose(lost: Grant): void {
    for (const booking of this.bookings)
      if (booking.state === 'booked')
        booking.shares = booking.shares.filter(({ grant }) => grant !== lost);
  }
}
