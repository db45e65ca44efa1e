import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { DuesTabs } from '@/components/dues-tabs.tsx';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { useMay } from '@/lib/use-me.ts';
import { useBankFileWords } from './words.ts';

type Page = {
  title: string;
  below?: ReactNode;
  crumbs?: { label: string; to: string }[];
  about: 'files' | 'returns';
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a page about the bank, or a sentence for whoever may not see it. */
export function BankPage({ title, below, crumbs, about, actions, children }: Page) {
  const say = useBankFileWords();
  const maySee = useMay('bank:read');
  return (
    <>
      <DuesTabs />
      <PageTitle title={title} below={below} actions={actions} {...(crumbs ? { crumbs } : {})} />
      {maySee ? (
        <>
          <HowThisWorks
            rule={say(`${about}Rule`)}
            example={say(`${about}Example`)}
            guide="bank-drafts"
          />
          <Stack gap="lg">{children}</Stack>
        </>
      ) : (
        <Empty sentence={say('notYours')} />
      )}
    </>
  );
}
