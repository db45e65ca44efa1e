import { formatDay, formatDayWithWeekday, type Day, type Instant } from '#kit/days';
import { formatId } from '#kit/ids';
import { formatMoney } from '#kit/money';
import type { Agreement } from './model.ts';
import { plainText } from './plain-text.ts';
import { startPdf, type Sheet } from './pdf-sheet.ts';

/** Everything the signed agreement says; drawn as it is, nothing is looked up or reckoned again. */
export type DocumentFacts = {
  organizationName: string;
  club: { name: string; timeZone: string };
  agreement: Agreement;
  buyer: Person;
  /** The primary cardholder first. */
  cardholders: Person[];
  paymentMethod: string;
  buckets: DocumentBucket[];
  /** The charges of the first year, each with what it credits when collected. */
  rows: DocumentRow[];
  /** First payment of a renewal on time; null = open ended. */
  renewalDueOn: Day | null;
  /** The terms and conditions of the channel, as the offer had them. */
  termsText: string;
  signatureImage: Buffer | null;
};

type Person = { id: number; name: string; email: string | null; phone: string | null };

export type DocumentBucket = {
  itemName: string;
  quantity: number;
  /** 0 = never expires. */
  daysToExpire: number;
  receiver: string;
};

export type DocumentRow = {
  kind: 'dues' | 'proration' | 'enrollment_fee' | 'down_payment';
  /** Which dues payment, counted from 1; 0 = a charge at sign-up. */
  number: number;
  dueOn: Day;
  /** Minor units, tax included. */
  amountMinor: number;
  credits: { itemName: string; sessions: number; lastDay: Day | null }[];
};

/**
 * Draws the signed agreement: organization and club, the parties, offer and term, every date and amount
 * of the first year, the session buckets, the terms text, and who signed when (D13). The same facts give
 * the same bytes.
 */
export async function drawAgreement(facts: DocumentFacts): Promise<Buffer> {
  const { agreement, organizationName, club } = facts;
  const number = formatId('agreement', agreement.id);
  const sheet = await startPdf({
    title: `Membership agreement ${number}`,
    author: organizationName,
    madeAt: agreement.signedAt,
    foot: `${organizationName} · ${number} · signed ${onTheWall(agreement.signedAt, club.timeZone)}`,
  });
  sheet.title('Membership agreement', `${organizationName}, ${club.name} · ${number}`);
  drawParties(sheet, facts);
  drawOffer(sheet, facts);
  drawSessions(sheet, facts);
  drawYear(sheet, facts);
  const terms = plainText(facts.termsText);
  if (terms !== '') {
    sheet.heading('Terms and conditions');
    sheet.text(terms);
  }
  drawSignature(sheet, facts);
  return sheet.end();
}

const person = ({ id, name, email, phone }: Person) =>
  [name, formatId('member', id), email, phone].filter(Boolean).join(' · ');

function drawParties(sheet: Sheet, { buyer, cardholders, paymentMethod }: DocumentFacts) {
  sheet.heading('Parties');
  sheet.facts([
    ['Buyer', person(buyer)],
    ...cardholders.map((one, at): [string, string] => [
      at === 0 ? 'Primary cardholder' : 'Cardholder',
      person(one),
    ]),
    ['Pays by', paymentMethod],
  ]);
}

const atTheEnd = {
  expire: 'the membership ends',
  renew: 'renews for another term',
  open_ended: 'goes on until cancelled, with the same sessions',
};

function drawOffer(sheet: Sheet, { agreement: a, renewalDueOn }: DocumentFacts) {
  sheet.heading('Offer and payment term');
  const facts: [string, string][] = [
    ['Offer', `${a.offerTitle} (${a.offerCode}), version ${a.offerVersion}`],
    ['Payment term', a.termName],
    ['Dues', `${formatMoney(a.duesMinor, a.currency)} ${often(a)}, ${counted(a.payments)}`],
    ['Tax', a.taxRatePpm === 0 ? 'none' : `${a.taxRatePpm / 10_000} % is added`],
    ['Joined', formatDayWithWeekday(a.joinedOn)],
    ['Begins', formatDayWithWeekday(a.beginsOn)],
    ['First full payment', formatDayWithWeekday(a.firstDueOn)],
    ['Expires', a.expiresOn === null ? 'open ended' : formatDayWithWeekday(a.expiresOn)],
  ];
  if (a.expiresOn !== null) facts.push(['At the end', atTheEnd[a.atEnd]]);
  if (renewalDueOn !== null && a.atEnd !== 'expire')
    facts.push(['Next payment after that', formatDayWithWeekday(renewalDueOn)]);
  sheet.facts(facts);
}

const often = ({ every: { count, unit } }: Agreement) =>
  count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;

const counted = (payments: number | null) =>
  payments === null ? 'until cancelled' : `${payments} ${payments === 1 ? 'payment' : 'payments'}`;

function drawSessions(sheet: Sheet, { buckets }: DocumentFacts) {
  if (buckets.length === 0) return;
  sheet.heading('Sessions credited each time dues are collected');
  sheet.table(
    [
      { title: 'Session', width: 0.36 },
      { title: 'Each payment', width: 0.14, align: 'right' },
      { title: 'Usable', width: 0.26 },
      { title: 'Goes to', width: 0.24 },
    ],
    buckets.map((bucket) => [
      bucket.itemName,
      String(bucket.quantity),
      bucket.daysToExpire === 0 ? 'never expires' : `${bucket.daysToExpire} days from collection`,
      bucket.receiver,
    ]),
  );
}

const charges = {
  dues: 'Dues',
  proration: 'Dues up to the first full payment',
  enrollment_fee: 'Enrollment fee',
  down_payment: 'Down payment',
};

function drawYear(sheet: Sheet, { rows, agreement }: DocumentFacts) {
  sheet.heading('The first year, if every payment is made on its day');
  sheet.table(
    [
      { title: 'Due', width: 0.2 },
      { title: 'For', width: 0.28 },
      { title: 'Amount', width: 0.14, align: 'right' },
      { title: 'Sessions credited, with their last day', width: 0.38 },
    ],
    rows.map((row) => [
      formatDayWithWeekday(row.dueOn),
      row.kind === 'dues' ? `Dues, payment ${row.number}` : charges[row.kind],
      formatMoney(row.amountMinor, agreement.currency),
      row.credits
        .map(
          ({ sessions, itemName, lastDay }) =>
            `${sessions} ${itemName}, ${lastDay === null ? 'never expires' : formatDay(lastDay)}`,
        )
        .join('\n') || 'none',
    ]),
  );
  sheet.text('A late payment shortens nothing: the days begin when the money is collected.');
}

function drawSignature(sheet: Sheet, { agreement, club, signatureImage }: DocumentFacts) {
  sheet.heading('Signature');
  if (signatureImage) sheet.picture(signatureImage, { width: 210, height: 70 });
  sheet.facts([
    ['Signed by', agreement.signedBy],
    ['How', signatureImage ? 'drawn on the screen' : 'by name'],
    ['Where', agreement.channel === 'in_club' ? `in the club, ${club.name}` : 'online'],
    ['When', onTheWall(agreement.signedAt, club.timeZone)],
  ]);
}

/** `Tue 8 Dec 2026, 14:14 (America/New_York)`. */
function onTheWall(instant: Instant, timeZone: string): string {
  const wall = instant.toZonedDateTimeISO(timeZone);
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatDayWithWeekday(wall.toPlainDate().toString())}, ${time} (${timeZone})`;
}
