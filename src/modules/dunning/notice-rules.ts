import {
  addDays,
  daysBetween,
  dayAt,
  type Day,
  formatDayWithWeekday,
  type Instant,
} from '#kit/days';
import { formatMoney } from '#kit/money';
import {
  declineCodes,
  type InstallmentKind,
  type Notice,
  type NoticeOutcome,
} from '#modules/billing/index';
import type { Mail } from '#platform/mail/mailer';
import { fillIn, type Placeholder, type Template } from './template-rules.ts';

/** How long news stays news, in days. */
const newsForDays = 3;

/**
 * What becomes of a notice on an instant: mailed, unless something newer is to be told, the dues were
 * settled in the meantime, it has waited too long, or nobody knows an address.
 */
export function outcomeOf(notice: Notice, now: Instant): NoticeOutcome {
  const { kind, state, collectOn } = notice;
  const isTrue =
    kind === 'paid'
      ? state === 'collected'
      : state === 'past_due' && (kind !== 'declined' || collectOn !== null);
  if (notice.isOvertaken || !isTrue) return 'overtaken';
  if (daysBetween(dayAt(notice.notedAt, 'UTC'), dayAt(now, 'UTC')) > newsForDays) return 'late';
  return notice.email === null ? 'no_email' : 'mailed';
}

/** The mail that tells a notice, in an organization's words. `link` is where it can be paid. */
export function mailOf(notice: Notice, { subject, text }: Template, link: string | null): Mail {
  const values = valuesOf(notice, link);
  return {
    to: notice.email!,
    subject: fillIn(subject, values).replaceAll(/\s+/g, ' '),
    text: fillIn(text, values),
  };
}

function valuesOf(notice: Notice, link: string | null): Record<Placeholder, string> {
  const { collectOn, currency, sessions } = notice;
  const amountMinor = notice.kind === 'paid' ? notice.totalMinor : notice.owedMinor;
  return {
    name: firstNameOf(notice.memberName),
    club: notice.clubName,
    amount: formatMoney(amountMinor, currency),
    what: whatWords[notice.installmentKind],
    day: formatDayWithWeekday(notice.dueOn),
    reason: reasonOf(notice),
    nextTry:
      collectOn === null
        ? 'We do not try again by ourselves.'
        : `We try again on ${formatDayWithWeekday(collectOn)}.`,
    held: heldOf(notice),
    link: link ?? '',
    sessions: sessions === 0 ? '' : `${count(sessions)} came with it.`,
  };
}

/** All that a mail or a page says of a person's name. */
export const firstNameOf = (name: string) => name.trim().split(/\s+/)[0]!;

const whatWords: Record<InstallmentKind, string> = {
  dues: 'your dues',
  proration: 'the days before your first payment',
  enrollment_fee: 'your enrollment fee',
  down_payment: 'your down payment',
};

function reasonOf({ kind, declineCode, bankCode, bankReason }: Notice): string {
  if (kind === 'returned') return withoutStop(bankReason ?? bankCode ?? 'no reason given');
  return declineCode === null ? 'no reason given' : declineCodes[declineCode].words;
}

/** It stands in the middle of a sentence. */
const withoutStop = (words: string) => words.replace(/[.\s]+$/, '');

/** What waits for the money, and until when the rest can be used (D22). */
function heldOf(notice: Notice): string {
  const { sessions, holdsSessions } = notice;
  const coming =
    sessions === 0
      ? ''
      : `The ${count(sessions)} of this payment ${sessions === 1 ? 'comes' : 'come'} on the day it is paid.`;
  const from = heldFrom(notice);
  const left = holdsSessions
    ? 'What you have left cannot be used until then.'
    : from !== null
      ? `What you have left can be used until ${formatDayWithWeekday(addDays(from, -1))}.`
      : sessions > 0
        ? 'What you have left stays usable.'
        : '';
  return [coming, left].filter((part) => part !== '').join(' ');
}

/** The day from which what the member has is held; null = it never is. */
function heldFrom({ pastDueSince, holdWhenPastDueDays }: Notice): Day | null {
  return pastDueSince === null || holdWhenPastDueDays === null
    ? null
    : addDays(pastDueSince, holdWhenPastDueDays);
}

const count = (sessions: number) => `${sessions} session${sessions === 1 ? '' : 's'}`;
