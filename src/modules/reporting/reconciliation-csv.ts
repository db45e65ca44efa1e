import { csvOf } from '#kit/csv';
import { formatId } from '#kit/ids';
import { toDecimal, currencyExponent } from '#kit/money';
import type { DuesOf } from './dues-of-store.ts';
import { type Difference, netOf, type Reconciled } from './reconcile.ts';
import { kindWords, verdictWords, whyWords } from './reconciliation-words.ts';

const dayColumns =
  'Club,Day,Channel,Currency,Attempts,Asked,Payments,Paid,On its way,Returns,Returned,Refunds,Refunded,Contested,Won back,Ours,Theirs,Difference,Verdict'.split(
    ',',
  );

/** A line for each day and channel, amounts in the club's currency. */
export function daysCsv({ club, days }: Pick<Reconciled, 'club' | 'days'>): string {
  const amount = (minor: number) => toDecimal(minor, currencyExponent(club.currency));
  return csvOf(
    dayColumns,
    days.map(({ day, channel, asked, ours, onTheirWay, theirs, verdict }) => [
      club.name,
      day,
      channel,
      club.currency,
      asked.count,
      amount(asked.amountMinor),
      ours.paid.count,
      amount(ours.paid.amountMinor),
      amount(onTheirWay.amountMinor),
      ours.returned.count,
      amount(ours.returned.amountMinor),
      ours.refunded.count,
      amount(ours.refunded.amountMinor),
      amount(ours.contested.amountMinor),
      amount(ours.wonBack.amountMinor),
      amount(netOf(ours)),
      theirs ? amount(netOf(theirs)) : null,
      theirs ? amount(netOf(ours) - netOf(theirs)) : null,
      verdictWords[verdict],
    ]),
  );
}

const differenceColumns =
  'Club,Channel,What,Key,Why,Currency,Our day,Ours,Their day,Theirs,Installment,Due,Member,Name'.split(
    ',',
  );

/** A line for each movement that two books tell otherwise, with whose it is. */
export function differencesCsv(
  { club, differences }: Pick<Reconciled, 'club' | 'differences'>,
  dues: readonly DuesOf[],
): string {
  const amount = (minor: number) => toDecimal(minor, currencyExponent(club.currency));
  const whose = new Map(dues.map((one) => [one.id, one]));
  return csvOf(
    differenceColumns,
    differences.map((one: Difference) => {
      const { ours, theirs, installmentId } = one;
      const found = installmentId === null ? undefined : whose.get(installmentId);
      return [
        club.name,
        one.channel,
        kindWords[one.kind],
        one.key,
        whyWords(one),
        club.currency,
        ours?.day ?? null,
        ours ? amount(ours.amountMinor) : null,
        theirs?.day ?? null,
        theirs ? amount(theirs.amountMinor) : null,
        installmentId === null ? null : formatId('installment', installmentId),
        found?.dueOn ?? null,
        found ? formatId('member', found.memberId) : null,
        found?.memberName ?? null,
      ];
    }),
  );
}
