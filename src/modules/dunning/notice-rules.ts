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
import { firstNameOf } from '#modules/members/index';
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

/** One notice in a mail, and where it can be paid; null = at the desk alone. */
export type Told = { notice: Notice; link: string | null };

/** What one mail tells together: the same news about what one agreement owes, such as its sign-up. */
export const letterOf = ({ agreementId, kind }: Pick<Notice, 'agreementId' | 'kind'>) =>
  `${agreementId} ${kind}`;

/** The mail that tells one notice or several of one letter, in an organization's words. */
export function mailOf(told: readonly Told[], { subject, text }: Template): Mail {
  const values = valuesOf(told);
  return {
    to: told[0]!.notice.email!,
    subject: fillIn(subject, values).replaceAll(/\s+/g, ' '),
    text: fillIn(text, values),
  };
}

function valuesOf(told: readonly Told[]): Record<Placeholder, string> {
  const notices = told.map(({ notice }) => notice);
  const { memberName, clubName, currency } = notices[0]!;
  const sessions = sum(notices.map((one) => one.sessions));
  const tries = each(notices.flatMap(({ collectOn }) => collectOn ?? []).sort());
  return {
    name: firstNameOf(memberName),
    club: clubName,
    amount: formatMoney(sum(notices.map(amountOf)), currency),
    what: listed(each(notices.map(whatOf))),
    day: listed(each(notices.map(({ dueOn }) => dueOn).sort()).map(formatDayWithWeekday)),
    reason: each(notices.map(reasonOf)).join('; '),
    nextTry:
      tries.length === 0
        ? 'We do not try again by ourselves.'
        : `We try again on ${listed(tries.map(formatDayWithWeekday))}.`,
    held: heldOf(notices),
    link: linkOf(told),
    sessions: sessions === 0 ? '' : `${count(sessions)} came with it.`,
  };
}

/** A link of its own for each of several, since each is paid by itself. */
function linkOf(told: readonly Told[]): string {
  const [{ notice, link }, ...others] = told as [Told, ...Told[]];
  if (link === null) return `at the desk of ${notice.clubName}`;
  if (others.length === 0) return link;
  return told
    .map((one) => {
      const amount = formatMoney(amountOf(one.notice), one.notice.currency);
      const day = formatDayWithWeekday(one.notice.dueOn);
      return `${amount} for ${whatOf(one.notice)}, due ${day}: ${one.link}`;
    })
    .join('\n');
}

const amountOf = (notice: Notice) =>
  notice.kind === 'paid' ? notice.totalMinor : notice.owedMinor;

const whatOf = ({ installmentKind }: Notice) => whatWords[installmentKind];

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Each of them once, in the order in which they come. */
const each = (words: readonly string[]) => [...new Set(words)];

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const whatWords: Record<InstallmentKind, string> = {
  dues: 'your dues',
  proration: 'the days before your first payment',
  enrollment_fee: 'your enrollment fee',
  down_payment: 'your down payment',
  add_on: 'your add-on',
};

function reasonOf({ kind, declineCode, bankCode, bankReason }: Notice): string {
  if (kind === 'returned') return withoutStop(bankReason ?? bankCode ?? 'no reason given');
  return declineCode === null ? 'no reason given' : declineCodes[declineCode].words;
}

/** It stands in the middle of a sentence. */
const withoutStop = (words: string) => words.replace(/[.\s]+$/, '');

/** What waits for the money, and until when the rest can be used (D22). */
function heldOf(notices: readonly Notice[]): string {
  const sessions = sum(notices.map((one) => one.sessions));
  const holdsSessions = notices.some((one) => one.holdsSessions);
  const coming =
    sessions === 0
      ? ''
      : `The ${count(sessions)} of this payment ${sessions === 1 ? 'comes' : 'come'} on the day it is paid.`;
  const [from = null] = notices.flatMap((one) => heldFrom(one) ?? []).sort();
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
