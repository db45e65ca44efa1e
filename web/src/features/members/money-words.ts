import { dayAt, dayText, moneyText } from '@/lib/format.ts';
import type { useMoneyBackWords } from './money-back-words.ts';
import type { Installment, Passbook, Story } from './queries.ts';
import type { useMemberWords } from './words.ts';

type Say = ReturnType<typeof useMemberWords>;
type SayBack = ReturnType<typeof useMoneyBackWords>;

/** "Dues 3", "Enrollment fee". */
export const kindWords = (say: Say, one: Pick<Installment, 'kind' | 'sequence'>) =>
  say(`kind_${one.kind}`, { number: one.sequence });

export const owedOn = ({ amount, tax, paid }: Installment) => ({
  amountMinor: amount.amountMinor + tax.amountMinor - paid.amountMinor,
  currency: amount.currency,
});

export const fullAmount = ({ amount, tax }: Installment) => ({
  amountMinor: amount.amountMinor + tax.amountMinor,
  currency: amount.currency,
});

type Attempt = Pick<Story['attempts'][number], 'channel' | 'isDraft' | 'outcome' | 'reason'>;

/** "Bank draft", "Cash". */
export const channelWords = (
  say: Say,
  { channel, isDraft }: Pick<Attempt, 'channel' | 'isDraft'>,
) => say(isDraft ? 'asked_ach' : `asked_${channel as 'cash'}`);

/** "paid by bank draft". */
export const paidWords = (say: Say, about: { channel: string | null; isDraft: boolean }) =>
  say(about.isDraft ? 'channel_ach' : `channel_${about.channel as 'cash'}`);

/** "Declined: not enough money on the card". */
export function outcomeWords(say: Say, attempt: Pick<Attempt, 'outcome' | 'reason'>): string {
  const reason = attempt.reason ? say(`decline_${attempt.reason as 'declined'}`) : '';
  return say(`outcome_${attempt.outcome}`, { reason });
}

/** "R01: Not enough money in the account", or whichever of the two there is. */
export const reasonWords = (
  say: SayBack,
  { code, reason }: { code: string | null; reason: string | null },
) => (code && reason ? say('reason', { code, reason }) : (code ?? reason ?? ''));

type About = Passbook['owed'][number]['about'];

/** "the draft of Nov 1 came back". */
export function lossWords(say: SayBack, about: About, today: string): string {
  if (!about) return say('moneyBack');
  const day = dayText(about.dueOn, { today });
  if (about.cameBack === 'refund') return say('duesRefunded', { day });
  if (about.cameBack === 'dispute') return say('disputeLost', { day });
  if (about.isDraft) return say('draftBack', { day });
  return say(about.channel === 'check' ? 'checkBack' : 'paymentBack', { day });
}

/** "Waits for the next bank file", "On its way until Tue, Dec 8"; undefined = its money is final. */
export function onItsWayWords(
  say: SayBack,
  { finalOn, waitsForFile }: Pick<Installment, 'finalOn' | 'waitsForFile'>,
  today: string,
): string | undefined {
  if (waitsForFile) return say('waitsForFile');
  return finalOn !== null && finalOn > today
    ? say('onItsWay', { day: dayText(finalOn, { weekday: true, today }) })
    : undefined;
}

/** What an installment's state means now: until when, why, and what comes next. */
export function stateDetail(
  say: Say,
  sayBack: SayBack,
  one: Installment,
  club: { today: string; timeZone: string },
): string {
  const day = (value: string) => dayText(value, { weekday: true, today: club.today });
  const parts = [
    one.collectedOn &&
      (one.state === 'processing'
        ? sayBack('submittedOn', { day: day(one.collectedOn) })
        : say('collectedOn', { day: day(one.collectedOn) })),
    one.cameBack && reasonWords(sayBack, one.cameBack),
    one.disputedSince &&
      sayBack('disputedSince', { day: day(dayAt(one.disputedSince, club.timeZone)) }),
    (one.state === 'past_due' || one.state === 'returned') &&
      one.nextTryOn &&
      say('nextTry', { day: day(one.nextTryOn) }),
    one.paid.amountMinor > 0 && !one.collectedOn && say('paidPart', { paid: moneyText(one.paid) }),
    one.refunded.amountMinor > 0 && sayBack('refundedPart', { amount: moneyText(one.refunded) }),
  ];
  return parts.filter(Boolean).join(' · ');
}
