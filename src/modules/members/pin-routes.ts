import { idOf } from '#kit/contract';
import type { Instant } from '#kit/days';
import { hashPassword } from '#modules/identity/index';
import type { Api } from '#platform/http/api';
import * as contract from './contract.ts';
import { findPin, type StoredPin } from './pin-store.ts';
import { noSuchMember } from './refusals.ts';
import { removePin, setPin } from './set-pin.ts';
import { findMember } from './store.ts';
import { lockedUntil } from './try-pin.ts';

const tag = 'Members';
const ofMember = { memberId: idOf('member') };
const path = '/members/:memberId/pin';

/** Whether a member has a PIN; the PIN itself is only ever sent in. */
export function pinRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path,
    tag,
    summary: 'Whether a member has a PIN, and since when; never the PIN itself',
    scope: 'members:read',
    params: ofMember,
    answer: contract.pinStanding,
    handle: async (tx, caller, { params }) => {
      if (!(await findMember(tx, caller.organizationId, params.memberId))) throw noSuchMember();
      return standing(await findPin(tx, caller.organizationId, params.memberId), caller.now);
    },
  });

  api.route({
    method: 'PUT',
    path,
    tag,
    summary: 'Give a member a PIN, in place of the one before',
    scope: 'members:write',
    params: ofMember,
    body: contract.newPin,
    isPrivate: true,
    answer: contract.pinStanding,
    beforehand: (_db, _caller, { body }) => hashPassword(body.pin),
    handle: async (tx, caller, { params }, hash) =>
      standing(await setPin(tx, caller, { ...params, hash }), caller.now),
  });

  api.route({
    method: 'DELETE',
    path,
    tag,
    summary: 'Take a member’s PIN away',
    scope: 'members:write',
    params: ofMember,
    answer: contract.pinStanding,
    handle: async (tx, caller, { params }) => {
      await removePin(tx, caller, params.memberId);
      return standing(undefined, caller.now);
    },
  });
}

const standing = (pin: StoredPin | undefined, now: Instant) => ({
  isSet: pin !== undefined,
  setAt: pin?.setAt.toString() ?? null,
  setBy: pin?.setBy ?? null,
  lockedUntil: (pin && lockedUntil(pin, now))?.toString() ?? null,
});
