import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Trouble } from '@/components/trouble.tsx';
import { useMay } from '@/lib/use-me.ts';
import type { BankFile } from './queries.ts';
import { useDownload } from './use-download.ts';
import { useBankFileWords } from './words.ts';

type Props = { file: BankFile; when: string };

/** Takes a file out, for whoever may. */
export function DownloadButton({ file, when }: Props) {
  const say = useBankFileWords();
  const mayTake = useMay('bank:write');
  const download = useDownload(file.id);
  if (!mayTake) return null;
  return (
    <>
      <Button
        variant={file.takenAt ? 'default' : 'filled'}
        leftSection={<IconDownload size={18} aria-hidden />}
        aria-label={say('downloadOf', { when })}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {say('download')}
      </Button>
      <Trouble error={download.error} />
    </>
  );
}
