import { Button, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useClub, useMay } from '@/lib/use-me.ts';
import { CountedAt } from './counted-at.tsx';
import classes from './dashboard.module.css';
import { Figures } from './figures.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Held } from './held.tsx';
import { dashboardQuery, type Dashboard } from './queries.ts';
import { SessionDays } from './session-days.tsx';
import { Tasks } from './tasks.tsx';
import { useDashboardWords } from './words.ts';

/** What needs a person now, and how the club's week stands. */
export function DashboardPage() {
  const say = useDashboardWords();
  const club = useClub();
  const mayEnroll = useMay('agreements:write');
  const { data, error, refetch } = useQuery(dashboardQuery(club.id));
  const isDuesDay = data?.tasks.some(({ kind }) => kind === 'dues_due') ?? false;
  return (
    <>
      <PageTitle
        title={say(isDuesDay ? 'duesDay' : 'today')}
        below={<Below tasks={data?.asOf ? data.tasks.length : undefined} />}
        actions={
          mayEnroll && (
            <Button
              component={Link}
              to="/enroll"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {say('newMember')}
            </Button>
          )
        }
      />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="dues-day" />
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (data.asOf ? <Content dashboard={data} /> : <FirstCount dashboard={data} />)}
    </>
  );
}

function Below({ tasks }: { tasks: number | undefined }) {
  const say = useDashboardWords();
  const { today } = useClub();
  const day = new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  }).format(new Date(`${today}T12:00:00Z`));
  if (tasks === undefined) return day;
  return tasks === 0 ? say('belowNone', { day }) : say('below', { day, count: tasks });
}

/** A club that is large and was never counted: the figures come in a moment. */
function FirstCount({ dashboard }: { dashboard: Dashboard }) {
  const say = useDashboardWords();
  return (
    <Stack gap="lg">
      <Text role="status" c="dimmed">
        {say('counting')}
      </Text>
      <SetUpSteps dashboard={dashboard} />
      <Loading />
    </Stack>
  );
}

const isSetUp = ({ setUp }: Dashboard) =>
  setUp.hasSessionItem && setUp.hasPublishedOffer && setUp.hasAgreement && setUp.hasRun;

const SetUpSteps = ({ dashboard }: { dashboard: Dashboard }) =>
  isSetUp(dashboard) ? null : <FirstSteps setUp={dashboard.setUp} />;

function Content({ dashboard }: { dashboard: Dashboard }) {
  return (
    <Stack gap="lg">
      <SetUpSteps dashboard={dashboard} />
      <Figures dashboard={dashboard} />
      <div className={classes['columns']}>
        <Stack gap="lg">
          {(isSetUp(dashboard) || dashboard.tasks.length > 0) && <Tasks tasks={dashboard.tasks} />}
          <SessionDays days={dashboard.days} />
        </Stack>
        {dashboard.held && <Held held={dashboard.held} />}
      </div>
      <CountedAt asOf={dashboard.asOf!} isCounting={dashboard.isCounting} />
    </Stack>
  );
}

const Loading = () => (
  <Stack gap="lg">
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      {[1, 2, 3, 4].map((card) => (
        <Skeleton key={card} h={120} />
      ))}
    </SimpleGrid>
    <Skeleton h={260} />
    <Skeleton h={300} />
  </Stack>
);
