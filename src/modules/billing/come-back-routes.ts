import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { formatId, parseId } from '#kit/ids';
import { findClub } from '#modules/identity/index';
import { named } from '#modules/sessions/index';
import type { Api } from '#platform/http/api';
import type { Tx } from '#platform/database/query';
import { installmentAnswers } from './answers.ts';
import { type CameBack, comeBack } from './come-back.ts';
import * as contract from './come-back-contract.ts';
import { canBeTaken } from './come-back-rules.ts';
import { listDisputesOver } from './money-back-store.ts';
import { listPaid } from './come-back-store.ts';
import { closeDispute, openDispute } from './dispute.ts';
import { type Dispute, findDispute } from './dispute-store.ts';
import type { Installment } from './model.ts';
import { disputeAnswer } from './money-back-answers.ts';
import { previewComeBack } from './preview-come-back.ts';
import { keyOf, type Processors } from './processor.ts';
import { alreadyCameBack, noSuchPayment, notTakenFromOutside } from './refusals.ts';
import { askRefunds, refundInstallment } from './refund.ts';
import { withdrawDraft } from './withdraw-draft.ts';
import { findInstallment } from './store.ts';

const tag = 'Money that comes back';
const params = { installmentId: idOf('installment') };
const scope = 'dues:refund';

/** Refunds, returned drafts and disputes, each with the exact after to look at first. */
export function comeBackRoutes(api: Api, processor: Processors): void {
  api.route({
    method: 'GET',
    path: '/installments/:installmentId/come-back-preview',
    tag,
    summary: 'What a refund, a return or a lost dispute would come to; writes nothing',
    scope,
    params,
    query: {
      kind: z.enum(['refund', 'return', 'dispute']).default('refund'),
      amountMinor: z.coerce.number().int().min(1).max(1e15).optional(),
      attempt: z.coerce.number().int().min(1).max(1_000_000).optional().meta({
        description:
          'Of a return or a dispute: which attempt had brought the money; the newest one',
      }),
    },
    answer: contract.comeBackPreview,
    handle: async (tx, caller, { params: { installmentId }, query: { attempt, ...query } }) => {
      const wanted = { installmentId, ...query, attemptNo: attempt };
      const seen = await previewComeBack(tx, caller, wanted);
      const { installment, after } = seen;
      const money = await moneyOf(tx, caller, installment);
      const [before] = await installmentAnswers(tx, caller, [installment]);
      return {
        installment: before!,
        refundable: money(seen.refundableMinor),
        owedAfter: money(
          after.isOwedAgain ? installment.amountMinor + installment.taxMinor - after.paidMinor : 0,
        ),
        isCollectedAfter: after.state === 'collected',
        sessions: (await named(tx, caller, seen.sessions)).map(({ itemId, ...one }) => ({
          itemId: formatId('item', itemId),
          ...one,
        })),
        owedSessions: seen.owedSessions,
      };
    },
  });

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/refunds',
    tag,
    summary: 'Give money back, in full or in part',
    scope,
    params,
    body: contract.newRefund,
    status: 201,
    answer: contract.gaveBack,
    handle: async (tx, caller, { params: { installmentId }, body }) => {
      const refunded = await refundInstallment(tx, caller, { installmentId, ...body });
      return { installment: (await installmentAnswers(tx, caller, [refunded]))[0]! };
    },
    afterwards: (db, caller, { installment }) =>
      askRefunds(db, caller, { processor }, parseId('installment', installment.id)!),
  });

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/returns',
    tag,
    summary: 'Note that the bank sent a draft, or a check, back',
    scope,
    params,
    body: contract.newReturn,
    status: 201,
    answer: contract.cameBack,
    handle: async (tx, caller, { params: { installmentId }, body }) => {
      const attemptNo = await takenFrom(tx, caller, installmentId, { ...body, kind: 'return' });
      const back = await comeBack(tx, caller, {
        installmentId,
        attemptNo,
        kind: 'return',
        code: body.code ?? null,
        reason: body.reason,
        // by hand: whoever notes it decides with the member how it is paid
        askAgainUntil: () => null,
      });
      if (!back.isNews) throw alreadyCameBack();
      await processor.hears?.(tx, caller, {
        key: keyOf(caller.organizationId, { installmentId, attemptNo }),
        kind: 'return',
      });
      return cameBackAnswer(tx, caller, back);
    },
  });

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/withdrawals',
    tag,
    summary: 'Withdraw a draft that waits for the next file for the bank: its dues are owed again',
    scope,
    params,
    body: contract.newWithdrawal,
    status: 201,
    answer: contract.cameBack,
    handle: async (tx, caller, { params: { installmentId }, body }) =>
      cameBackAnswer(
        tx,
        caller,
        await withdrawDraft(tx, caller, processor, { installmentId, ...body }),
      ),
  });

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/disputes',
    tag,
    summary: 'Note that a card’s holder contests a payment: its sessions are held',
    scope,
    params,
    body: contract.newDispute,
    status: 201,
    answer: contract.dispute,
    handle: async (tx, caller, { params: { installmentId }, body }) => {
      const attemptNo = await takenFrom(tx, caller, installmentId, { ...body, kind: 'dispute' });
      const wanted = { installmentId, attemptNo, reason: body.reason, reference: null };
      const opened = await openDispute(tx, caller, wanted);
      const key = keyOf(caller.organizationId, opened);
      await processor.hears?.(tx, caller, { key, kind: 'dispute' });
      return seenDispute(tx, caller, opened);
    },
  });

  api.route({
    method: 'POST',
    path: '/disputes/:disputeId/outcome',
    tag,
    summary: 'Close a dispute: won, its sessions are free again; lost, they are taken back',
    scope,
    params: { disputeId: idOf('dispute') },
    body: contract.disputeOutcome,
    answer: contract.cameBack.nullable(),
    handle: async (tx, caller, { params: { disputeId }, body }) => {
      const back = await closeDispute(tx, caller, { disputeId, ...body });
      if (body.outcome === 'won') {
        const won = (await findDispute(tx, caller.organizationId, disputeId))!;
        const key = keyOf(caller.organizationId, won);
        await processor.hears?.(tx, caller, { key, kind: 'dispute_won' });
      }
      return back ? cameBackAnswer(tx, caller, back) : null;
    },
  });
}

/** Which payment it is about: the newest one, unless an attempt is named. */
async function takenFrom(
  tx: Tx,
  caller: Caller,
  installmentId: number,
  { attempt, kind }: { attempt?: number | undefined; kind: 'return' | 'dispute' },
): Promise<number> {
  const payments = await listPaid(tx, caller.organizationId, [installmentId]);
  const paid = payments.find(({ attemptNo }) => attemptNo === (attempt ?? attemptNo));
  if (!paid) throw noSuchPayment();
  if (!canBeTaken(paid.channel, kind)) throw notTakenFromOutside(kind);
  return paid.attemptNo;
}

async function moneyOf(tx: Tx, caller: Caller, installment: Installment) {
  const { currency } = (await findClub(tx, caller.organizationId, installment.clubId))!;
  return (amountMinor: number) => ({ amountMinor, currency });
}

async function cameBackAnswer(tx: Tx, caller: Caller, back: Omit<CameBack, 'isNews'>) {
  const [installment] = await installmentAnswers(tx, caller, [back.installment]);
  const sessions = await named(tx, caller, back.reversed);
  return {
    installment: installment!,
    sessions: sessions.map(({ itemId, itemName, reversed, owed }) => ({
      itemId: formatId('item', itemId),
      itemName,
      reversed,
      owed,
    })),
  };
}

async function seenDispute(tx: Tx, caller: Caller, { id, installmentId }: Dispute) {
  const installment = (await findInstallment(tx, caller.organizationId, installmentId))!;
  const club = await findClub(tx, caller.organizationId, installment.clubId);
  const all = await listDisputesOver(tx, caller.organizationId, [installmentId]);
  return disputeAnswer(
    all.find((one) => one.id === id)!,
    club!.currency,
  );
}
