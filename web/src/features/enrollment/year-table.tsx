import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schema } from '@/lib/api.ts';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { countText, dayText, moneyText } from '@/lib/format.ts';
import { chargeName } from './charge-name.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

type Year = Schema<'SignUpPreview'>;
type Row = Year['rows'][number];

/** The year in three figures, then row by row. */
export function YearTable(props: { year: Year; buckets: readonly Bucket[]; today: string }) {
  const { year, buckets, today } = props;
  const say = useEnrollWords();
  const sessions = year.firstYear.sessions.reduce((sum, one) => sum + one.sessions, 0);
  const first = year.rows.find((row) => row.credits.length > 0);
  const nameOf = (id: string) => buckets.find(({ itemId }) => itemId === id)?.shortName ?? id;
  return (
    <>
      <div className={classes['figures']}>
        <Figure
          label={say('pays', { day: dayText(year.through, { today }) })}
          value={moneyText(year.firstYear.amount)}
        >
          {say('payments', { count: year.rows.filter((row) => row.kind === 'dues').length })}
        </Figure>
        <Figure label={say('receives')} value={say('sessions', { count: sessions })}>
          {year.firstYear.sessions
            .map((one) => `${countText(one.sessions)} ${nameOf(one.itemId)}`)
            .join(', ')}
        </Figure>
        <Figure
          label={say('firstSessions')}
          value={first ? dayText(first.dueOn, { today }) : say('none')}
        >
          {first && say('whenCollected')}
        </Figure>
      </div>
      <div className={classes['scroll']} role="region" aria-label={say('firstYear')} tabIndex={0}>
        <Table horizontalSpacing="md" verticalSpacing={7}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('number')}</Table.Th>
              <Table.Th>{say('date')}</Table.Th>
              <Table.Th className="amount">{say('amount')}</Table.Th>
              {buckets.map(({ itemId, name }) => (
                <Table.Th key={itemId}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {year.rows.map((row, at) => (
              <YearRow
                key={`${row.kind} ${row.number}`}
                row={row}
                year={year}
                buckets={buckets}
                before={year.rows[at - 1]?.dueOn ?? today}
                today={today}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function YearRow(props: {
  row: Row;
  year: Year;
  buckets: readonly Bucket[];
  before: string;
  today: string;
}) {
  const { row, year, buckets, before, today } = props;
  const say = useEnrollWords();
  const day = dayText(row.dueOn, { weekday: true, today: before });
  const isBare = row.credits.length === 0 && buckets.length > 0;
  return (
    <Table.Tr>
      <Table.Td>{row.number === 0 ? '' : row.number}</Table.Td>
      <Table.Td fw={600} style={{ whiteSpace: 'nowrap' }}>
        {row.dueOn === today ? say('today', { day }) : day}
      </Table.Td>
      <Table.Td className="amount">{moneyText(row.amount)}</Table.Td>
      {isBare ? (
        <Table.Td colSpan={buckets.length} c="dimmed">
          {say('noSessionsFor', { what: chargeName(say, row, year) })}
        </Table.Td>
      ) : (
        buckets.map(({ itemId, shortName }) => (
          <Table.Td key={itemId} style={{ whiteSpace: 'nowrap' }}>
            {creditText(row, itemId, shortName, say)}
          </Table.Td>
        ))
      )}
    </Table.Tr>
  );
}

function creditText(
  row: Row,
  itemId: string,
  item: string,
  say: ReturnType<typeof useEnrollWords>,
): string {
  const credit = row.credits.find((one) => one.itemId === itemId);
  if (!credit) return '';
  const values = { count: credit.sessions, item };
  return credit.lastDay === null
    ? say('forever', values)
    : say('through', { ...values, day: dayText(credit.lastDay, { today: row.dueOn }) });
}

function Figure(props: { label: string; value: string; children: ReactNode }) {
  return (
    <div>
      <Text fz={13} c="dimmed">
        {props.label}
      </Text>
      <Text fz={22} fw={700} lh={1.3}>
        {props.value}
      </Text>
      <Text fz={13} c="dimmed">
        {props.children}
      </Text>
    </div>
  );
}
