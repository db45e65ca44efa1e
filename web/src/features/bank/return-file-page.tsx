import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { BankPage } from './bank-page.tsx';
import { BeingApplied } from './being-applied.tsx';
import { returnFileQuery } from './queries.ts';
import { ReturnReport } from './return-report.tsx';
import { useBankFileWords } from './words.ts';

/** One file from the bank, and what became of each of its lines. */
export function ReturnFilePage() {
  const say = useBankFileWords();
  const { returnsId } = useParams({ strict: false }) as { returnsId: string };
  const { timeZone, today } = useClub();
  const { data: file, error, refetch } = useQuery(returnFileQuery(returnsId));
  return (
    <BankPage
      title={file?.name ?? say('returnsTitle')}
      below={
        file &&
        say('receivedBy', {
          when: instantText(file.receivedAt, timeZone, { today }),
          who: file.receivedBy,
        })
      }
      crumbs={[{ label: say('returnsTitle'), to: '/dues/returns' }]}
      about="returns"
    >
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!file && !error && <Skeleton h={200} />}
      {file && (file.isApplied ? <ReturnReport file={file} /> : <BeingApplied />)}
    </BankPage>
  );
}
