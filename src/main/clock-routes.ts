import { Temporal } from 'temporal-polyfill';
import { day, idOf } from '#kit/contract';
import type { Caller } from '#kit/caller';
import { addDays, dayAt } from '#kit/days';
import { formatId } from '#kit/ids';
import { Refusal } from '#kit/refusal';
import { nextDuesDay, outlook } from '#modules/billing/index';
import {
  checkClockMove,
  findClub,
  findJump,
  findOrganization,
  listClubs,
  newestJump,
  noSuchClub,
  noSuchJump,
  recordClockMove,
  startJump,
  type TimeJump,
} from '#modules/identity/index';
import type { Api } from '#platform/http/api';
import type { Tx } from '#platform/database/query';
import { enqueue } from '#platform/jobs/jobs';
import * as contract from './clock-contract.ts';
import { duesHour } from './dues-on-the-way.ts';
import { timeJumpTask } from './time-jump.ts';
import { advanceClock, type TimeMachineDeps } from './time-machine.ts';

const tag = 'Settings';
const scope = 'sandbox:write';

/** The time machine of sandbox organizations, over HTTP. */
export function clockRoutes(api: Api, deps: TimeMachineDeps): void {
  api.route({
    method: 'POST',
    path: '/clock',
    tag,
    summary: 'Move a sandbox organization’s clock forward; what falls due on the way happens',
    scope,
    body: contract.newClock,
    answer: contract.movedClock,
    handle: async (tx, caller, { body }) => {
      // It is moved step by step once this is committed: a month has more in it than one transaction
      // should hold.
      const to = Temporal.Instant.from(body.to);
      await checkClockMove(tx, caller.organizationId, to);
      await recordClockMove(tx, caller, to);
      return { now: to.toString() };
    },
    afterwards: async (db, caller, answer) => {
      await advanceClock(db, caller.organizationId, Temporal.Instant.from(answer.now), deps).catch(
        passOverWhenAlreadyThere,
      );
    },
  });

  api.route({
    method: 'GET',
    path: '/clock',
    tag,
    summary: 'What time it is, when dues are due next, and how the clock was moved last',
    scope,
    answer: contract.clock,
    handle: clockAnswer,
  });

  jumpRoutes(api);
}

function jumpRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/clubs/:clubId/outlook',
    tag,
    summary: 'What happens in a club until a day, as things stand now',
    scope,
    params: { clubId: idOf('club') },
    query: { day: day.optional().meta({ description: 'The club’s today unless given' }) },
    answer: contract.outlook,
    handle: async (tx, caller, { params, query }) => {
      const club = await findClub(tx, caller.organizationId, params.clubId);
      if (!club) throw noSuchClub();
      const today = dayAt(caller.now, club.timeZone);
      const arrival = query.day ?? today;
      const here = caller.now.toZonedDateTimeISO(club.timeZone).toPlainTime().toString();
      const { amountMinor, ...rest } = await outlook(tx, caller, club.id, {
        today,
        collectedThrough: here.slice(0, 5) >= duesHour ? arrival : addDays(arrival, -1),
        arrival,
      });
      return { day: arrival, ...rest, amount: { amountMinor, currency: club.currency } };
    },
  });

  api.route({
    method: 'POST',
    path: '/clock/jumps',
    tag,
    summary: 'Move a sandbox’s clock to a day, collecting dues on the way; a job carries it out',
    scope,
    body: contract.newJump,
    status: 202,
    answer: contract.jump,
    handle: async (tx, caller, { body: { clubId, ...wanted } }) => {
      const club = await findClub(tx, caller.organizationId, clubId);
      if (!club) throw noSuchClub();
      const jump = await startJump(tx, caller, club, wanted);
      const { organizationId } = caller;
      await enqueue(tx, timeJumpTask, { organizationId, jumpId: jump.id });
      return jumpAnswer(jump);
    },
  });

  api.route({
    method: 'GET',
    path: '/clock/jumps/:jumpId',
    tag,
    summary: 'How far a jump of the clock is, and what happened on the way',
    scope,
    params: { jumpId: idOf('jump') },
    answer: contract.jump,
    handle: async (tx, caller, { params }) => {
      const jump = await findJump(tx, caller.organizationId, params.jumpId);
      if (!jump) throw noSuchJump();
      return jumpAnswer(jump);
    },
  });
}

async function clockAnswer(tx: Tx, caller: Caller) {
  const organization = (await findOrganization(tx, caller.organizationId))!;
  const clubs = [];
  for (const club of await listClubs(tx, caller.organizationId)) {
    const today = dayAt(caller.now, club.timeZone);
    const first = await nextDuesDay(tx, caller, club.id, null);
    const dueNow = first !== null && first <= today;
    clubs.push({
      clubId: formatId('club', club.id),
      today,
      dueNow,
      nextDuesOn: dueNow ? await nextDuesDay(tx, caller, club.id, today) : first,
    });
  }
  const jump = await newestJump(tx, caller.organizationId);
  return {
    now: caller.now.toString(),
    sandbox: organization.sandbox,
    clubs,
    jump: jump ? jumpAnswer(jump) : null,
  };
}

const jumpAnswer = ({ id, fromAt, toAt, runsDues, doneAt, failed, happened }: TimeJump) => ({
  id: formatId('jump', id),
  from: fromAt.toString(),
  to: toAt.toString(),
  runsDues,
  state:
    doneAt === null ? ('under_way' as const) : failed ? ('stopped' as const) : ('arrived' as const),
  stoppedBecause: failed,
  happened,
});

/** A repeated request, or somebody quicker, has moved the clock there or further. */
function passOverWhenAlreadyThere(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'clock_goes_forward') throw error;
}
