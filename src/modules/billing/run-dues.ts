import type { Caller } from '#kit/caller';
import { dayAt, type Day, daysBetween, type Instant } from '#kit/days';
import { type Club, listClubs, noSuchClub } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import { askProcessor, type OpenAttempt } from './ask-processor.ts';
import {
  batchSummaries,
  type BatchKey,
  cutOffBatches,
  finishBatch,
  insertBatch,
  lastBatchNumber,
} from './batch-store.ts';
import { claimDue, type Cursor } from './claim-store.ts';
import { collectNothingDue } from './collect-nothing-due.ts';
import type { RunSummary } from './model.ts';
import { awaitedIn, openIn } from './open-attempt-store.ts';
import type { Processors } from './processor.ts';
import { recordAnswers } from './record-answers.ts';
import { noSuchRun, runIsAtWork, throughTooFar } from './refusals.ts';
import { lockRun, tryLockToTidy, unlockRun, unlockTidied } from './run-lock-store.ts';
import * as store from './run-store.ts';
import { mostDaysAhead } from './rules.ts';
import { addSummaries, emptySummary } from './run-summary.ts';
import { extendSchedules } from './write-schedule.ts';

/** What a run works with. The clock is asked anew for each batch: a run may cross midnight. */
export type RunDeps = {
  processor: Processors;
  clock: () => Instant;
  /** Installments asked for together, when not the usual number. */
  batchSize?: number;
};

/** A run's outcome in all and club by club; amounts of clubs with different currencies do not add up. */
export type RunReport = {
  run: store.DuesRun;
  summary: RunSummary;
  clubs: { clubId: number; summary: RunSummary }[];
};

/** Told after each batch how far the run is, as a sum since it began. */
export type Watch = (soFar: RunSummary) => void;

/**
 * Installments asked for together: enough that a statement's own cost vanishes, few enough that a
 * killed run repeats little and a row lock is held for a moment only.
 */
export const batchSize = 5_000;

/** Batches being recorded while the next is being asked for. */
const lanes = 2;

/**
 * Starts a run over clubs of the organization, all of them unless some are named. Refuses
 * `no_such_club`, `through_too_far`.
 */
export async function startRun(
  tx: Tx,
  caller: Caller,
  wanted: {
    through: Day | null;
    clubIds: readonly number[];
    expectedCount?: number | null;
    /** For the jobs to carry out, and to take up again when a process died. */
    inBackground?: boolean;
  },
): Promise<store.DuesRun> {
  const clubs = await listClubs(tx, caller.organizationId);
  const known = new Set(clubs.map((club) => club.id));
  if (!wanted.clubIds.every((id) => known.has(id))) throw noSuchClub();
  checkThrough(wanted.through, caller.now);
  const clubIds =
    wanted.clubIds.length === 0 ? [...known] : [...new Set(wanted.clubIds)].sort(byId);
  return store.insertRun(tx, caller, {
    through: wanted.through,
    clubIds,
    expectedCount: wanted.expectedCount ?? null,
    inBackground: wanted.inBackground ?? false,
  });
}

/**
 * Dues may be asked for ahead of their day, but a mistyped year must not ask for all there are. Refuses
 * `through_too_far`.
 */
export function checkThrough(through: Day | null, now: Instant): void {
  if (through !== null && daysBetween(dayAt(now, 'UTC'), through) > mostDaysAhead)
    throw throughTooFar();
}

const byId = (a: number, b: number) => a - b;

/**
 * Works a run to its end: everything due in its clubs is asked for once and recorded, batch by batch,
 * each in its own transactions. It can be killed at any line and worked again, or worked twice at once:
 * every attempt is written before the processor is asked, cut-off batches of dead runs are asked again
 * under the same keys, and whatever was recorded is not recorded again (D17, I15).
 *
 * Refuses `no_such_run`; `run_under_way` when another process is working on it.
 */
export async function workRun(
  db: Db,
  caller: Caller,
  deps: RunDeps,
  runId: number,
  watch: Watch = () => {},
): Promise<RunReport> {
  const found = await store.findRun(db, caller.organizationId, runId);
  if (!found) throw noSuchRun();
  if (await hadItsDay(db, caller, found)) return reportOf(db, caller.organizationId, runId);
  return db.connection().execute(async (guard) => {
    if (!(await lockRun(guard, runId))) throw runIsAtWork();
    try {
      const worker = new RunWorker(db, caller, deps, found, watch);
      await worker.finishDeadRuns(guard);
      const report = await worker.work();
      // once more: the server lets go of a killed process's lock only when it notices that it is gone
      await worker.finishDeadRuns(guard);
      return report;
    } finally {
      await unlockRun(guard, runId);
    }
  });
}

/**
 * Whether a job came too late or twice: what is due now is another run's. A run that was closed before
 * it began, because it looked dead, may still be worked on the day it was ordered.
 */
async function hadItsDay(db: Db, caller: Caller, found: store.DuesRun): Promise<boolean> {
  if (found.state === 'running') return false;
  if (found.state === 'stopped') return true;
  const began = (await lastBatchNumber(db, caller.organizationId, found.id)) > 0;
  return began || found.startedAt.until(caller.now).total('hours') > 24;
}

class RunWorker {
  readonly #db: Db;
  readonly #caller: Caller;
  readonly #deps: RunDeps;
  readonly #run: store.DuesRun;
  readonly #watch: Watch;
  #soFar = emptySummary();
  #batchNumber = 0;
  #isStopped = false;

  constructor(db: Db, caller: Caller, deps: RunDeps, run: store.DuesRun, watch: Watch) {
    this.#db = db;
    this.#caller = { ...caller, actor: `dues run ${run.id}` };
    this.#deps = deps;
    this.#run = run;
    this.#watch = watch;
  }

  get #batchSize() {
    return this.#deps.batchSize ?? batchSize;
  }

  get #organizationId() {
    return this.#caller.organizationId;
  }

  #now(): Caller {
    return { ...this.#caller, now: this.#deps.clock() };
  }

  /** Takes up what other runs left behind when their process died, and closes them. */
  async finishDeadRuns(guard: Tx): Promise<void> {
    for (const { id } of await store.unfinishedRuns(this.#db, this.#organizationId)) {
      if (id === this.#run.id || !(await tryLockToTidy(guard, id))) continue;
      try {
        await this.#finishCutOffBatches(id);
        await store.finishRun(this.#db, this.#now(), id);
      } finally {
        await unlockTidied(guard, id);
      }
    }
  }

  async work(): Promise<RunReport> {
    const { id } = this.#run;
    const beganAt = performance.now();
    await store.reopenRun(this.#db, this.#organizationId, id);
    await this.#finishCutOffBatches(id);
    this.#batchNumber = await lastBatchNumber(this.#db, this.#organizationId, id);
    for (const clubId of this.#run.clubIds)
      if (!(await this.#seesStop())) await this.#collectClub(await this.#club(clubId));
    await store.finishRun(this.#db, this.#now(), id, {
      isStopped: this.#isStopped,
      workedMilliseconds: performance.now() - beganAt,
    });
    return reportOf(this.#db, this.#organizationId, id);
  }

  /** Looks between batches whether somebody asked the run to stop; what was asked for is recorded first. */
  async #seesStop(): Promise<boolean> {
    this.#isStopped ||= await store.isStopAsked(this.#db, this.#organizationId, this.#run.id);
    return this.#isStopped;
  }

  async #collectClub(club: Club): Promise<void> {
    const { through } = this.#run;
    while (
      (await this.#transact((tx) => extendSchedules(tx, this.#now(), club, through, 500))) > 0
    );
    await this.#collectNothingDue(club);
    await this.#askAgain(club);
    await this.#collectBatches(club);
  }

  async #collectNothingDue(club: Club): Promise<void> {
    for (;;) {
      const summary = await this.#transact(async (tx) => {
        const run = { runId: this.#run.id };
        const made = await collectNothingDue(tx, this.#now(), club, batchSize, run);
        if (made.asked.count > 0) await this.#keep(tx, club, made);
        return made;
      });
      if (summary.asked.count === 0) return;
      this.#tell(summary);
    }
  }

  /** Keeps the summary of a batch that needed no processor. */
  async #keep(tx: Tx, club: Club, summary: RunSummary): Promise<void> {
    const batch = this.#nextBatch(club.id);
    await insertBatch(tx, this.#now(), { ...batch, after: null, last: null });
    await finishBatch(tx, this.#now(), { ...batch, summary });
  }

  #nextBatch(clubId: number) {
    this.#batchNumber += 1;
    return { runId: this.#run.id, number: this.#batchNumber, clubId };
  }

  /** Asks once more for answers that are late. */
  async #askAgain(club: Club): Promise<void> {
    const late = await awaitedIn(this.#db, this.#organizationId, club.id, batchSize);
    if (late.length === 0) return;
    const caller = this.#now();
    const answers = await askProcessor(caller, this.#deps.processor, late.map(reopened(club)));
    const final = answers.filter((answer) => answer.outcome !== 'pending');
    if (final.length === 0) return;
    const summary = await this.#transact(async (tx) => {
      const recorded = await recordAnswers(tx, caller, club, final);
      await this.#keep(tx, club, recorded);
      return recorded;
    });
    this.#tell(summary);
  }

  /** Asks for a club's dues batch after batch; while one is recorded the next is being asked for. */
  async #collectBatches(club: Club): Promise<void> {
    const working = new Set<Promise<void>>();
    const failures: unknown[] = [];
    const record = (batch: BatchKey, ours: OpenAttempt[]) => {
      const work: Promise<void> = this.#askAndRecord(club, batch, ours)
        .catch((failure: unknown) => void failures.push(failure))
        .finally(() => working.delete(work));
      working.add(work);
    };
    let after: Cursor | null = null;
    while (failures.length === 0 && !(await this.#seesStop())) {
      const { batch, claimed } = await this.#claim(club, after);
      if (claimed.ours.length > 0) record(batch, claimed.ours);
      while (working.size >= lanes) await Promise.race(working);
      if (claimed.seen < this.#batchSize) break;
      after = claimed.last;
    }
    await Promise.all(working);
    if (failures.length > 0) throw failures[0];
  }

  #claim(club: Club, after: Cursor | null) {
    const caller = this.#now();
    const today = dayAt(caller.now, club.timeZone);
    const batch = this.#nextBatch(club.id);
    return this.#transact(async (tx) => {
      const claimed = await claimDue(tx, caller, {
        clubId: club.id,
        through: this.#run.through ?? today,
        today,
        after,
        limit: this.#batchSize,
        runId: this.#run.id,
      });
      if (claimed.ours.length > 0)
        await insertBatch(tx, caller, { ...batch, after, last: claimed.last });
      return { batch, claimed };
    });
  }

  async #askAndRecord(
    club: Club,
    batch: BatchKey,
    attempts: readonly OpenAttempt[],
  ): Promise<void> {
    const answers = await askProcessor(this.#now(), this.#deps.processor, attempts);
    const caller = this.#now();
    const summary = await this.#transact(async (tx) => {
      const recorded = await recordAnswers(tx, caller, club, answers);
      await finishBatch(tx, caller, { ...batch, summary: recorded });
      return recorded;
    });
    if (batch.runId === this.#run.id) this.#tell(summary);
  }

  async #finishCutOffBatches(runId: number): Promise<void> {
    for (const batch of await cutOffBatches(this.#db, this.#organizationId, runId)) {
      const club = await this.#club(batch.clubId);
      const open = await openIn(this.#db, this.#organizationId, batch);
      await this.#askAndRecord(club, batch, open.map(reopened(club)));
    }
  }

  async #club(id: number): Promise<Club> {
    const clubs = await listClubs(this.#db, this.#organizationId);
    return clubs.find((club) => club.id === id)!;
  }

  #transact<Result>(act: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.#db.transaction().execute(act);
  }

  #tell(summary: RunSummary): void {
    this.#soFar = addSummaries([this.#soFar, summary]);
    this.#watch(this.#soFar);
  }
}

const reopened =
  (club: Pick<Club, 'timeZone'>) =>
  ({ askedAt, ...attempt }: Omit<OpenAttempt, 'askedOn'> & { askedAt: Instant }): OpenAttempt => ({
    ...attempt,
    askedOn: dayAt(askedAt, club.timeZone),
  });

/** What a run came to so far. */
export async function reportOf(tx: Tx, organizationId: number, runId: number): Promise<RunReport> {
  const run = await store.findRun(tx, organizationId, runId);
  if (!run) throw noSuchRun();
  return (await reportsOf(tx, organizationId, [run]))[0]!;
}

/** What several runs came to, their batches read together. */
export async function reportsOf(
  tx: Tx,
  organizationId: number,
  runs: readonly store.DuesRun[],
): Promise<RunReport[]> {
  const ids = runs.map((run) => run.id);
  const batches = await batchSummaries(tx, organizationId, ids);
  return runs.map((run) => {
    const own = batches.filter((batch) => batch.runId === run.id);
    return {
      run,
      summary: addSummaries(own.map((batch) => batch.summary)),
      clubs: run.clubIds.map((clubId) => ({
        clubId,
        summary: addSummaries(
          own.filter((batch) => batch.clubId === clubId).map((batch) => batch.summary),
        ),
      })),
    };
  });
}
