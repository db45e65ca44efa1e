import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { type Permission, useMe } from '@/lib/use-me.ts';
import { useSettingsWords } from './words.ts';

type Section = {
  title: string;
  /** Null = everybody may see it. */
  needs: Permission | null;
  rule: string;
  example: string;
  guide: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** One section of the settings, or a sentence for whoever may not see it. */
export function Section({ title, needs, actions, children, ...how }: Section) {
  const say = useSettingsWords();
  const may = useMe().permissions;
  if (needs !== null && !may.includes(needs))
    return (
      <>
        <PageTitle title={title} />
        <Empty sentence={say('notYours')} />
      </>
    );
  return (
    <>
      <PageTitle title={title} actions={actions} />
      <HowThisWorks {...how} />
      <Stack gap="lg">{children}</Stack>
    </>
  );
}
