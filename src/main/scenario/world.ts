import type { Caller } from '#kit/caller';
import { dayAt, type Day, type Instant } from '#kit/days';
import type { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { allScopes, type Club } from '#modules/identity/index';
import { createMember } from '#modules/members/index';
import { fundBookings } from '#modules/scheduling/index';
import type { Db, Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import type { House } from '../compose.ts';
import { deliverCallbacks } from '../due-work.ts';
import type { AllProcessors } from '../processors.ts';
import { advanceClock } from '../time-machine.ts';

/** What a story needs of the house that it takes place in. */
export type Surroundings = { db: Db } & Pick<House, 'processor' | 'processors' | 'vault'>;

/** The sandbox organization in which one file's story takes place. */
export class World {
  readonly db: Db;
  readonly simulated: SimulatedProcessor;
  /** The simulated one, and bank drafts by file. */
  readonly processor: AllProcessors;
  /** What account numbers are sealed under. */
  readonly vault: Vault;
  /** Payment tokens of accounts that are drafted by file, by member. */
  readonly accounts = new Map<string, string>();
  readonly organizationId: number;
  readonly club: Club;
  readonly items = new Map<string, number>();
  readonly events = new Map<string, number>();
  readonly #members = new Map<string, number>();
  #now: Instant;

  constructor(
    { db, processor: simulated, processors, vault }: Surroundings,
    founded: { organizationId: number; club: Club; now: Instant },
  ) {
    this.db = db;
    this.simulated = simulated;
    this.processor = processors;
    this.vault = vault;
    this.organizationId = founded.organizationId;
    this.club = founded.club;
    this.#now = founded.now;
  }

  get now(): Instant {
    return this.#now;
  }

  get today(): Day {
    return dayAt(this.#now, this.club.timeZone);
  }

  /** The staff of the club: they may do everything but go below the floors of a term (D12). */
  get caller(): Caller {
    return {
      organizationId: this.organizationId,
      actor: 'scenario',
      now: this.#now,
      scopes: new Set(allScopes.filter((scope) => scope !== 'negotiate:override')),
    };
  }

  transact<Result>(act: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.db.transaction().execute(act);
  }

  itemId(key: string): number {
    return this.items.get(key)!;
  }

  eventId(key: string): number {
    return this.events.get(key)!;
  }

  /** What has come since pays for bookings that nothing paid for, as the product does after every run. */
  async payForBookings(): Promise<void> {
    if (this.events.size > 0) await fundBookings(this.db, this.caller, this.club.id);
  }

  /** A member by the name the file gives, made with made-up contact data when first needed. */
  async member(name: string): Promise<number> {
    const known = this.#members.get(name);
    if (known !== undefined) return known;
    const number = this.#members.size + 1;
    const mailbox = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
    const { id } = await this.transact((tx) =>
      createMember(tx, this.caller, {
        clubId: this.club.id,
        name,
        email: `${mailbox.replaceAll(/^\.|\.$/g, '') || 'member'}.${number}@example.com`,
        phone: `555 0${100 + (number % 100)}`,
      }),
    );
    this.#members.set(name, id);
    return id;
  }

  /** The payment token of a member's card, whatever agreement it pays for. */
  async cardToken(name: string): Promise<string> {
    return `sim_${await this.member(name)}`;
  }

  /** The payment token of a member's bank account. */
  async bankToken(name: string): Promise<string> {
    return `sim_bank_${await this.member(name)}`;
  }

  async advanceTo(to: Instant): Promise<void> {
    await advanceClock(this.db, this.organizationId, to, this);
    this.#now = to;
  }

  /** Lets answers arrive that the processor delivers by itself at this instant. */
  async hearProcessor(): Promise<void> {
    await deliverCallbacks(this.db, this.caller, this.processor);
  }
}
