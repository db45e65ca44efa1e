import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { Refusal } from '#kit/refusal';
import {
  allScopes,
  checkClockMove,
  clockOf,
  findOrganization,
  listClubs,
  moveClock,
} from '#modules/identity/index';
import { askRefunds, doDueWork, nextDueWork } from '#modules/billing/index';
import { nextSeriesWork, settleBookings, writeSeriesOut } from '#modules/scheduling/index';
import type { Db } from '#platform/database/query';
import { deliverCallbacks, settleBookingsOf } from './due-work.ts';
import type { DuesOnTheWay } from './dues-on-the-way.ts';
import type { AllProcessors } from './processors.ts';

export type TimeMachineDeps = {
  processor: AllProcessors;
  /** Somebody who runs the dues on the way; without, they stay the club's own act. */
  treasurer?: Pick<DuesOnTheWay, 'next' | 'collect'>;
};

/** What the calendar and the processor brought about on the way. */
export type Journey = {
  from: Instant;
  to: Instant;
  /** The instants at which something fell due, in order. */
  stops: Instant[];
  sessionsExpired: number;
  agreementsEnded: number;
  renewed: number;
  /** Answers of the processor that settled an attempt. */
  answersSettled: number;
};

/**
 * Moves a sandbox organization's clock, and stops on the way wherever something falls due, so that a
 * month gone by in one step leaves the same books as a month lived through: terms begin and end, 0.00
 * installments are collected, sessions lapse, late answers of the processor arrive, each at its own
 * instant and in order. Dues runs are the club's own act and do not happen by themselves, unless
 * somebody is named who runs them. `watch` is told at every stop what happened so far.
 *
 * Refuses `not_a_sandbox` and `clock_goes_forward`.
 */
export async function advanceClock(
  db: Db,
  organizationId: number,
  to: Instant,
  deps: TimeMachineDeps,
  watch: (soFar: Journey) => Promise<void> = async () => {},
): Promise<Journey> {
  const from = await presentOf(db, organizationId);
  // before anything on the way happens (I6)
  await checkClockMove(db, organizationId, to);
  const journey: Journey = {
    from,
    to,
    stops: [],
    sessionsExpired: 0,
    agreementsEnded: 0,
    renewed: 0,
    answersSettled: 0,
  };
  await doWhatIsDue(db, callerAt(organizationId, from), deps, journey);
  let present = from;
  for (;;) {
    const next = await nextStop(db, callerAt(organizationId, present), deps);
    if (!next || !isBefore(next, to)) break;
    await setClock(db, organizationId, next);
    await doWhatIsDue(db, callerAt(organizationId, next), deps, journey);
    journey.stops.push(next);
    await watch(journey);
    present = next;
  }
  await setClock(db, organizationId, to);
  await doWhatIsDue(db, callerAt(organizationId, to), deps, journey);
  await watch(journey);
  return journey;
}

async function doWhatIsDue(
  db: Db,
  caller: Caller,
  deps: TimeMachineDeps,
  journey: Journey,
): Promise<void> {
  for (const club of await listClubs(db, caller.organizationId)) {
    const done = await doDueWork(db, caller, club);
    journey.sessionsExpired += done.sessionsExpired;
    journey.agreementsEnded += done.agreementsEnded;
    journey.renewed += done.renewed;
    await settleBookings(db, caller, club.id);
    await writeSeriesOut(db, caller, club);
  }
  journey.answersSettled += await deliverCallbacks(db, caller, deps.processor);
  await askRefunds(db, caller, deps);
  if (!deps.treasurer) return;
  await deps.treasurer.collect(caller);
  await settleBookingsOf(db, caller);
  // some answers come at the very moment they were asked for
  journey.answersSettled += await deliverCallbacks(db, caller, deps.processor);
}

/** The first instant after the present at which a club or the processor has something to do. */
async function nextStop(
  db: Db,
  caller: Caller,
  { processor, treasurer }: TimeMachineDeps,
): Promise<Instant | undefined> {
  const instants = [
    await processor.nextCallbackAt(caller),
    (await treasurer?.next(caller)) ?? null,
  ];
  for (const club of await listClubs(db, caller.organizationId))
    instants.push(await nextDueWork(db, caller, club), await nextSeriesWork(db, caller, club));
  // what is left of the present must not hide what is to come: the rest of the way would be skipped
  return instants
    .filter((at): at is Instant => at !== null && isBefore(caller.now, at))
    .reduce<Instant | undefined>((a, b) => (a && isBefore(a, b) ? a : b), undefined);
}

const isBefore = (a: Instant, b: Instant) => a.epochNanoseconds < b.epochNanoseconds;

async function presentOf(db: Db, organizationId: number): Promise<Instant> {
  const organization = await findOrganization(db, organizationId);
  if (!organization)
    throw new Refusal({
      kind: 'not_found',
      code: 'no_such_organization',
      detail: 'There is no such organization.',
    });
  return clockOf(organization);
}

const setClock = (db: Db, organizationId: number, to: Instant) =>
  db.transaction().execute((tx) => moveClock(tx, organizationId, to));

const callerAt = (organizationId: number, now: Instant): Caller => ({
  organizationId,
  actor: 'the sandbox clock',
  now,
  scopes: new Set(allScopes),
});
