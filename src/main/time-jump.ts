import { z } from 'zod';
import { Refusal } from '#kit/refusal';
import {
  clockOf,
  findJump,
  findOrganization,
  finishJump,
  type Happened,
  listOrganizations,
  lockJumps,
  noteHappened,
  type TimeJump,
  unfinishedJumps,
  unlockJumps,
} from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import { DuesOnTheWay } from './dues-on-the-way.ts';
import type { TreasurersMeans } from './processors.ts';
import { advanceClock } from './time-machine.ts';

/** The job that carries out a jump of a sandbox organization's clock. */
export const timeJumpTask = 'time-jump';

const payload = z.object({ organizationId: z.int(), jumpId: z.int() });

/**
 * Carries a jump out, and notes what happens as it goes. Killed at any line and worked again, it goes on
 * from where the clock stands. One process at a time: to another there is nothing to do.
 */
export async function workJumpJob(db: Db, sent: unknown, house: TreasurersMeans): Promise<void> {
  const { organizationId, jumpId } = payload.parse(sent);
  await db.connection().execute(async (guard) => {
    if (!(await lockJumps(guard, organizationId))) return;
    try {
      const jump = await findJump(db, organizationId, jumpId);
      if (jump && jump.doneAt === null) await carryOut(db, organizationId, jump, house);
    } finally {
      await unlockJumps(guard, organizationId);
    }
  });
}

/** Takes up jumps whose process died. */
export async function resumeJumps(db: Db, house: TreasurersMeans): Promise<void> {
  for (const { id: organizationId } of await listOrganizations(db))
    for (const { id: jumpId } of await unfinishedJumps(db, organizationId))
      await workJumpJob(db, { organizationId, jumpId }, house);
}

async function carryOut(
  db: Db,
  organizationId: number,
  jump: TimeJump,
  house: TreasurersMeans,
): Promise<void> {
  const before = jump.happened;
  const dues = { runs: 0, collected: 0, declined: 0, waiting: 0, credited: 0 };
  const onTheWay = new DuesOnTheWay(db, house, (summary) => {
    dues.runs += 1;
    dues.collected += summary.collected.count;
    dues.waiting += summary.waiting.count;
    for (const { count } of summary.declined) dues.declined += count;
    for (const { sessions } of summary.credited) dues.credited += sessions;
  });
  let failed: string | null = null;
  try {
    await advanceClock(
      db,
      organizationId,
      jump.toAt,
      { processor: house.processors, ...(jump.runsDues ? { treasurer: onTheWay } : {}) },
      (journey) =>
        noteHappened(
          db,
          organizationId,
          jump.id,
          sumOf(before, {
            ...dues,
            lapsed: journey.sessionsExpired,
            ended: journey.agreementsEnded,
            renewed: journey.renewed,
            answers: journey.answersSettled,
          }),
        ),
    );
  } catch (error) {
    // somebody moved the clock further meanwhile; anything else is a fault, and the job is tried again
    if (!(error instanceof Refusal)) throw error;
    failed = error.message;
  }
  const organization = (await findOrganization(db, organizationId))!;
  await finishJump(db, organizationId, jump.id, { doneAt: clockOf(organization), failed });
}

const sumOf = (a: Happened, b: Happened): Happened =>
  Object.fromEntries(
    (Object.keys(a) as (keyof Happened)[]).map((key) => [key, a[key] + b[key]]),
  ) as Happened;
