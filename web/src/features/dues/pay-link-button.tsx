import { Button, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import type { Unpaid } from './queries.ts';
import { useToldWords } from './told-words.ts';

/** Makes a link by which the member pays, and puts it where it can be pasted; shown where it cannot. */
export function PayLinkButton({ row }: { row: Unpaid }) {
  const say = useToldWords();
  const [isCopied, setCopied] = useState(false);
  const { installmentId } = row;
  const make = useWrite<void, Schema<'PayLink'>>({
    write: (_, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/pay-links', {
          params: { path: { installmentId }, ...once(key) },
        }),
      ),
    stale: [['audit']],
    onDone: ({ url }) => {
      // browsers give the clipboard to pages of a secure address only
      void navigator.clipboard?.writeText(url).then(
        () => setCopied(true),
        () => undefined,
      );
    },
  });
  const names = { name: row.memberName, amount: moneyText(row.owed) };
  return (
    <div className="no-print">
      <Button
        variant="default"
        size="xs"
        mt={4}
        leftSection={<IconLink size={14} aria-hidden />}
        aria-label={say('copyLinkFor', names)}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {say('copyLink')}
      </Button>
      <div role="status">{isCopied && say('copied')}</div>
      {make.data && !isCopied && (
        <TextInput
          mt={4}
          size="xs"
          readOnly
          label={say('linkIs')}
          value={make.data.url}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <Trouble error={make.error} />
    </div>
  );
}
