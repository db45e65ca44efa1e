import type { Instant } from '#kit/days';
import { Refusal } from '#kit/refusal';
import {
  alreadySettled,
  askNow,
  declineCodes,
  paymentUnderWay,
  type Processors,
} from '#modules/billing/index';
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
  takes: 'test_card' | 'card_page' | 'desk';
  /** Why the card just given was declined; null = none was. */
  declined: string | null;
};

/** What a link is for. Refuses `pay_link_not_good`. */
export async function lookAtPayLink(
  tx: Tx,
  { processor }: { processor: Processors },
  token: string,
  realNow: Instant,
): Promise<Owing> {
  return owingOf((await findGood(tx, token, realNow)).linked, processor);
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
  const before = owingOf(linked, processor);
  if (before.standing !== 'open') return before;
  if (before.takes !== 'test_card') throw payAtTheDesk(linked.clubName);
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
    return lookAtPayLink(db, { processor }, token, realNow);
  }
  const { linked: asked } = await findGood(db, token, realNow);
  const after = owingOf(asked, processor);
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

/**
 * Makes the processor's own page for what a link is for, and answers its address. Nothing is taken by it,
 * however many windows have one open: what its holder agrees to there is asked for once, while it is owed.
 * Refuses `pay_link_not_good`, `already_settled`, `payment_under_way`, `pay_at_the_desk`.
 */
export async function openPayPage(
  db: Db,
  { processor }: { processor: Processors },
  token: string,
  { realNow, base }: { realNow: Instant; base: string },
): Promise<{ url: string }> {
  const { organizationId, linked } = await findGood(db, token, realNow);
  const { state, isAwaited, clubName } = linked;
  if (state !== 'scheduled' && state !== 'past_due') throw alreadySettled(state);
  if (isAwaited) throw paymentUnderWay();
  const { pages } = processor;
  if (!pages || takesOf(linked, processor) !== 'card_page') throw payAtTheDesk(clubName);
  const system = (await systemCaller(db, organizationId, 'payment link'))!;
  const { installmentId, memberId, owedMinor: amountMinor, currency } = linked;
  const title = clubName;
  const backTo = `${base}/pay/${token}`;
  const wanted = { installmentId, memberId, amountMinor, currency, title, backTo };
  const url = await db.transaction().execute((tx) => pages.open(tx, system.caller, wanted));
  return { url };
}

async function findGood(tx: Tx, token: string, realNow: Instant) {
  const organizationId = organizationOf(token);
  const linked = organizationId && (await findByToken(tx, organizationId, hashToken(token)));
  if (!linked || linked.expiresAt.epochMilliseconds <= realNow.epochMilliseconds)
    throw payLinkNotGood();
  return { organizationId, linked };
}

const owingOf = (linked: Linked, processor: Processors): Owing => ({
  club: linked.clubName,
  firstName: firstNameOf(linked.memberName),
  what: linked.kind,
  dueOn: linked.dueOn,
  owed: { amountMinor: linked.owedMinor, currency: linked.currency },
  standing: standingOf(linked),
  takes: takesOf(linked, processor),
  declined: null,
});

/** In a sandbox the test cards, unless its member pays by a card of a real processor's test mode. */
function takesOf(
  { sandbox, processor: kept, currency }: Linked,
  { pages }: Processors,
): Owing['takes'] {
  if (sandbox && kept !== pages?.of) return 'test_card';
  if (pages?.take({ isSandbox: sandbox, currency })) return 'card_page';
  return sandbox ? 'test_card' : 'desk';
}

function standingOf({ state, isAwaited }: Linked): Owing['standing'] {
  if (state === 'collected') return 'paid';
  if (state === 'waived' || state === 'refunded' || state === 'skipped') return 'let_go';
  return isAwaited ? 'waiting' : 'open';
}
