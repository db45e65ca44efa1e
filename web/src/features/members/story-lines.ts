import { moneyText } from '@/lib/format.ts';
import type { useMoneyBackWords } from './money-back-words.ts';
import { channelWords, outcomeWords, reasonWords } from './money-words.ts';
import type { Attempt, Dispute, Story } from './queries.ts';
import type { useMemberWords } from './words.ts';

/** One thing that happened to an installment's money, in words, with what can be done about it. */
export type StoryLine = {
  key: string;
  at: string;
  /** Which attempt's money it is about. */
  number: number;
  parts: string[];
  by: string;
  isBad: boolean;
  attempt?: Attempt;
  dispute?: Dispute;
};

type Words = {
  say: ReturnType<typeof useMemberWords>;
  sayBack: ReturnType<typeof useMoneyBackWords>;
};

/** Attempts, returns, refunds and disputes in the order in which they happened. */
export function storyLines({ say, sayBack }: Words, story: Story): StoryLine[] {
  const attempts = story.attempts.map((attempt) => ({
    key: `attempt ${attempt.number}`,
    at: attempt.askedAt,
    number: attempt.number,
    parts: [channelWords(say, attempt), moneyText(attempt.amount), outcomeWords(say, attempt)],
    by: attempt.askedBy,
    isBad: attempt.outcome === 'declined',
    attempt,
  }));
  const losses = story.reversals
    .filter(({ kind }) => kind !== 'refund')
    .map((lost) => ({
      key: `lost ${lost.attempt}`,
      at: lost.at,
      number: lost.attempt,
      parts: [sayBack(lostHow(story, lost)), moneyText(lost.amount), reasonWords(sayBack, lost)],
      by: lost.by,
      isBad: true,
    }));
  const refunds = story.refunds.map((refund, at) => ({
    key: `refund ${at}`,
    at: refund.at,
    number: refund.attempt,
    parts: [
      sayBack(refund.method === 'cash' ? 'refundCash' : 'refund'),
      moneyText(refund.amount),
      sayBack(`refund_${refund.state}`),
      refund.reason,
    ],
    by: refund.by,
    isBad: refund.state === 'refused',
  }));
  const disputes = story.disputes.flatMap((dispute) => [
    {
      key: `${dispute.id} opened`,
      at: dispute.openedAt,
      number: dispute.attempt,
      parts: [sayBack('disputeOpened'), moneyText(dispute.amount), dispute.reason ?? ''],
      by: dispute.openedBy,
      isBad: true,
      dispute,
    },
    ...(dispute.outcome === 'won'
      ? [
          {
            key: `${dispute.id} won`,
            at: dispute.closedAt!,
            number: dispute.attempt,
            parts: [sayBack('disputeWon'), moneyText(dispute.amount)],
            by: dispute.closedBy!,
            isBad: false,
          },
        ]
      : []),
  ]);
  return [...attempts, ...refunds, ...disputes, ...losses].sort(
    // at one instant, what became of an attempt's money stands below it
    (a, b) => a.at.localeCompare(b.at) || a.number - b.number,
  );
}

function lostHow(story: Story, { kind, attempt }: Story['reversals'][number]) {
  if (kind !== 'return') return 'cameBackDispute';
  const isUnsent = story.attempts.some((one) => one.number === attempt && one.isUnsent);
  return isUnsent ? 'withdrawn' : 'cameBack';
}

const hasComeBack = (story: Story, attempt: Attempt) =>
  story.reversals.some((back) => back.attempt === attempt.number && back.kind !== 'refund');

/** Whether it waits for the next file, and not all of it was given back: then nobody would owe it. */
export const canWithdraw = (story: Story, attempt: Attempt) =>
  attempt.waitsForFile &&
  story.refunds
    .filter((refund) => refund.attempt === attempt.number && refund.state !== 'refused')
    .reduce((sum, { amount }) => sum + amount.amountMinor, 0) < attempt.amount.amountMinor;

/** Whether a bank may still send it back: a draft that it has seen, or a check, that brought money. */
export const canReturn = (story: Story, attempt: Attempt) =>
  attempt.outcome === 'paid' &&
  (attempt.isDraft || attempt.channel === 'check') &&
  !attempt.waitsForFile &&
  !hasComeBack(story, attempt);

/** Whether its holder may contest it: a card that paid, not contested before. Drafts are returned. */
export const canDispute = (story: Story, attempt: Attempt) =>
  attempt.outcome === 'paid' &&
  attempt.amount.amountMinor > 0 &&
  !attempt.isDraft &&
  !['cash', 'check', 'nothing_due', 'waiver'].includes(attempt.channel) &&
  !hasComeBack(story, attempt) &&
  !story.disputes.some((dispute) => dispute.attempt === attempt.number);

/** What of it the club has and has not promised to give back, in minor units. */
export function refundableMinor(story: Story): number {
  return story.attempts
    .filter(({ outcome }) => outcome === 'paid')
    .reduce((sum, { number, amount }) => {
      const back = [
        ...story.reversals.filter((one) => one.attempt === number),
        ...story.refunds.filter((one) => one.attempt === number && one.state === 'asked'),
      ].reduce((total, one) => total + one.amount.amountMinor, 0);
      return sum + Math.max(0, amount.amountMinor - back);
    }, 0);
}
