import { NativeSelect, Paper, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moneyText } from '@/lib/format.ts';
import { Facts } from './facts.tsx';
import { LineRow } from './line-row.tsx';
import { LookAfterDialog } from './look-after-dialog.tsx';
import { dollars, linesQuery, type Outcome, type ReturnFile, type ReturnLine } from './queries.ts';
import { Rows } from './rows.tsx';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

/** What a file from the bank came to, in words and line by line. */
export function ReturnReport({ file }: { file: ReturnFile }) {
  const say = useBankFileWords();
  const { summary } = file;
  const inFile = [
    ...(summary.returns > 0 ? [say('returnsCount', { count: summary.returns })] : []),
    ...(summary.changes > 0 ? [say('changesCount', { count: summary.changes })] : []),
    ...(summary.others > 0 ? [say('othersCount', { count: summary.others })] : []),
  ];
  const amount = moneyText(dollars(summary.returnedMinor));
  const facts = [
    [say('inFile'), inFile.join(', ') || say('empty')],
    [
      say('applied'),
      summary.applied > 0 ? say('appliedLine', { count: summary.applied, amount }) : say('empty'),
    ],
    ...(summary.known > 0 ? [[say('known'), say('knownLine', { count: summary.known })]] : []),
    ...(summary.unmatched > 0
      ? [[say('unmatched'), say('unmatchedLine', { count: summary.unmatched })]]
      : []),
    ...(summary.needsALook > 0
      ? [[say('needs_a_look'), say('needsLine', { count: summary.needsALook })]]
      : []),
  ] as [string, string][];
  return (
    <>
      <Paper component="section" aria-labelledby="report">
        <Title order={2} id="report" mb="sm">
          {say('report')}
        </Title>
        <Facts facts={facts} />
      </Paper>
      <Lines file={file} />
    </>
  );
}

const outcomes = ['applied', 'known', 'unmatched', 'needs_a_look'] as const;

function Lines({ file }: { file: ReturnFile }) {
  const say = useBankFileWords();
  const [open, setOpen] = useState<ReturnLine>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const found = useInfiniteQuery(linesQuery(file.id, outcome));
  const lines = found.data?.pages.flatMap((page) => page.items);
  return (
    <Rows
      title={say('lines')}
      found={found}
      count={lines?.length}
      none={say('noLines')}
      beside={
        <NativeSelect
          maw={280}
          mb="sm"
          label={say('which')}
          value={outcome ?? ''}
          data={[
            { value: '', label: say('all') },
            ...outcomes.map((one) => ({ value: one, label: say(one) })),
          ]}
          onChange={(event) => setOutcome((event.currentTarget.value || null) as Outcome | null)}
        />
      }
    >
      <ul className={classes['rows']}>
        {lines?.map((line) => (
          <LineRow key={line.line} line={line} onLookAfter={() => setOpen(line)} />
        ))}
      </ul>
      {open && (
        <LookAfterDialog returnsId={file.id} line={open} onClose={() => setOpen(undefined)} />
      )}
    </Rows>
  );
}
