import type { Caller } from '#kit/caller';
import { type Day, endOfDay, startOfDay, type Instant } from '#kit/days';
import type { Club } from '#modules/identity/index';
import { endTerms, nextTurn } from '#modules/enrollment/index';
import { expireSessions, nextLastDay } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import { handToRenewals } from './add-on-store.ts';
import { collectNothingDue, nextNothingDue } from './collect-nothing-due.ts';
import { creditSettled } from './credit-settled.ts';
import { nextSettled } from './settled-store.ts';
import { holdLongPastDue, nextLongPastDue } from './past-due-holds.ts';
import { batchSize } from './run-dues.ts';
import { extendSchedules, writeDues } from './write-schedule.ts';

/** What the calendar brought about. */
export type DueWork = {
  sessionsExpired: number;
  agreementsEnded: number;
  renewed: number;
  /** Collected dues whose sessions had waited until the draft was final (D20). */
  draftsCredited: number;
};

const turnsAtOnce = 200;

/**
 * Everything that the calendar alone brings about in a club: terms begin, end, renew and roll over;
 * dues of running agreements are written out; 0.00 installments are collected; drafts that became final
 * credit what waited for them; what is long past due holds its sessions; lapsed sessions are booked as
 * expired. Each step is done in batches of its own transactions, is safe to repeat, and may
 * be late: whatever it books counts from the day it was due.
 */
export async function doDueWork(db: Db, caller: Caller, club: Club): Promise<DueWork> {
  const done: DueWork = {
    sessionsExpired: 0,
    agreementsEnded: 0,
    renewed: 0,
    draftsCredited: 0,
  };
  const inTransaction = <Result>(act: (tx: Tx) => Promise<Result>) => db.transaction().execute(act);

  for (let more = true; more;)
    more = await inTransaction(async (tx) => {
      const ended = await endTerms(tx, caller, club, turnsAtOnce);
      if (ended.renewed.length > 0) {
        await writeDues(tx, caller, ended.renewed, null);
        await handToRenewals(tx, caller.organizationId, ended.renewed);
      }
      done.agreementsEnded += ended.expired;
      done.renewed += ended.renewed.length;
      return ended.more;
    });
  while ((await inTransaction((tx) => extendSchedules(tx, caller, club, null, 500))) > 0);
  for (let count = 1; count > 0;)
    count = await inTransaction(
      async (tx) => (await collectNothingDue(tx, caller, club, batchSize)).asked.count,
    );
  for (let credited = 1; credited > 0;) {
    credited = await inTransaction((tx) => creditSettled(tx, caller, club, batchSize));
    done.draftsCredited += credited;
  }
  while ((await inTransaction((tx) => holdLongPastDue(tx, caller, club, batchSize))) > 0);
  for (let grants = 1; grants > 0;) {
    const expired = await inTransaction((tx) => expireSessions(tx, caller, club, batchSize));
    done.sessionsExpired += expired.sessions;
    ({ grants } = expired);
  }
  return done;
}

/** The next instant after `caller.now` at which a club's calendar brings something about; null = none. */
export async function nextDueWork(tx: Tx, caller: Caller, club: Club): Promise<Instant | null> {
  const lastDay = await nextLastDay(tx, caller, club.id);
  const starts = [
    await nextTurn(tx, caller.organizationId, club.id),
    await nextNothingDue(tx, caller, club.id),
    await nextSettled(tx, caller, club.id),
    await nextLongPastDue(tx, caller, club),
  ].filter((day): day is Day => day !== null);
  const instants = starts.map((day) => startOfDay(day, club.timeZone));
  if (lastDay) instants.push(endOfDay(lastDay, club.timeZone));
  const coming = instants.filter((at) => at.epochNanoseconds > caller.now.epochNanoseconds);
  return coming.sort((a, b) => (a.epochNanoseconds < b.epochNanoseconds ? -1 : 1))[0] ?? null;
}
