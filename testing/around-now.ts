import { parseId } from '#kit/ids';
import type { StatementOf } from '#modules/billing/index';
import type { Tenant } from './api-house.ts';

/** The days around a gym's present, in its first club, or around another present. */
export const aroundNow = (gym: Tenant, now = gym.caller.now): StatementOf => ({
  clubId: parseId('club', gym.ids['club']![0]!)!,
  from: now.subtract({ hours: 24 }),
  until: now.add({ hours: 24 * 20 }),
});
