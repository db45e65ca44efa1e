import { ActionIcon, Button, Group, NativeSelect, Skeleton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { StatementSearch } from '@/app/searches.ts';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { monthsUpTo, monthText } from '@/lib/months.ts';
import { fileAddress } from '@/lib/organization.ts';
import { useClub } from '@/lib/use-me.ts';
import { statementQuery, type Trainer, trainersQuery } from './queries.ts';
import { StatementLines } from './statement-lines.tsx';
import { useStatementWords } from './statement-words.ts';

/** What a trainer earned in a month, line by line, to be looked at, printed or taken into a spreadsheet. */
export function StatementPage() {
  const say = useStatementWords();
  const { today } = useClub();
  const search = useSearch({ strict: false }) as StatementSearch;
  const trainers = useQuery(trainersQuery);
  const trainer =
    trainers.data?.items.find(({ id }) => id === search.trainer) ?? trainers.data?.items[0];
  const month = search.month ?? today.slice(0, 7);
  return (
    <>
      <PageTitle
        title={say('title')}
        below={trainer && say('of', { name: trainer.name, month: monthText(month) })}
        crumbs={[{ label: say('scheduler'), to: '/scheduler' }]}
        actions={trainer && <TakeAway trainer={trainer} month={month} />}
      />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="the-calendar" />
      <Trouble error={trainers.error} onRetry={() => void trainers.refetch()} />
      {trainers.isPending && <Skeleton h={240} />}
      {trainers.data && !trainer && (
        <Empty sentence={say('noTrainers')}>
          <Button component={Link} to="/scheduler/set-up">
            {say('setUp')}
          </Button>
        </Empty>
      )}
      {trainer && (
        <>
          <Wanted trainers={trainers.data!.items} {...{ trainer, month, today }} />
          <Statement trainer={trainer} month={month} />
        </>
      )}
    </>
  );
}

type Shown = { trainer: Trainer; month: string };

function TakeAway({ trainer, month }: Shown) {
  const say = useStatementWords();
  return (
    <Group gap="xs" className="no-print">
      <Button
        component="a"
        href={fileAddress(`/v1/trainers/${trainer.id}/statement/${month}/file`)}
        download
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {say('file')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {say('print')}
      </Button>
    </Group>
  );
}

/** Whose and of which month: in the address, so that it can be shared and gone back to. */
function Wanted(props: Shown & { trainers: readonly Trainer[]; today: string }) {
  const say = useStatementWords();
  const navigate = useNavigate();
  const { trainers, trainer, month, today } = props;
  const go = (search: StatementSearch) =>
    void navigate({ to: '/scheduler/statements', search, replace: true });
  const months = monthsUpTo(today);
  const at = months.indexOf(month);
  const toMonth = (wanted: string | undefined) =>
    wanted && go({ trainer: trainer.id, month: wanted });
  return (
    <Group align="end" gap="sm" mb="md" className="no-print">
      <NativeSelect
        label={say('trainer')}
        value={trainer.id}
        onChange={({ currentTarget: { value } }) => go({ trainer: value, month })}
        data={trainers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Group gap={6} align="end" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={say('earlier')}
          disabled={at === months.length - 1}
          onClick={() => toMonth(months[at + 1])}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <NativeSelect
          label={say('month')}
          value={month}
          onChange={({ currentTarget: { value } }) => toMonth(value)}
          data={(at < 0 ? [month, ...months] : months).map((one) => ({
            value: one,
            label: monthText(one),
          }))}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={say('later')}
          disabled={at <= 0}
          onClick={() => toMonth(months[at - 1])}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}

function Statement({ trainer, month }: Shown) {
  const say = useStatementWords();
  const found = useQuery(statementQuery(trainer.id, month));
  if (found.error) return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton h={240} />;
  if (found.data.items.length === 0)
    return <Empty sentence={say('nothing', { month: monthText(month) })} />;
  return <StatementLines statement={found.data} />;
}
