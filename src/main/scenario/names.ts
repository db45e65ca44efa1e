import { foldCode } from '#modules/offers/index';
import type { Value } from './source.ts';

/**
 * Whom and what a file talks about. Every name is checked while the file is read, so that a slip of the
 * pen is an error of the file and never a member without sessions.
 */
export class Names {
  readonly currency: string;
  readonly #items = new Set<string>();
  readonly #offers = new Map<string, Set<string>>();
  readonly #eventTypes = new Set<string>();
  readonly #events = new Set<string>();
  readonly #members = new Set<string>();
  /** Members who are enrolled further down. */
  readonly #toCome: ReadonlySet<string>;

  constructor(currency: string, toCome: Iterable<string>) {
    this.currency = currency;
    this.#toCome = new Set(toCome);
  }

  addItem(key: string): void {
    this.#items.add(key);
  }

  item(value: Value, key = value.text()): string {
    if (this.#items.has(key)) return key;
    return value.fail(`unknown item "${key}"${among('items', this.#items)}`);
  }

  addOffer(code: string, terms: readonly string[]): void {
    const known = this.#offers.get(foldCode(code)) ?? new Set();
    for (const term of terms) known.add(term);
    this.#offers.set(foldCode(code), known);
  }

  offer(value: Value): string {
    const code = value.text();
    if (this.#offers.has(foldCode(code))) return code;
    return value.fail(`unknown offer "${code}"${among('offers', this.#offers.keys())}`);
  }

  term(value: Value, offerCode: string): string {
    const name = value.text();
    const known = this.#offers.get(foldCode(offerCode))!;
    if (known.has(name)) return name;
    return value.fail(`unknown term "${name}" of offer ${offerCode}${among('terms', known)}`);
  }

  addEventType(key: string): void {
    this.#eventTypes.add(key);
  }

  eventType(value: Value): string {
    const key = value.text();
    if (this.#eventTypes.has(key)) return key;
    return value.fail(`unknown event type "${key}"${among('event types', this.#eventTypes)}`);
  }

  addEvent(key: string): void {
    this.#events.add(key);
  }

  event(value: Value, key = value.text()): string {
    if (this.#events.has(key)) return key;
    return value.fail(`unknown event "${key}"${among('events', this.#events)}`);
  }

  addMember(name: string): void {
    this.#members.add(name);
  }

  member(value: Value, name = value.text()): string {
    if (this.#members.has(name)) return name;
    return value.fail(`unknown member "${name}"${among('members enrolled so far', this.#members)}`);
  }

  /** Also one who is only enrolled further down: a card can be prepared before it is first used. */
  memberToCome(value: Value): string {
    const name = value.text();
    return this.#toCome.has(name) ? name : this.member(value, name);
  }
}

function among(what: string, known: Iterable<string>): string {
  const names = [...known];
  return names.length === 0 ? `; there are no ${what}` : `; ${what}: ${names.join(', ')}`;
}
