import { parseMoney } from '#kit/money';
import { collectDueToday, endAddOn, findAddOns, sellAddOn } from '#modules/billing/index';
import { installmentsOf, latestAgreement } from '../agreements.ts';
import { readEvery } from '../offer-content.ts';
import type { Fields } from '../source.ts';
import { type ReadStep, StoryError } from '../step.ts';
import { readReceiver, toReceiver } from './enrolling.ts';

/** `add_on`: sells sessions beside the member's latest membership, billed again and again (D19). */
export const addOn: ReadStep = (value, names) => {
  const fields = value.fields([
    'member',
    'item',
    'price',
    'every',
    'per_payment',
    'total',
    'front_loaded',
    'payments',
    'until',
    'first',
    'days_to_expire',
    'receiver',
  ]);
  const name = names.member(fields.need('member'));
  const item = names.item(fields.need('item'));
  const price = fields.need('price').amount();
  const every = readEvery(fields.need('every'));
  const sessions = readSessions(fields);
  const payments = fields.get('payments')?.whole(1) ?? null;
  const lastDueBy = fields.get('until')?.day() ?? null;
  const firstDueOn = fields.get('first')?.day() ?? null;
  const daysToExpire = fields.get('days_to_expire')?.whole(0) ?? null;
  const receiver = readReceiver(fields.get('receiver'), names) ?? 'primary';
  return async (world) => {
    const agreement = await latestAgreement(world, name);
    if (!agreement) throw new StoryError(`${name} has no agreement`);
    const to = await toReceiver(world, receiver);
    const { id } = await world.transact((tx) =>
      sellAddOn(tx, world.caller, {
        agreementId: agreement.id,
        itemId: world.itemId(item),
        receiver: to,
        priceMinor: parseMoney(price, world.club.currency),
        every,
        sessions,
        payments,
        lastDueBy,
        firstDueOn,
        daysToExpire,
      }),
    );
    await collectDueToday(world.db, world.caller, world, agreement.id, id);
    await world.hearProcessor();
  };
};

function readSessions(fields: Fields) {
  const total = fields.get('total');
  const frontLoaded = fields.get('front_loaded');
  if (!total) {
    frontLoaded?.fail('"front_loaded" is for sessions in "total"');
    return { kind: 'per_payment' as const, quantity: fields.need('per_payment').whole(1) };
  }
  fields.get('per_payment')?.fail('"per_payment" and "total" are two ways to give sessions');
  return {
    kind: 'total' as const,
    quantity: total.whole(1),
    frontLoaded: frontLoaded?.flag() ?? false,
  };
}

/** `end_add_on`: nothing that is due later is asked for any more. */
export const endAddOnStep: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'item', 'reason']);
  const name = names.member(fields.need('member'));
  const item = names.item(fields.need('item'));
  const reason = fields.get('reason')?.text() ?? 'ended in the story';
  return async (world) => {
    const ids = (await installmentsOf(world, name)).flatMap(({ addOnId }) => addOnId ?? []);
    const all = await findAddOns(world.db, world.organizationId, ids);
    const [latest] = all
      .filter(({ itemId }) => itemId === world.itemId(item))
      .sort((a, b) => b.id - a.id);
    if (!latest) throw new StoryError(`${name} has no add-on of ${item}`);
    await world.transact((tx) => endAddOn(tx, world.caller, { addOnId: latest.id, reason }));
  };
};
