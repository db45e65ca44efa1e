import { Alert, Button, Group, Paper, Skeleton, Text, Title, UnstyledButton } from '@mantine/core';
import { IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import type { Schema } from '@/lib/api.ts';
import { pickingOf } from '@/lib/bucket-picks.ts';
import { dayText } from '@/lib/format.ts';
import { agreementOf, type Draft, receiverOf, type Step } from './draft.ts';
import { DueToday } from './due-today.tsx';
import { reviewQuery } from './enroll-queries.ts';
import { Lines } from './lines.tsx';
import { StepFrame } from './step-frame.tsx';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import { YearTable } from './year-table.tsx';
import classes from './enrollment.module.css';

type Props = {
  enrollment: Enrollment;
  version: Schema<'OfferVersion'>;
  term: Schema<'PaymentTerm'>;
};

/** Every date, amount and session of the first year, as the server reckons them now (D13). */
export function ReviewStep({ enrollment, version, term }: Props) {
  const { draft, club } = enrollment;
  const say = useEnrollWords();
  const { data, error, refetch } = useQuery(
    reviewQuery(agreementOf(draft, club.id, version.content.currency)),
  );
  const { buckets } = pickingOf(version, term);
  const picked = buckets.filter(({ itemId }) => draft.picks.includes(itemId));
  const day = (of: string) => dayText(of, { weekday: true, today: club.today });
  if (error)
    return (
      <StepFrame
        enrollment={enrollment}
        title={say('reviewTitle')}
        below={say('reviewBelow')}
        onContinue={() => void refetch()}
        trouble={<Trouble error={error} onRetry={() => void refetch()} />}
      >
        {null}
      </StepFrame>
    );
  if (!data) return <Skeleton h={480} />;
  return (
    <StepFrame
      enrollment={enrollment}
      title={say('reviewTitle')}
      below={say('reviewBelow')}
      onContinue={() => enrollment.goOn({})}
    >
      <div className={classes['columns']}>
        <div>
          <Paper p={0}>
            <Group justify="space-between" px="lg" py="md">
              <Title order={3}>{say('firstYear')}</Title>
              <Button
                variant="subtle"
                className="no-print"
                leftSection={<IconPrinter size={18} aria-hidden />}
                onClick={() => print()}
              >
                {say('print')}
              </Button>
            </Group>
            <YearTable year={data} buckets={picked} today={club.today} />
          </Paper>
          <Alert mt="md" color="tide" icon={<IconInfoCircle aria-hidden />}>
            {say('lateNote')}
          </Alert>
        </div>
        <div className={classes['aside']}>
          <Card
            title={say('agreement')}
            change={say('changeAgreement')}
            to="term"
            enrollment={enrollment}
          >
            <Lines
              lines={[
                [
                  say('offer'),
                  say('offerVersion', { title: version.content.title, version: version.version }),
                ],
                [say('term'), term.name],
                [say('begins'), day(data.beginsOn)],
                [say('expires'), data.expiresOn === null ? say('openEnded') : day(data.expiresOn)],
                ...(data.expiresOn === null
                  ? []
                  : ([[say('atEnd'), say(`end_${term.atEnd}`)]] as const)),
                ...(data.renewalDueOn === null || term.atEnd === 'expire'
                  ? []
                  : ([[say('renewalDue'), day(data.renewalDueOn)]] as const)),
              ]}
            />
          </Card>
          <Card
            title={say('people')}
            change={say('changePeople')}
            to="people"
            enrollment={enrollment}
          >
            <Lines
              lines={[
                [say('buyer'), draft.buyer?.name],
                ...draft.cardholders.map(
                  ({ name }, at) => [at === 0 ? say('primary') : say('cardholder'), name] as const,
                ),
                ...picked.map(
                  ({ itemId, shortName }) =>
                    [
                      say('itemGoesTo', { item: shortName }),
                      receiverName(draft, itemId, say('toPool')),
                    ] as const,
                ),
              ]}
            />
          </Card>
          <DueToday
            year={data}
            method={draft.method}
            club={club}
            onChange={() => enrollment.goTo('payment')}
          />
        </div>
      </div>
    </StepFrame>
  );
}

function receiverName(draft: Draft, itemId: string, pool: string): string {
  const receiver = receiverOf(draft, itemId);
  if (receiver.kind === 'pool') return pool;
  const wanted = receiver.kind === 'member' ? receiver.memberId : null;
  return (draft.cardholders.find(({ id }) => id === wanted) ?? draft.cardholders[0])?.name ?? '';
}

function Card(props: {
  title: string;
  change: string;
  to: Step;
  enrollment: Enrollment;
  children: React.ReactNode;
}) {
  const say = useEnrollWords();
  return (
    <Paper>
      <Group justify="space-between" mb="sm">
        <Title order={3}>{props.title}</Title>
        <UnstyledButton
          className="reach no-print"
          aria-label={props.change}
          onClick={() => props.enrollment.goTo(props.to)}
        >
          <Text td="underline" c="var(--tide-text)">
            {say('change')}
          </Text>
        </UnstyledButton>
      </Group>
      {props.children}
    </Paper>
  );
}
