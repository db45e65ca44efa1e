import { Button, Group, Select, Skeleton, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReconciliationSearch } from '@/app/searches.ts';
import { DuesTabs } from '@/components/dues-tabs.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { fileAddress } from '@/lib/organization.ts';
import { useClub, useClubs } from '@/lib/use-me.ts';
import { DayTable } from './day-table.tsx';
import { Differences } from './differences.tsx';
import { monthsUpTo, monthText } from '@/lib/months.ts';
import { MonthVerdict } from './month-verdict.tsx';
import { NothingMoved } from './nothing-moved.tsx';
import { monthQuery } from './queries.ts';
import { useReconciliationWords } from './words.ts';

/** Whether a club's month agrees, what does not fit, and every day of it. */
export function ReconciliationPage() {
  const say = useReconciliationWords();
  const search = useSearch({ strict: false }) as ReconciliationSearch;
  const here = useClub();
  const club = useClubs().find(({ id }) => id === search.club) ?? here;
  const month = search.month ?? club.today.slice(0, 7);
  const { data, error, refetch } = useQuery(monthQuery(club.id, month));
  const file = (list: string) =>
    fileAddress(`/v1/clubs/${club.id}/reconciliation/${month}/files/${list}`);
  return (
    <>
      <DuesTabs />
      <PageTitle
        title={say('title')}
        below={say('below')}
        actions={(['days', 'differences'] as const).map((list) => (
          <Button
            key={list}
            component="a"
            href={file(list)}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {say(list === 'days' ? 'exportDays' : 'exportDifferences')}
          </Button>
        ))}
      />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="reconciliation" />
      <Stack gap="lg">
        <Wanted clubId={club.id} month={month} today={club.today} />
        {error && <Trouble error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={320} />}
        {data && data.days.length === 0 && data.agrees && <NothingMoved />}
        {data && (data.days.length > 0 || !data.agrees) && (
          <>
            <MonthVerdict found={data} />
            <Differences found={data} today={club.today} />
            <DayTable days={data.days} today={club.today} />
          </>
        )}
      </Stack>
    </>
  );
}

/** Which club and month: in the address, so that it can be shared and gone back to. */
function Wanted({ clubId, month, today }: { clubId: string; month: string; today: string }) {
  const say = useReconciliationWords();
  const clubs = useClubs();
  const navigate = useNavigate();
  const go = (search: ReconciliationSearch) =>
    void navigate({ to: '/dues/reconciliation', search, replace: true });
  const months = monthsUpTo(today);
  return (
    <Group align="end" gap="md">
      {clubs.length > 1 && (
        <Select
          label={say('club')}
          data={clubs.map(({ id, name }) => ({ value: id, label: name }))}
          value={clubId}
          allowDeselect={false}
          onChange={(club) => go({ ...(club ? { club } : {}), month })}
        />
      )}
      <Select
        label={say('month')}
        data={(months.includes(month) ? months : [month, ...months]).map((one) => ({
          value: one,
          label: monthText(one),
        }))}
        value={month}
        allowDeselect={false}
        onChange={(wanted) => go({ club: clubId, ...(wanted ? { month: wanted } : {}) })}
      />
    </Group>
  );
}
