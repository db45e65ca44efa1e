import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { instant } from '#kit/contract';
import { Refusal } from '#kit/refusal';
import { checkClockMove } from '#modules/identity/index';
import type { Api } from '#platform/http/api';
import { advanceClock, type TimeMachineDeps } from './time-machine.ts';

/** The time machine of sandbox organizations, over HTTP. */
export function clockRoutes(api: Api, deps: TimeMachineDeps): void {
  api.route({
    method: 'POST',
    path: '/clock',
    tag: 'Settings',
    summary: 'Move a sandbox organization’s clock forward; what falls due on the way happens',
    scope: 'sandbox:write',
    body: z
      .strictObject({ to: instant.meta({ description: 'Later than now, by ten years at most' }) })
      .meta({ id: 'NewClock' }),
    answer: z.strictObject({ now: instant }).meta({ id: 'Clock' }),
    handle: async (tx, caller, { body }) => {
      // It is moved step by step once this is committed: a month has more in it than one transaction
      // should hold.
      const to = Temporal.Instant.from(body.to);
      await checkClockMove(tx, caller.organizationId, to);
      return { now: to.toString() };
    },
    afterwards: async (db, caller, answer) => {
      await advanceClock(db, caller.organizationId, Temporal.Instant.from(answer.now), deps).catch(
        passOverWhenAlreadyThere,
      );
    },
  });
}

/** A repeated request, or somebody quicker, has moved the clock there or further. */
function passOverWhenAlreadyThere(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'clock_goes_forward') throw error;
}
