import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { dayAt } from '#kit/days';
import { findClub, noSuchClub } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { listClosedDays, listOpeningHours } from './hours-store.ts';
import { setClosedDays, setOpeningHours } from './set-hours.ts';
import * as contract from './set-up-contract.ts';

const tag = 'Scheduler set-up';
const reads = 'scheduling:read';
const writes = 'scheduling:set_up';

/** When a club is open, and the days on which it is not. */
export function hoursRoutes(api: Api): void {
  const params = { clubId: idOf('club') };
  api.route({
    method: 'GET',
    path: '/clubs/:clubId/opening-hours',
    tag,
    summary: 'When a club is open; no hours at all = always',
    scope: reads,
    params,
    answer: contract.openingHours,
    handle: async (tx, caller, { params: { clubId } }) => {
      await clubOf(tx, caller, clubId);
      return { hours: await listOpeningHours(tx, caller.organizationId, clubId) };
    },
  });
  api.route({
    method: 'PUT',
    path: '/clubs/:clubId/opening-hours',
    tag,
    summary: 'Say when a club is open, for the whole week',
    scope: writes,
    params,
    body: contract.openingHours,
    answer: contract.openingHours,
    handle: async (tx, caller, { params: { clubId }, body }) => {
      await setOpeningHours(tx, caller, clubId, body.hours);
      return { hours: await listOpeningHours(tx, caller.organizationId, clubId) };
    },
  });
  api.route({
    method: 'GET',
    path: '/clubs/:clubId/closed-days',
    tag,
    summary: 'Days to come on which a club is closed, and how many events still stand on them',
    scope: reads,
    params,
    answer: contract.closedDays,
    handle: (tx, caller, { params: { clubId } }) => closedDaysAnswer(tx, caller, clubId),
  });
  api.route({
    method: 'PUT',
    path: '/clubs/:clubId/closed-days',
    tag,
    summary: 'Close a club on some days, or open it again',
    scope: writes,
    params,
    body: contract.changedClosedDays,
    answer: contract.closedDays,
    handle: async (tx, caller, { params: { clubId }, body }) => {
      await setClosedDays(tx, caller, clubId, { ...body, through: body.through ?? body.from });
      return closedDaysAnswer(tx, caller, clubId);
    },
  });
}

async function closedDaysAnswer(tx: Tx, caller: Caller, clubId: number) {
  const club = await clubOf(tx, caller, clubId);
  const from = dayAt(caller.now, club.timeZone);
  const asked = { from, now: caller.now };
  return { items: await listClosedDays(tx, caller.organizationId, clubId, asked) };
}

async function clubOf(tx: Tx, caller: Caller, clubId: number) {
  const club = await findClub(tx, caller.organizationId, clubId);
  if (!club) throw noSuchClub();
  return club;
}
