import { expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { noticeKind, type NoticeKind } from '#modules/billing/contract';
import type { Notice } from '#modules/billing/index';
import { mailOf, outcomeOf } from './notice-rules.ts';
import {
  fillIn,
  ownWords,
  placeholdersOf,
  previewOf,
  unknownPlaceholders,
} from './template-rules.ts';

const now = Temporal.Instant.from('2023-12-01T14:00:00Z');
const notice = (change: Partial<Notice> = {}): Notice => ({
  id: 1,
  kind: 'declined',
  notedAt: now,
  installmentId: 7,
  agreementId: 3,
  installmentKind: 'dues',
  dueOn: '2023-12-01',
  state: 'past_due',
  totalMinor: 4900,
  owedMinor: 4900,
  currency: 'USD',
  collectOn: '2023-12-04',
  pastDueSince: '2023-12-01',
  holdsSessions: false,
  holdWhenPastDueDays: null,
  sessions: 8,
  memberName: 'Ana Maria Harbor',
  email: 'ana@example.com',
  clubName: 'Riverside',
  declineCode: 'insufficient_funds',
  bankCode: null,
  bankReason: null,
  isOvertaken: false,
  ...change,
});
const link = 'https://club.example/pay/7_x';
const told = (change: Partial<Notice> = {}) => {
  const one = notice(change);
  return mailOf([{ notice: one, link }], ownWords(one.kind, true));
};

test('a member whose card was declined hears why, when it is tried again, what waits and where to pay', () => {
  const mail = told();
  expect(mail.subject).toBe('Riverside: $49.00 did not go through');
  expect(mail.text).toBe(`Hello Ana,

$49.00 for your dues, due Fri 1 Dec 2023, did not go through: not enough money on the card. We try again on Mon 4 Dec 2023.

The 8 sessions of this payment come on the day it is paid. What you have left stays usable.

What is open, and how to pay it without signing in:
https://club.example/pay/7_x

Riverside`);
});

test('three charges of one sign-up that were declined together are one mail, with a link for each', () => {
  const charge = { sessions: 0, owedMinor: 2500, dueOn: '2023-11-20' };
  const mail = mailOf(
    [
      { notice: notice({ ...charge, installmentKind: 'enrollment_fee' }), link: `${link}1` },
      { notice: notice({ ...charge, installmentKind: 'proration' }), link: `${link}2` },
      { notice: notice(), link: `${link}3` },
    ],
    ownWords('declined', true),
  );
  expect(mail.subject).toBe('Riverside: $99.00 did not go through');
  expect(mail.text).toBe(`Hello Ana,

$99.00 for your enrollment fee, the days before your first payment and your dues, due Mon 20 Nov 2023 and Fri 1 Dec 2023, did not go through: not enough money on the card. We try again on Mon 4 Dec 2023.

The 8 sessions of this payment come on the day it is paid. What you have left stays usable.

What is open, and how to pay it without signing in:
$25.00 for your enrollment fee, due Mon 20 Nov 2023: https://club.example/pay/7_x1
$25.00 for the days before your first payment, due Mon 20 Nov 2023: https://club.example/pay/7_x2
$49.00 for your dues, due Fri 1 Dec 2023: https://club.example/pay/7_x3

Riverside`);
});

test('where nobody knows the address of a page, the mail says how to pay at the desk', () => {
  for (const kind of noticeKind.options) {
    if (kind === 'paid') continue;
    const one = { notice: notice({ kind }), link: null };
    const ours = mailOf([one], ownWords(kind, false));
    expect(ours.text).toContain('desk');
    expect(ours.text).not.toMatch(/link|without signing in|http|[{}]/);
    const theirs = mailOf([one], { subject: 'Oh', text: 'Pay here: {link}' });
    expect(theirs.text).toBe('Pay here: at the desk of Riverside');
  }
});

test('a returned draft is told in the bank’s sentence', () => {
  const { text } = told({
    kind: 'returned',
    bankCode: 'R01',
    bankReason: 'There was not enough money in the account.',
    collectOn: null,
  });
  expect(text).toContain(
    'did not come from your bank account: There was not enough money in the account. We do not try again by ourselves.',
  );
});

test('of a draft that was never sent nobody says that a bank sent it back', () => {
  const { subject, text } = told({
    kind: 'returned',
    bankCode: 'R07',
    bankReason: 'Not sent to the bank. The holder has withdrawn the authorization.',
    collectOn: null,
  });
  expect(`${subject} ${text}`).not.toMatch(/sent (.* )?back|bank says/);
  expect(text).toContain(
    'from your bank account: Not sent to the bank. The holder has withdrawn the authorization. We do not',
  );
});

test('what is held, and from when, follows the club’s policy', () => {
  expect(told({ holdWhenPastDueDays: 14 }).text).toContain('can be used until Thu 14 Dec 2023.');
  expect(told({ holdsSessions: true }).text).toContain('cannot be used until then');
  expect(told({ sessions: 0, installmentKind: 'enrollment_fee' }).text).not.toMatch(/\n{3}|usable/);
});

test('of a charge without sessions the mail says in one line that it is paid', () => {
  expect(told({ kind: 'paid', sessions: 0 }).text).toBe(`Hello Ana,

$49.00 for your dues, due Fri 1 Dec 2023, is paid. There is nothing left to do.

Riverside`);
});

test('only what is news, true and deliverable is mailed', () => {
  const outcome = (change: Partial<Notice>) => outcomeOf(notice(change), now);
  expect(outcome({})).toBe('mailed');
  expect(outcome({ email: null })).toBe('no_email');
  expect(outcome({ isOvertaken: true })).toBe('overtaken');
  expect(outcome({ state: 'collected' })).toBe('overtaken');
  expect(outcome({ collectOn: null })).toBe('overtaken');
  expect(outcome({ kind: 'paid', state: 'collected' })).toBe('mailed');
  expect(outcome({ notedAt: now.subtract({ hours: 24 * 4 }) })).toBe('late');
});

test('our own words use known placeholders only, and leave none behind in a mail', () => {
  for (const kind of noticeKind.options) {
    for (const words of [ownWords(kind, true), ownWords(kind, false)])
      expect(unknownPlaceholders(kind, words.subject + words.text)).toEqual([]);
    const mails = [previewOf(ownWords(kind, true)), told({ kind })];
    for (const mail of mails) expect(mail.subject + mail.text).not.toMatch(/[{}]/);
  }
});

test('an unknown placeholder is named, and a name in braces is not read as one', () => {
  expect(unknownPlaceholders('declined', '{name} {phone} {nextTry} {phone} { name }')).toEqual([
    'phone',
    ' name ',
  ]);
  expect(unknownPlaceholders('paid', '{link}')).toEqual(['link']);
  const known: NoticeKind = 'declined';
  expect(placeholdersOf(known)).toContain('link');
  expect(fillIn('Hello {name}', { name: '{link}', link: 'x' })).toBe('Hello {link}');
});
