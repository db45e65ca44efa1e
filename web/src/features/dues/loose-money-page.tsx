import { Stack } from '@mantine/core';
import { DuesTabs } from '@/components/dues-tabs.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { LooseMoney } from '@/components/loose-money.tsx';
import { useLooseWords } from '@/components/loose-money-words.ts';
import { PageTitle } from '@/components/page-title.tsx';
import { useClub } from '@/lib/use-me.ts';

/** Money at a processor that the books do not place, and what became of what there was. */
export function LooseMoneyPage() {
  const say = useLooseWords();
  const club = useClub();
  const whose = { clubId: club.id };
  return (
    <>
      <DuesTabs />
      <PageTitle title={say('title')} below={say('below')} />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="when-money-comes-back" />
      <Stack gap="lg">
        <LooseMoney key={`open ${club.id}`} whose={whose} club={club} />
        <LooseMoney key={`closed ${club.id}`} whose={whose} club={club} isClosed />
      </Stack>
    </>
  );
}
