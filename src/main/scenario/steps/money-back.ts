import { parseMoney } from '#kit/money';
import {
  askRefunds,
  closeDispute,
  comeBack,
  keyOf,
  listPaid,
  openDispute,
  type PaidAttempt,
  refundInstallment,
  withdrawDraft,
} from '#modules/billing/index';
import { bankReturn } from '#adapters/payments/ach/index';
import { accountOf, revokeAccount } from '#adapters/payments/bank-drafts/index';
import { accountToken } from '../bank.ts';
import { notLetIn, type ReadStep, StoryError } from '../step.ts';
import type { World } from '../world.ts';
import { type Due, dueKeys, installmentDue, readDue } from './due.ts';

/** `return`: the bank sends a draft back. */
export const returned: ReadStep = (value, names) => {
  const fields = value.fields([...dueKeys, 'code']);
  const due = readDue(fields, names);
  const code = fields.get('code')?.text() ?? 'R01';
  return async (world) => {
    const paid = await paymentOf(world, due);
    await world.transact(async (tx) => {
      await comeBack(tx, world.caller, {
        installmentId: paid.installmentId,
        attemptNo: paid.attemptNo,
        kind: 'return',
        ...bankReturn(code),
      });
      await world.processor.hears?.(tx, world.caller, {
        key: keyOfPaid(world, paid),
        kind: 'return',
      });
    });
  };
};

/** `withdraw`: staff takes back a draft that no file has taken along. */
export const withdraw: ReadStep = (value, names) => {
  const fields = value.fields([...dueKeys, 'reason']);
  const due = readDue(fields, names);
  const reason = fields.get('reason')?.text() ?? 'withdrawn in the story';
  return async (world) => {
    const { id: installmentId } = await installmentDue(world, due);
    await world.transact((tx) =>
      withdrawDraft(tx, world.caller, world.processor, { installmentId, reason }),
    );
  };
};

/** `end_mandate`: a member's account is not drafted any more. */
export const endMandate: ReadStep = (value, names) => {
  const fields = value.fields(['member']);
  const name = names.member(fields.need('member'));
  return async (world) => {
    const accountId = accountOf(await accountToken(world, name))!;
    await world.transact((tx) => revokeAccount(tx, world.caller, accountId));
  };
};

/** `dispute`: a card's holder contests a payment, and how that ends. */
export const dispute: ReadStep = (value, names) => {
  const fields = value.fields([...dueKeys, 'outcome']);
  const due = readDue(fields, names);
  const outcome = fields.need('outcome').oneOf(['opened', 'won', 'lost']);
  return async (world) => {
    const { installmentId, attemptNo } = await paymentOf(world, due);
    await world.transact(async (tx) => {
      const wanted = { installmentId, attemptNo, reason: null, reference: null };
      const { id } = await openDispute(tx, world.caller, wanted);
      const key = keyOfPaid(world, { installmentId, attemptNo });
      await world.processor.hears?.(tx, world.caller, { key, kind: 'dispute' });
      if (outcome !== 'opened') await closeDispute(tx, world.caller, { disputeId: id, outcome });
      if (outcome === 'won')
        await world.processor.hears?.(tx, world.caller, { key, kind: 'dispute_won' });
    });
  };
};

/** `refund`: the club gives money back, the way it came. */
export const refund: ReadStep = (value, names) => {
  const fields = value.fields([...dueKeys, 'amount', 'with', 'reason']);
  const due = readDue(fields, names);
  const amount = fields.get('amount')?.amount();
  const method = fields.get('with')?.oneOf(['original', 'cash']) ?? 'original';
  const reason = fields.get('reason')?.text() ?? 'refunded in the story';
  return async (world) => {
    const { id } = await installmentDue(world, due);
    const amountMinor = amount === undefined ? undefined : parseMoney(amount, world.club.currency);
    if (amountMinor === 0) throw notLetIn('amount', 'must be more than nothing');
    await world.transact((tx) =>
      refundInstallment(tx, world.caller, {
        installmentId: id,
        amount: amountMinor === undefined ? undefined : { amountMinor },
        method,
        reason,
      }),
    );
    await askRefunds(world.db, world.caller, world, id);
  };
};

const keyOfPaid = (world: World, paid: { installmentId: number; attemptNo: number }) =>
  keyOf(world.organizationId, paid);

/** The newest payment that brought money for what a member had due on a day. */
async function paymentOf(world: World, due: Due): Promise<PaidAttempt> {
  const { id } = await installmentDue(world, due);
  const [newest] = await listPaid(world.db, world.organizationId, [id]);
  if (!newest) throw new StoryError(`${due.name} never paid what was due on ${due.dueOn}`);
  return newest;
}
