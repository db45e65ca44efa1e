import { formatDay, type Day } from '#kit/days';
import { Refusal } from '#kit/refusal';
import { findAddOns, type Installment } from '#modules/billing/index';
import { installmentsOf } from '../agreements.ts';
import type { Names } from '../names.ts';
import type { Fields } from '../source.ts';
import type { World } from '../world.ts';

/** What a step about money means: what a member has due on a day, perhaps the charge of an add-on. */
export type Due = { name: string; dueOn: Day; addOn: string | undefined };

export const dueKeys = ['member', 'installment', 'add_on'] as const;

export function readDue(fields: Fields, names: Names): Due {
  const addOn = fields.get('add_on');
  return {
    name: names.member(fields.need('member')),
    dueOn: fields.need('installment').day(),
    addOn: addOn && names.item(addOn),
  };
}

/**
 * The installment that is meant: of the add-on that is named, or else the dues before a charge; what is
 * still open before what is settled, and of two agreements the later one.
 */
export async function installmentDue(world: World, due: Due): Promise<Installment> {
  const all = await named(world, due, await installmentsOf(world, due.name));
  const [found] = all
    .filter((one) => one.dueOn === due.dueOn)
    .sort((a, b) => rank(b) - rank(a) || b.agreementId - a.agreementId);
  if (found) return found;
  const days = all.slice(0, 3).map((one) => formatDay(one.dueOn));
  throw new Refusal({
    kind: 'not_found',
    code: 'no_such_installment',
    detail: `${due.name} has nothing due on ${due.dueOn}.`,
    hint:
      days.length === 0 ? 'Nothing was ever due.' : `The first due days are ${days.join(', ')}.`,
  });
}

async function named(world: World, { addOn }: Due, all: Installment[]): Promise<Installment[]> {
  if (addOn === undefined) return all;
  const ids = all.flatMap(({ addOnId }) => addOnId ?? []);
  const addOns = await findAddOns(world.db, world.organizationId, ids);
  const itemId = world.itemId(addOn);
  const wanted = new Set(addOns.filter((one) => one.itemId === itemId).map(({ id }) => id));
  return all.filter(({ addOnId }) => addOnId !== null && wanted.has(addOnId));
}

const rank = ({ kind, state }: Installment) =>
  (kind === 'dues' ? 2 : 0) + (state === 'scheduled' || state === 'past_due' ? 1 : 0);
