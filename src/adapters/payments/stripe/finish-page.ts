import type { Stripe } from 'stripe';
import type { Caller } from '#kit/caller';
import { Refusal } from '#kit/refusal';
import { askNow, findInstallment, type Processors } from '#modules/billing/index';
import { findAgreement } from '#modules/enrollment/index';
import { recordAudit, systemCaller } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import { heldToken } from './cards.ts';
import type { StripeConnection } from './connection.ts';
import { installmentName } from './pages.ts';
import { organizationName } from './payments.ts';
import { keepCardAs } from './put-card-on-file.ts';
import { idOf, type Told } from './read-event.ts';
import { findMemberOf, noteEvent } from './store.ts';

/**
 * Acts on a page of Stripe's that somebody finished: keeps the card that was put on file there, or asks
 * for the money that was agreed to. Told twice, it happens once.
 */
export async function finishPage(
  db: Db,
  told: Extract<Told, { kind: 'page' }>,
  stripe: StripeConnection,
  processor: Processors,
): Promise<void> {
  const page = await stripe.api.checkout.sessions.retrieve(told.page, {
    expand: ['setup_intent.payment_method', 'payment_intent'],
  });
  const organizationId = Number(page.metadata?.[organizationName]);
  if (!Number.isSafeInteger(organizationId) || !page.customer) return;
  const system = await systemCaller(db, organizationId, 'Stripe');
  if (!system) return;
  const { caller } = system;
  // other houses may share the account
  const memberId = await findMemberOf(db, organizationId, idOf(page.customer), stripe);
  if (memberId === undefined) return;
  const whose = { caller, memberId, customer: idOf(page.customer) };
  if (page.mode === 'setup') return keepGiven(db, told, page, whose, stripe);
  if (page.mode === 'payment') return takeHeld(db, told, page, whose, stripe, processor);
}

type Whose = { caller: Caller; memberId: number; customer: string };

async function keepGiven(
  db: Db,
  told: Told,
  { setup_intent: intent }: Stripe.Checkout.Session,
  { caller, memberId, customer }: Whose,
  stripe: StripeConnection,
): Promise<void> {
  if (!intent || typeof intent === 'string' || intent.status !== 'succeeded') return;
  const method = intent.payment_method;
  if (!method || typeof method === 'string') return;
  await db.transaction().execute(async (tx) => {
    if (await noteEvent(tx, caller, told))
      await keepCardAs(tx, caller, { memberId, customer }, method, stripe);
  });
}

/**
 * Takes what is held, while it is owed; else lets go of it, and no money has moved. While another attempt
 * is under way it is not known which, so that this is tried again later.
 */
async function takeHeld(
  db: Db,
  told: Told,
  { payment_intent: intent, metadata }: Stripe.Checkout.Session,
  { caller, memberId }: Whose,
  stripe: StripeConnection,
  processor: Processors,
): Promise<void> {
  const installmentId = Number(metadata?.[installmentName]);
  if (!intent || typeof intent === 'string' || !Number.isSafeInteger(installmentId)) return;
  // taken, or let go of, before
  if (intent.status !== 'requires_capture') return;
  const amountMinor = intent.amount_capturable;
  const isTaken =
    (await isOwedBy(db, caller, installmentId, memberId)) &&
    (await askFor(db, caller, processor, { installmentId, held: intent.id, amountMinor }));
  if (!isTaken) {
    await stripe.api.paymentIntents.cancel(
      intent.id,
      {},
      { idempotencyKey: `let go ${intent.id}` },
    );
    stripe.warn(
      `What was agreed to on a page for installment ${installmentId} is not owed any more; nothing was taken.`,
    );
    return;
  }
  const after = (await findInstallment(db, caller.organizationId, installmentId))!;
  await db.transaction().execute(async (tx) => {
    if (!(await noteEvent(tx, caller, told))) return;
    await recordAudit(tx, caller, {
      action: 'installment.pay_by_page',
      subjectKind: 'installment',
      subjectId: installmentId,
      after: { memberId, amountMinor, state: after.state },
    });
  });
}

/** Not somebody else's, and not given back meanwhile: that is owed at the desk alone. */
async function isOwedBy(db: Db, caller: Caller, installmentId: number, memberId: number) {
  const installment = await findInstallment(db, caller.organizationId, installmentId);
  if (!installment || installment.state === 'refunded') return false;
  const agreement = await findAgreement(db, caller.organizationId, installment.agreementId);
  return agreement?.buyerId === memberId;
}

/** False where it is not owed. Refuses `payment_under_way`: whether it is, is known once that is over. */
async function askFor(
  db: Db,
  caller: Caller,
  processor: Processors,
  {
    installmentId,
    held,
    amountMinor,
  }: { installmentId: number; held: string; amountMinor: number },
): Promise<boolean> {
  const by = { processor: 'stripe', token: heldToken(held) } as const;
  try {
    await askNow(db, caller, { processor }, { installmentId, by, amountMinor });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'payment_under_way') return false;
    throw error;
  }
}
