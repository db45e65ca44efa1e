import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { countText, dayText, moneyText } from '@/lib/format.ts';
import type { Year } from './year.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

/** The year in four numbers: paid, credited, held at most, and what a session comes to. */
export function Figures({ year, buckets }: { year: Year; buckets: readonly Bucket[] }) {
  const say = usePreviewWords();
  const today = year.joinedOn;
  const sessions = year.firstYear.sessions.reduce((sum, one) => sum + one.sessions, 0);
  const nameOf = (itemId: string) =>
    buckets.find((bucket) => bucket.itemId === itemId)?.shortName ?? itemId;
  const [all, ...some] = year.costPerSession;
  const held = year.heldAtMost;
  return (
    <Paper p={0} mb="lg" className={classes['figures']}>
      <Figure label={say('firstYearPays')} value={moneyText(year.firstYear.amount)}>
        {paidAs(year, say)}
      </Figure>
      <Figure
        label={say('sessionsCredited')}
        value={sessions === 0 ? say('noSessions') : countText(sessions)}
      >
        {year.firstYear.sessions
          .map((one) => `${countText(one.sessions)} ${nameOf(one.itemId)}`)
          .join(', ')}
      </Figure>
      <Figure label={say('heldAtMost')} value={held ? countText(held.sessions) : say('noSessions')}>
        {held &&
          say(held.from === held.to ? 'heldOn' : 'heldWhen', {
            from: dayText(held.from, { today }),
            to: dayText(held.to, { today: held.from }),
          })}
      </Figure>
      <Figure
        label={say('costPerSession')}
        value={all ? moneyText(all.amount) : say('noSessions')}
        beside={all ? say('ifAll', { count: all.sessions }) : say('noCost')}
      >
        {some
          .map(({ amount, sessions: count }) => say('ifSome', { amount: moneyText(amount), count }))
          .join(' · ')}
      </Figure>
    </Paper>
  );
}

function Figure(props: { label: string; value: string; beside?: string; children?: ReactNode }) {
  return (
    <div className={classes['figure']}>
      <Text fz={13} c="dimmed">
        {props.label}
      </Text>
      <Text fz={24} fw={700} lh={1.25}>
        {props.value}
        {props.beside && (
          <Text component="span" fz={14} c="dimmed" fw={400} ml={6}>
            {props.beside}
          </Text>
        )}
      </Text>
      <Text fz={13} c="dimmed">
        {props.children}
      </Text>
    </div>
  );
}

/** "12 × $79.00 + $61.16 for Dec 8 to Dec 31". */
function paidAs(
  { rows, eachPayment, proration, joinedOn }: Year,
  say: ReturnType<typeof usePreviewWords>,
) {
  const dues = rows.filter((row) => row.kind === 'dues');
  const charges = rows.filter((row) => row.kind !== 'dues');
  const parts = [
    say('paymentsTimes', { count: dues.length, amount: moneyText(eachPayment.amount) }),
  ];
  if (charges.length > 0) {
    const amountMinor = charges.reduce((sum, row) => sum + row.amount.amountMinor, 0);
    const amount = moneyText({ ...eachPayment.amount, amountMinor });
    const isOnlyProration = proration && charges.every((row) => row.kind === 'proration');
    parts.push(
      isOnlyProration
        ? say('forDays', {
            amount,
            from: dayText(proration.from, { today: joinedOn }),
            to: dayText(proration.to, { today: joinedOn }),
          })
        : say('atSignUp', { amount }),
    );
  }
  return parts.join(' + ');
}
