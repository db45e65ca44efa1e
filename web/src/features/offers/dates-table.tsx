import { Text } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '#kit/refusal';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { DayField } from './day-field.tsx';
import type { Draft, DraftTerm } from './draft.ts';
import classes from './offers.module.css';
import { type TermDates, termDates } from './term-dates.ts';
import { type TermSay, useTermWords } from './term-words.ts';

type Props = { draft: Draft; term: DraftTerm; isSound: boolean };

/** The dates that a join date of your choice leads to, as enrollment will reckon them (D9, D10). */
export function DatesTable({ draft, term, isSound }: Props) {
  const say = useTermWords();
  const { today } = useClub();
  const [joinDay, setJoinDay] = useState<string | null>(today);
  return (
    <div style={{ padding: '16px 24px', borderTop: '1px solid var(--line)' }}>
      <DayField
        maw={360}
        styles={{ wrapper: { width: 200 } }}
        mb="sm"
        label={say('datesTitle')}
        aria-label={say('joinDate')}
        day={joinDay}
        onChange={setJoinDay}
      />
      {!isSound ? (
        <Text c="dimmed">{say('fixFirst')}</Text>
      ) : joinDay === null ? (
        <Text c="dimmed">{say('noJoinDate')}</Text>
      ) : (
        <Dates draft={draft} term={term} joinDay={joinDay} />
      )}
    </div>
  );
}

function Dates({ draft, term, joinDay }: Omit<Props, 'isSound'> & { joinDay: string }) {
  const say = useTermWords();
  const { today } = useClub();
  const found = datesOrRefusal(draft, term, joinDay);
  if (typeof found === 'string') return <Text c="var(--amber-text)">{found}</Text>;
  const day = (which: string) => dayText(which, { weekday: true, today });
  const isEarlier = found.beginsOn < joinDay;
  const lines: [string, string][] = [
    [say('begins'), day(found.beginsOn)],
    ...(term.timing.kind === 'first_full_payment_day'
      ? [[say('prorated'), prorationText(found, draft, term, day, say)] as [string, string]]
      : []),
    [say('firstPayment'), day(found.firstPayments[0]!)],
    [say('nextPayments'), laterText(found, day, say)],
    [say('expires'), found.expiresOn ? day(found.expiresOn) : say('neverEnds')],
    ...(found.renewal ? [renewalLine(found.renewal, term, day, say)] : []),
  ];
  return (
    <>
      {isEarlier && (
        <Text c="var(--amber-text)">{say('beginsEarlier', { day: day(found.beginsOn) })}</Text>
      )}
      <table className={classes['dates']}>
        <tbody>
          {lines.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function datesOrRefusal(draft: Draft, term: DraftTerm, joinDay: string): TermDates | string {
  try {
    return termDates(draft, term, joinDay);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

type DayWords = (day: string) => string;

function prorationText(
  { proration }: TermDates,
  { currency }: Draft,
  { taxRatePpm }: DraftTerm,
  day: DayWords,
  say: TermSay,
) {
  if (!proration) return say('noProration');
  const { amountMinor, from, to, days, ofDays } = proration;
  return say(taxRatePpm > 0 ? 'proratedTax' : 'proratedFor', {
    money: moneyText({ amountMinor, currency }),
    from: day(from),
    to: day(to),
    days,
    of: ofDays,
  });
}

function laterText({ firstPayments, payments }: TermDates, day: DayWords, say: TermSay) {
  const days = firstPayments.slice(1).map(day).join(' · ');
  if (payments === null) return say('untilCancelledDays', { days });
  return payments === 1 ? say('onlyOne') : say('andSoOn', { days, count: payments });
}

function renewalLine(
  { beginsOn, firstDueOn }: NonNullable<TermDates['renewal']>,
  { atEnd }: DraftTerm,
  day: DayWords,
  say: TermSay,
): [string, string] {
  if (atEnd === 'open_ended')
    return [say('nextAfterEnd'), say('nextAfterEndText', { due: day(firstDueOn) })];
  return [say('renewal'), say('renewalText', { begins: day(beginsOn), due: day(firstDueOn) })];
}
