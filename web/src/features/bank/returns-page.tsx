import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { instantText, moneyText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { BankPage } from './bank-page.tsx';
import { dollars, type ReturnFile, returnFilesQuery, type TakenReturns } from './queries.ts';
import { ReadIn } from './read-in.tsx';
import { ReturnReport } from './return-report.tsx';
import { Rows } from './rows.tsx';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

/** Reads in what the bank sends back, says what it came to, and lists what was read before. */
export function ReturnsPage() {
  const say = useBankFileWords();
  const mayRead = useMay('bank:write');
  const [taken, setTaken] = useState<TakenReturns>();
  return (
    <BankPage title={say('returnsTitle')} below={say('returnsBelow')} about="returns">
      {mayRead ? (
        <ReadIn taken={taken} onTaken={setTaken} />
      ) : (
        <Text c="dimmed">{say('mayNotRead')}</Text>
      )}
      {taken?.isApplied && <ReturnReport key={taken.id} file={taken} />}
      <Earlier />
    </BankPage>
  );
}

function Earlier() {
  const say = useBankFileWords();
  const found = useInfiniteQuery(returnFilesQuery);
  const files = found.data?.pages.flatMap((page) => page.items);
  return (
    <Rows title={say('earlier')} found={found} count={files?.length} none={say('noReturns')}>
      <ul className={classes['rows']}>
        {files?.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
    </Rows>
  );
}

function FileRow({ file }: { file: ReturnFile }) {
  const say = useBankFileWords();
  const { timeZone, today } = useClub();
  const { summary } = file;
  const parts = [
    ...(summary.returnedMinor > 0
      ? [say('cameBackSum', { amount: moneyText(dollars(summary.returnedMinor)) })]
      : []),
    ...(summary.changes > 0 ? [say('changesCount', { count: summary.changes })] : []),
    ...(summary.unmatched > 0 ? [say('unmatchedShort', { count: summary.unmatched })] : []),
    ...(summary.needsALook > 0 ? [say('needsShort', { count: summary.needsALook })] : []),
  ];
  return (
    <li className={classes['row']}>
      <div className={classes['text']}>
        <Link className="reach" to="/dues/returns/$returnsId" params={{ returnsId: file.id }}>
          {file.name}
        </Link>
        <Text fz={13} c="dimmed">
          {say('receivedBy', {
            when: instantText(file.receivedAt, timeZone, { today }),
            who: file.receivedBy,
          })}
        </Text>
      </div>
      <Text>{file.isApplied ? parts.join(', ') || say('nothingCame') : say('beingApplied')}</Text>
    </li>
  );
}
