import { type Installment, listInstallments } from '#modules/billing/index';
import { type Agreement, listAgreements } from '#modules/enrollment/index';
import type { World } from './world.ts';

const most = 1_000;

/** A member's agreements, the latest first: those they pay for, or else those they hold a card of. */
export async function agreementsOf(world: World, name: string): Promise<Agreement[]> {
  const memberId = await world.member(name);
  const all = await listAgreements(world.db, world.organizationId, {
    memberId,
    before: null,
    limit: most,
  });
  const own = all.filter((agreement) => agreement.buyerId === memberId);
  return own.length > 0 ? own : all;
}

export const latestAgreement = async (world: World, name: string): Promise<Agreement | undefined> =>
  (await agreementsOf(world, name))[0];

/** Everything a member owes and owed over all agreements, in order of due date. */
export async function installmentsOf(world: World, name: string): Promise<Installment[]> {
  const found: Installment[] = [];
  for (const agreement of (await agreementsOf(world, name)).reverse())
    found.push(...(await listInstallments(world.db, world.organizationId, agreement.id)));
  return found.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
