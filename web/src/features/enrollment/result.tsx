import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconFileText } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { fileAddress } from '@/lib/organization.ts';
import { useClubs } from '@/lib/use-me.ts';
import { agreementQuery, creditedQuery, installmentsQuery, personQuery } from './enroll-queries.ts';
import { Lines } from './lines.tsx';
import { NotCollected } from './not-collected.tsx';
import { isOnItsWay, OnItsWay, totalOf } from './on-its-way.tsx';
import { useEnrollWords } from './words.ts';

/** What the signing came to: collected, credited, and where to go from here. */
export function Result(props: { agreementId: string; onAnother: () => void }) {
  const say = useEnrollWords();
  const { data: agreement } = useSuspenseQuery(agreementQuery(props.agreementId));
  const memberId = agreement.cardholderIds[0]!;
  const { data: member } = useSuspenseQuery(personQuery(memberId));
  const { data: buyer } = useSuspenseQuery(personQuery(agreement.buyerId));
  const clubs = useClubs();
  const club = clubs.find(({ id }) => id === agreement.clubId) ?? clubs[0]!;
  const installments = useQuery(installmentsQuery(agreement.id));
  const dueToday = (installments.data?.items ?? []).filter(
    ({ dueOn }) => dueOn <= agreement.joinedOn,
  );
  const receivers = [
    ...new Set([memberId, ...agreement.sessionBuckets.map((bucket) => bucket.receiverMemberId)]),
  ];
  const credited = useQuery({
    ...creditedQuery(
      receivers,
      (installments.data?.items ?? []).map(({ id }) => id),
    ),
    enabled: installments.data !== undefined,
  });
  const creditWords = (grant: NonNullable<typeof credited.data>[number]) => {
    const credit = say(grant.lastDay === null ? 'creditedNever' : 'creditedOf', {
      count: grant.quantity,
      item: grant.itemName,
      name: grant.memberName,
      day: grant.lastDay === null ? '' : day(grant.lastDay),
    });
    return grant.state === 'provisional'
      ? grant.finalOn === null
        ? say('creditedUnsent', { credit })
        : say('creditedProvisional', { credit, day: day(grant.finalOn) })
      : credit;
  };
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const collected = dueToday.filter((one) => one.state === 'collected');
  const onTheirWay = dueToday.filter(isOnItsWay);
  const open = dueToday.filter(
    (one) => one.state !== 'collected' && one.state !== 'waived' && !onTheirWay.includes(one),
  );
  const day = (of: string) => dayText(of, { weekday: true, today: club.today });
  return (
    <>
      <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        <PageTitle
          title={say('doneTitle', { name: member.name })}
          beside={<IconCircleCheck size={26} color="var(--tide)" aria-hidden />}
          below={say('doneBelow', {
            offer: agreement.offerTitle,
            term: agreement.termName,
            when: instantText(agreement.signedAt, club.timeZone, { today: club.today }),
          })}
        />
      </div>
      <Stack gap="lg" maw={720}>
        {(installments.error ?? credited.error) && (
          <Trouble
            error={installments.error ?? credited.error}
            onRetry={() => void installments.refetch()}
          />
        )}
        {!installments.data && !installments.error && <Skeleton h={160} />}
        {collected.length > 0 && (
          <Paper component="section">
            <Title order={2} mb="sm">
              {say('collected')}
            </Title>
            <Lines
              lines={collected.map((one) => [
                one.kind === 'proration' ? say('prorationPlain') : say(one.kind),
                <strong key="amount">{moneyText(totalOf(one))}</strong>,
              ])}
            />
          </Paper>
        )}
        <OnItsWay drafted={onTheirWay} today={club.today} />
        {open.length > 0 && <NotCollected agreement={agreement} open={open} />}
        <Paper component="section">
          <Title order={2} mb="sm">
            {say('credited')}
          </Title>
          {credited.data && credited.data.length > 0 ? (
            <Stack gap={4}>
              {credited.data.map((grant) => (
                <Text key={grant.id}>{creditWords(grant)}</Text>
              ))}
            </Stack>
          ) : (
            <Text c="dimmed">
              {agreement.sessionBuckets.length === 0
                ? say('noSessions')
                : onTheirWay.length > 0
                  ? onTheirWay[0]!.finalOn === null
                    ? say('creditedAfterFile')
                    : say('creditedLater', { day: day(onTheirWay[0]!.finalOn) })
                  : say('creditedNone', { day: day(agreement.firstDueOn) })}
            </Text>
          )}
        </Paper>
        <Text c="dimmed">
          {buyer.email ? say('mailed', { email: buyer.email }) : say('notMailed')}
        </Text>
        <Group gap="sm">
          <Button size="md" renderRoot={(link) => <Link to={`/members/${memberId}`} {...link} />}>
            {say('toPassbook')}
          </Button>
          <Button
            size="md"
            variant="default"
            component="a"
            href={fileAddress(`/v1/agreements/${agreement.id}/document`)}
            target="_blank"
            leftSection={<IconFileText size={18} aria-hidden />}
          >
            {say('openDocument')}
          </Button>
          <Button size="md" variant="default" onClick={props.onAnother}>
            {say('another')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
