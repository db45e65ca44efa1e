import type { Caller } from '#kit/caller';
import { findClub } from '#modules/identity/index';
import { previewReversal } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import {
  afterComingBack,
  afterRefund,
  type ComesBack,
  givenBackOf,
  lostWith,
  refundableOf,
} from './come-back-rules.ts';
import { listPaid } from './come-back-store.ts';
import type { Installment } from './model.ts';
import * as refuse from './refusals.ts';
import { findInstallment } from './store.ts';

/** What somebody should see before money goes back. Minor units, whole sessions. */
export type ComeBackPreview = {
  installment: Installment;
  after: ComesBack;
  /** What a refund could give back at most. */
  refundableMinor: number;
  /** The rest that is taken back and the used that is owed, item by item. */
  sessions: { itemId: number; reversed: number; owed: number }[];
  /** What becomes of owed sessions in this club (D21). */
  owedSessions: 'next_grant' | 'forgive';
};

/**
 * What a refund, a returned draft or a lost dispute would come to now (D21); writes nothing. A refund
 * without an amount gives all back, which may be nothing; what is returned or lost is one payment.
 * Refuses `no_such_installment`, `no_such_payment`.
 */
export async function previewComeBack(
  tx: Tx,
  caller: Caller,
  wanted: {
    installmentId: number;
    kind: 'refund' | 'return' | 'dispute';
    amountMinor?: number | undefined;
    /** Which attempt's money is returned or lost; the newest one's unless given. */
    attemptNo?: number | undefined;
  },
): Promise<ComeBackPreview> {
  const { organizationId } = caller;
  const installment = await findInstallment(tx, organizationId, wanted.installmentId);
  if (!installment) throw refuse.noSuchInstallment();
  const paid = await listPaid(tx, organizationId, [installment.id]);
  const refundableMinor = paid.reduce((sum, one) => sum + refundableOf(one), 0);
  const after = afterIt(installment, paid, refundableMinor, wanted);
  const reversed = after.losesCredit
    ? await previewReversal(tx, caller, {
        kind: 'installment',
        id: installment.id,
        round: installment.rounds,
      })
    : [];
  const itemIds = [...new Set(reversed.map(({ itemId }) => itemId))].sort((a, b) => a - b);
  const club = (await findClub(tx, organizationId, installment.clubId))!;
  return {
    installment,
    after,
    refundableMinor,
    sessions: itemIds.map((itemId) => {
      const own = reversed.filter((one) => one.itemId === itemId);
      return {
        itemId,
        reversed: own.reduce((sum, one) => sum + one.reversed, 0),
        owed: own.reduce((sum, one) => sum + one.owed, 0),
      };
    }),
    owedSessions: club.owedSessions,
  };
}

const asItIs = ({ state, paidMinor, refundedMinor }: Installment): ComesBack => ({
  state,
  paidMinor,
  refundedMinor,
  losesCredit: false,
  isOwedAgain: false,
});

function afterIt(
  installment: Installment,
  paid: Awaited<ReturnType<typeof listPaid>>,
  refundableMinor: number,
  wanted: Parameters<typeof previewComeBack>[2],
): ComesBack {
  if (wanted.kind === 'refund') {
    const amountMinor = Math.min(wanted.amountMinor ?? refundableMinor, refundableMinor);
    if (amountMinor === 0) return asItIs(installment);
    return afterRefund(installment, amountMinor, refundableMinor - amountMinor);
  }
  const { attemptNo } = wanted;
  const payment = attemptNo ? paid.find((one) => one.attemptNo === attemptNo) : paid[0];
  if (!payment) throw refuse.noSuchPayment();
  return afterComingBack(
    installment,
    lostWith(payment),
    givenBackOf(installment, paid, paid.indexOf(payment)),
  );
}
