import { Badge, Paper, Skeleton, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { countText, dayAt, dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { BankPage } from './bank-page.tsx';
import { DownloadButton } from './download-button.tsx';
import { Facts } from './facts.tsx';
import { MemberName } from './member-name.tsx';
import { type BankFile, dollars, entriesQuery, type FileEntry, fileQuery } from './queries.ts';
import { Rows } from './rows.tsx';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

/** One file for the bank, entry by entry; of each account only its end. */
export function BankFilePage() {
  const say = useBankFileWords();
  const { fileId } = useParams({ strict: false }) as { fileId: string };
  const { timeZone, today } = useClub();
  const { data: file, error, refetch } = useQuery(fileQuery(fileId));
  const when = file ? instantText(file.madeAt, timeZone, { today }) : '';
  return (
    <BankPage
      title={file ? say('fileOf', { when }) : say('filesTitle')}
      crumbs={[{ label: say('filesTitle'), to: '/dues/bank-files' }]}
      about="files"
      actions={file && <DownloadButton file={file} when={when} />}
    >
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!file && !error && <Skeleton h={200} />}
      {file && <FileFacts file={file} />}
      {file && <Entries fileId={fileId} />}
    </BankPage>
  );
}

function FileFacts({ file }: { file: BankFile }) {
  const say = useBankFileWords();
  const { timeZone, today } = useClub();
  const at = (instant: string, who: string) =>
    say('madeLine', { when: instantText(instant, timeZone, { today }), who });
  const facts = [
    [say('made_fact'), at(file.madeAt, file.madeBy)],
    [say('movesFact'), dayText(file.effectiveOn, { weekday: true, today })],
    [say('entriesFact'), countText(file.entries)],
    [say('draftedFact'), moneyText(dollars(file.debitMinor))],
    [say('givenBackFact'), moneyText(dollars(file.creditMinor))],
    [say('takenFact'), file.takenAt ? at(file.takenAt, file.takenBy ?? '') : say('notTaken')],
    [say('sha256'), file.sha256],
  ] as const;
  return (
    <Paper>
      <Facts facts={facts} />
      <Text fz={13} c="dimmed" mt="md">
        {say('secret')}
      </Text>
    </Paper>
  );
}

const columns = ['member', 'account', 'amount', 'trace', 'state'] as const;

function Entries({ fileId }: { fileId: string }) {
  const say = useBankFileWords();
  const found = useInfiniteQuery(entriesQuery(fileId));
  const entries = found.data?.pages.flatMap((page) => page.items);
  return (
    <Rows title={say('inIt')} found={found} count={entries?.length} none={say('empty')}>
      <div className={classes['wide']} tabIndex={0} role="group" aria-label={say('inIt')}>
        <Table miw={720}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((name) => (
                <Table.Th key={name} className={name === 'amount' ? 'amount' : ''}>
                  {say(name)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries?.map((entry) => (
              <EntryRow key={entry.trace} entry={entry} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Rows>
  );
}

function EntryRow({ entry }: { entry: FileEntry }) {
  const say = useBankFileWords();
  const { timeZone, today } = useClub();
  return (
    <Table.Tr>
      <Table.Td>
        <MemberName id={entry.memberId} name={entry.memberName} />
        <Text fz={13} c="dimmed">
          {say(entry.kind)}
        </Text>
      </Table.Td>
      <Table.Td>···· {entry.lastFour}</Table.Td>
      <Table.Td className="amount">{moneyText(dollars(entry.amountMinor))}</Table.Td>
      <Table.Td>{entry.trace}</Table.Td>
      <Table.Td>
        {entry.returnedWhy && entry.returnedAt ? (
          <>
            <Badge color="red">{say('cameBack')}</Badge>{' '}
            {say('onDay', { day: dayText(dayAt(entry.returnedAt, timeZone), { today }) })}
            <Text fz={13} c="dimmed">
              {entry.returnedWhy}
            </Text>
          </>
        ) : (
          <Text c="dimmed">{say('nothingCame')}</Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
