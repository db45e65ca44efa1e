import { Button, Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { countText, dayText, moneyText } from '@/lib/format.ts';
import type { Year, YearRow } from './year.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

/** Rows before and after the ones that are folded away; short years are shown whole. */
const [shownFirst, shownLast, wholeUpTo] = [6, 1, 16];

/** Every date of the year: what the drawing shows, in words. */
export function DatesTable({ year, buckets }: { year: Year; buckets: readonly Bucket[] }) {
  const say = usePreviewWords();
  const [isWhole, setWhole] = useState(false);
  // on paper nothing can be unfolded
  useEffect(() => {
    const unfold = () => flushSync(() => setWhole(true));
    addEventListener('beforeprint', unfold);
    return () => removeEventListener('beforeprint', unfold);
  }, []);
  const { rows, joinedOn } = year;
  const folded =
    isWhole || rows.length <= wholeUpTo ? [] : rows.slice(shownFirst, rows.length - shownLast);
  const picked = buckets.filter(({ itemId }) =>
    rows.some((row) => row.credits.some((credit) => credit.itemId === itemId)),
  );
  const isLate = rows.some((row) => row.collectedOn !== row.dueOn);
  return (
    <div role="region" aria-label={say('table')} tabIndex={0} className={classes['scroll']}>
      <Table miw={640} verticalSpacing="xs">
        <Table.Caption className="seen-by-readers-only">{say('table')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('payment')}</Table.Th>
            <Table.Th>{say('due')}</Table.Th>
            {isLate && <Table.Th>{say('collected')}</Table.Th>}
            <Table.Th className="amount">{say('amount')}</Table.Th>
            <Table.Th>{say('credits')}</Table.Th>
            {picked.map(({ itemId, shortName }) => (
              <Table.Th key={itemId}>{say('lastDay', { item: shortName })}</Table.Th>
            ))}
            <Table.Th className="amount">{say('heldThatDay')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows
            .filter((row) => !folded.includes(row))
            .map((row, at, shown) => ({
              row,
              due: dayAfter(shown[at - 1]?.dueOn ?? joinedOn),
              later: dayAfter(row.dueOn),
            }))
            .map(({ row, due, later }) => (
              <Table.Tr key={`${row.kind} ${row.number}`}>
                <Table.Td>{row.number === 0 ? say(kindOf(row)) : row.number}</Table.Td>
                <Table.Td fw={600} style={{ whiteSpace: 'nowrap' }}>
                  {due(row.dueOn)}
                </Table.Td>
                {isLate && (
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{later(row.collectedOn)}</Table.Td>
                )}
                <Table.Td className="amount">{moneyText(row.amount)}</Table.Td>
                <Table.Td>{creditsOf(row, buckets) || say('creditsNone')}</Table.Td>
                {picked.map(({ itemId }) => (
                  <Table.Td key={itemId} style={{ whiteSpace: 'nowrap' }}>
                    {lastDayOf(row, itemId, later, say('never'))}
                  </Table.Td>
                ))}
                <Table.Td className="amount">{countText(heldOn(year, row.collectedOn))}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {folded.length > 0 && (
        <Button variant="light" fullWidth mt="xs" onClick={() => setWhole(true)}>
          {say('showRows', { from: folded[0]!.number, to: folded.at(-1)!.number })}
        </Button>
      )}
    </div>
  );
}

/** The year is said where it changes: in its first row, and where a last day runs into another. */
const dayAfter = (before: string) => (of: string) => dayText(of, { weekday: true, today: before });

const kindOf = (row: YearRow) => (row.kind === 'dues' ? ('dues' as const) : row.kind);

/** "4 Yoga, 8 Swim". */
export const creditsOf = (row: YearRow, buckets: readonly Bucket[]) =>
  row.credits
    .map(({ itemId, sessions }) => {
      const name = buckets.find((bucket) => bucket.itemId === itemId)?.shortName;
      return `${sessions} ${name ?? itemId}`;
    })
    .join(', ');

function lastDayOf(row: YearRow, itemId: string, day: (of: string) => string, never: string) {
  const credit = row.credits.find((one) => one.itemId === itemId);
  if (!credit) return '';
  return credit.lastDay === null ? never : day(credit.lastDay);
}

function heldOn(year: Year, day: string): number {
  const step = year.held.findLast(({ from }) => from <= day);
  return (step?.items ?? []).reduce((sum, item) => sum + item.sessions, 0);
}
