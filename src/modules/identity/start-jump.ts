import type { Caller } from '#kit/caller';
import { type Day, localTime } from '#kit/days';
import type { Tx } from '#platform/database/query';
import type { Club } from './model.ts';
import { checkClockMove, recordClockMove } from './move-clock.ts';
import { type Happened, insertJump, type TimeJump, unfinishedJumps } from './jump-store.ts';
import { clockGoesForward, jumpUnderWay } from './refusals.ts';

const nothingYet: Happened = {
  runs: 0,
  collected: 0,
  declined: 0,
  waiting: 0,
  credited: 0,
  lapsed: 0,
  ended: 0,
  renewed: 0,
  answers: 0,
};

/**
 * Orders a jump of a sandbox organization's clock to a later day of a club, at the same time of day.
 * Whoever carries it out moves the clock step by step. Refuses `jump_under_way`, `not_a_sandbox`,
 * `clock_goes_forward`.
 */
export async function startJump(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'timeZone'>,
  wanted: { day: Day; runsDues: boolean },
): Promise<TimeJump> {
  const clock = caller.now.toZonedDateTimeISO(club.timeZone).toPlainTime();
  const toAt = localTime(`${wanted.day}T${clock.toString().slice(0, 5)}`, club.timeZone);
  await checkClockMove(tx, caller.organizationId, toAt);
  if (caller.now.until(toAt).sign <= 0) throw clockGoesForward();
  if ((await unfinishedJumps(tx, caller.organizationId)).length > 0) throw jumpUnderWay();
  const jump = await insertJump(tx, caller, {
    fromAt: caller.now,
    toAt,
    runsDues: wanted.runsDues,
    happened: nothingYet,
  });
  await recordClockMove(tx, caller, toAt);
  return jump;
}
