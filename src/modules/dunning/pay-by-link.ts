import type { Instant } from '#kit/days';
import { Refusal } from '#kit/refusal';
import { askNow, declineCodes, type Processors } from '#modules/billing/index';
import { recordAudit, systemCaller } from '#modules/identity/index';
import { firstNameOf } from '#modules/members/index';
import type { Db, Tx } from '#platform/database/query';
import { hashToken, organizationOf } from '#platform/link-token';
import { findByToken, type Linked } from './pay-link-store.ts';
import { payAtTheDesk, payLinkNotGood } from './refusals.ts';

/** What the holder of a link sees: nothing of the member but the first name. */
export type Owing = {
  club: string;
  firstName: string;
  what: Linked['kind'];
  dueOn: string;
  owed: { amountMinor: number; currency: string };
  standing: 'open' | 'waiting' | 'paid' | 'let_go';
  takes: 'test_card' | 'desk';
  /** Why the card just given was declined; null = none was. */
  declined: string | null;
};

/** What a link is for. Refuses `pay_link_not_good`. */
export async function lookAtPayLink(tx: Tx, token: string, realNow: Instant): Promise<Owing> {
  return owingOf((await findGood(tx, token, realNow)).linked);
}

/**
 * Pays what a link is for with a card that is given for this once, and answers how it stands then. Two
 * tabs, or a button pressed twice, are one payment: whoever comes second sees what the first one did.
 * Refuses `pay_link_not_good`, and `pay_at_the_desk` where no processor takes cards.
 */
export async function payByLink(
  db: Db,
  { processor }: { processor: Processors },
  { token, testCard }: { token: string; testCard: string },
  { realNow, from }: { realNow: Instant; from: string },
): Promise<Owing> {
  const { organizationId, linked } = await findGood(db, token, realNow);
  const before = owingOf(linked);
  if (before.standing !== 'open') return before;
  if (before.takes === 'desk') throw payAtTheDesk(linked.clubName);
  const { installmentId } = linked;
  const system = (await systemCaller(db, organizationId, 'payment link'))!;
  const caller = { ...system.caller, from };
  const card = `sim_${testCard}_link_${installmentId}`;
  try {
    await askNow(
      db,
      caller,
      { processor },
      { installmentId, by: { processor: 'simulated', token: card } },
    );
  } catch (error) {
    if (!(
      error instanceof Refusal && ['payment_under_way', 'already_settled'].includes(error.code)
    ))
      throw error;
    return lookAtPayLink(db, token, realNow);
  }
  const { linked: asked } = await findGood(db, token, realNow);
  const after = owingOf(asked);
  const declined =
    after.standing === 'open' && asked.attempts > linked.attempts && asked.declineCode !== null
      ? declineCodes[asked.declineCode as keyof typeof declineCodes].words
      : null;
  await recordAudit(db, caller, {
    action: 'installment.pay_by_link',
    subjectKind: 'installment',
    subjectId: installmentId,
    after: { amountMinor: linked.owedMinor, standing: after.standing, declined },
  });
  return { ...after, declined };
}

async function findGood(tx: Tx, token: string, realNow: Instant) {
  const organizationId = organizationOf(token);
  const linked = organizationId && (await findByToken(tx, organizationId, hashToken(token)));
  if (!linked || linked.expiresAt.epochMilliseconds <= realNow.epochMilliseconds)
    throw payLinkNotGood();
  return { organizationId, linked };
}

const owingOf = (linked: Linked): Owing => ({
  club: linked.clubName,
  firstName: firstNameOf(linked.memberName),
  what: linked.kind,
  dueOn: linked.dueOn,
  owed: { amountMinor: linked.owedMinor, currency: linked.currency },
  standing: standingOf(linked),
  takes: linked.sandbox ? 'test_card' : 'desk',
  declined: null,
});

function standingOf({ state, isAwaited }: Linked): Owing['standing'] {
  if (state === 'collected') return 'paid';
  if (state === 'waived' || state === 'refunded' || state === 'skipped') return 'let_go';
  return isAwaited ? 'waiting' : 'open';
}
