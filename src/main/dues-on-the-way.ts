import { makeFile } from '#adapters/payments/bank-drafts/index';
import type { Caller } from '#kit/caller';
import { dayAt, type Day, type Instant, localTime } from '#kit/days';
import { Refusal } from '#kit/refusal';
import {
  nextDuesDay,
  type Processors,
  type RunSummary,
  startRun,
  workRun,
} from '#modules/billing/index';
import { type Club, listClubs } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import type { TreasurersMeans } from './processors.ts';

/** When, on the club's clock, dues are collected while time goes by: before breakfast. */
export const duesHour = '06:00';

/**
 * Whoever runs the dues, while a sandbox clock is being moved: each morning on which a club has something
 * to ask for, once; what is due already, at once. What waits for the bank then goes into a file the same
 * morning, as a club's own treasurer would see to it.
 */
export class DuesOnTheWay {
  readonly #db: Db;
  readonly #processor: Processors;
  readonly #ran: (summary: RunSummary) => void;
  readonly #vault: Vault;
  /** The last day each club was collected through. */
  readonly #collected = new Map<number, Day>();

  constructor(db: Db, { processors, vault }: TreasurersMeans, ran: (summary: RunSummary) => void) {
    this.#db = db;
    this.#processor = processors;
    this.#vault = vault;
    this.#ran = ran;
  }

  /** When the next run is wanted, from `caller.now` on; null = nothing is due any more. */
  async next(caller: Caller): Promise<Instant | null> {
    const instants = await Promise.all(
      (await listClubs(this.#db, caller.organizationId)).map((club) => this.#nextIn(caller, club)),
    );
    return instants
      .filter((at) => at !== null)
      .reduce<Instant | null>((a, b) => (a && a.until(b).sign > 0 ? a : b), null);
  }

  /** Runs the dues of the clubs whose hour has come. */
  async collect(caller: Caller): Promise<void> {
    const clubIds: number[] = [];
    for (const club of await listClubs(this.#db, caller.organizationId)) {
      const at = await this.#nextIn(caller, club);
      if (at === null || caller.now.until(at).sign > 0) continue;
      clubIds.push(club.id);
      this.#collected.set(club.id, dayAt(caller.now, club.timeZone));
    }
    if (clubIds.length === 0) return;
    const deps = { processor: this.#processor, clock: () => caller.now };
    const run = await startRun(this.#db, caller, { through: null, clubIds });
    const { summary } = await workRun(this.#db, caller, deps, run.id);
    this.#ran(summary);
    await this.#makeFile(caller);
  }

  /** Where no bank is set up, or nothing waits for it, there is none to make. */
  async #makeFile(caller: Caller): Promise<void> {
    try {
      await this.#db.transaction().execute((tx) => makeFile(tx, caller, this.#vault));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  async #nextIn(caller: Caller, club: Club): Promise<Instant | null> {
    const after = this.#collected.get(club.id) ?? null;
    const day = await nextDuesDay(this.#db, caller, club.id, after);
    if (day === null) return null;
    const at = localTime(`${day}T${duesHour}`, club.timeZone);
    return caller.now.until(at).sign < 0 ? caller.now : at;
  }
}
