import { Badge, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { BankPage } from './bank-page.tsx';
import { DownloadButton } from './download-button.tsx';
import { OutboxCard } from './outbox-card.tsx';
import { type BankFile, dollars, filesQuery } from './queries.ts';
import { Rows } from './rows.tsx';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

/** What waits for the bank, and every file that was made for it. */
export function BankFilesPage() {
  const say = useBankFileWords();
  return (
    <BankPage title={say('filesTitle')} below={say('filesBelow')} about="files">
      <OutboxCard />
      <Files />
    </BankPage>
  );
}

function Files() {
  const say = useBankFileWords();
  const mayTake = useMay('bank:write');
  const found = useInfiniteQuery(filesQuery);
  const files = found.data?.pages.flatMap((page) => page.items);
  return (
    <Rows
      title={say('madeFiles')}
      found={found}
      count={files?.length}
      none={say('noFiles')}
      beside={
        mayTake &&
        files !== undefined &&
        files.length > 0 && (
          <Text fz={13} c="dimmed" mb="xs">
            {say('secret')}
          </Text>
        )
      }
    >
      <ul className={classes['rows']}>
        {files?.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
    </Rows>
  );
}

function FileRow({ file }: { file: BankFile }) {
  const say = useBankFileWords();
  const { timeZone, today } = useClub();
  const when = instantText(file.madeAt, timeZone, { today });
  const sums = [
    say('entries', { count: file.entries }),
    say('drafted', { amount: moneyText(dollars(file.debitMinor)) }),
    ...(file.creditMinor > 0
      ? [say('givenBack', { amount: moneyText(dollars(file.creditMinor)) })]
      : []),
  ];
  return (
    <li className={classes['row']}>
      <div className={classes['text']}>
        <Link className="reach" to="/dues/bank-files/$fileId" params={{ fileId: file.id }}>
          {say('fileOf', { when })}
        </Link>
        <Text fz={13} c="dimmed">
          {say('madeBy', { who: file.madeBy })}
        </Text>
      </div>
      <div className={classes['text']}>
        <Text>{sums.join(', ')}</Text>
        <Text fz={13} c="dimmed">
          {say('moves', { day: dayText(file.effectiveOn, { weekday: true, today }) })}
        </Text>
      </div>
      <Group gap="sm">
        <TakenBadge file={file} />
        <DownloadButton file={file} when={when} />
      </Group>
    </li>
  );
}

/** Whether somebody has taken a file out yet. */
export function TakenBadge({ file }: { file: BankFile }) {
  const say = useBankFileWords();
  return file.takenAt ? (
    <Badge color="gray">{say('taken')}</Badge>
  ) : (
    <Badge color="amber">{say('notTaken')}</Badge>
  );
}
