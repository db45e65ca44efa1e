import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '#kit/caller';
import type { Db } from '#platform/database/query';
import type { DuesRunAnswer } from './answers.ts';
import { runAnswers } from './answers.ts';
import { reportOf } from './run-dues.ts';

/** How often a run's row is looked at, and how often silence is broken so that nothing in between hangs up. */
const lookEveryMilliseconds = 500;
const silenceAtMostMilliseconds = 15_000;

/**
 * Tells a run's figures whenever they have changed, until the run is over, `until` milliseconds have
 * passed, or nobody listens any more. Whichever process works on the run, any process can tell: it reads
 * the run's rows, nothing is kept in memory. Yields null where nothing has changed for a while.
 */
export async function* followRun(
  db: Db,
  caller: Caller,
  runId: number,
  { until, signal }: { until: number; signal: AbortSignal },
): AsyncGenerator<DuesRunAnswer | null> {
  const beganAt = performance.now();
  let told = '';
  let toldAt = beganAt;
  for (;;) {
    const report = await reportOf(db, caller.organizationId, runId);
    const answer = (await runAnswers(db, caller, [report]))[0]!;
    const text = JSON.stringify(answer);
    const now = performance.now();
    if (text !== told) {
      yield answer;
      [told, toldAt] = [text, now];
    } else if (now - toldAt > silenceAtMostMilliseconds) {
      yield null;
      toldAt = now;
    }
    if (report.run.state !== 'running' || now - beganAt > until || signal.aborted) return;
    await sleep(lookEveryMilliseconds, undefined, { signal }).catch(() => {});
  }
}
