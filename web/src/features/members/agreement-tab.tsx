import { Badge, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { fileAddress } from '@/lib/organization.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { AddOns } from './add-ons.tsx';
import { Installments } from './installments.tsx';
import { MethodDialog } from './method-dialog.tsx';
import { MethodLine } from './method-line.tsx';
import { type Agreement, agreementsQuery, type Overview } from './queries.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

/** What was signed, what it credits to whom, and what it owes. */
export function AgreementTab({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayEnroll = useMay('agreements:write');
  const { data } = useSuspenseQuery(agreementsQuery(member.id));
  return (
    <>
      <HowThisWorks
        rule={say('agreementRule')}
        example={say('agreementExample')}
        guide="agreements"
      />
      {data.items.length === 0 ? (
        <Empty sentence={say('noAgreement')}>
          {mayEnroll && (
            <Button component={Link} to="/enroll">
              {say('enroll')}
            </Button>
          )}
        </Empty>
      ) : (
        <Stack gap="lg">
          {data.items.map((agreement, at) => (
            <AgreementCard
              key={agreement.id}
              agreement={agreement}
              memberId={member.id}
              isOpen={at === 0}
            />
          ))}
        </Stack>
      )}
    </>
  );
}

const stateColors = { active: 'tide', pending: 'booked', expired: 'gray' } as const;

function AgreementCard(props: { agreement: Agreement; memberId: string; isOpen: boolean }) {
  const say = useMemberWords();
  const { agreement } = props;
  const [isOpen, setOpen] = useState(props.isOpen);
  return (
    <Paper component="section" aria-label={agreement.offerTitle}>
      <Group justify="space-between" mb="md">
        <Group gap="sm">
          <Title order={2}>{agreement.offerTitle}</Title>
          <Badge color={stateColors[agreement.state]}>{say(`agreement_${agreement.state}`)}</Badge>
        </Group>
        {agreement.documentSha256 && (
          <Button
            variant="default"
            component="a"
            href={fileAddress(`/v1/agreements/${agreement.id}/document`)}
            target="_blank"
            leftSection={<IconFileText size={18} aria-hidden />}
          >
            {say('signedDocument')}
          </Button>
        )}
      </Group>
      <Terms agreement={agreement} memberId={props.memberId} />
      <Title order={3} mt="lg" mb="xs">
        {say('buckets')}
      </Title>
      <Buckets agreement={agreement} />
      <AddOns agreement={agreement} memberId={props.memberId} />
      <Title order={3} mt="lg" mb="xs">
        {say('installments')}
      </Title>
      {isOpen ? (
        <Installments agreement={agreement} memberId={props.memberId} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('showMore')}
        </Button>
      )}
    </Paper>
  );
}

function Terms({ agreement, memberId }: { agreement: Agreement; memberId: string }) {
  const say = useMemberWords();
  const mayWrite = useMay('agreements:write');
  const [isChanging, setChanging] = useState(false);
  const club = useClubs().find(({ id }) => id === agreement.clubId)!;
  const day = (value: string) => dayText(value, { today: club.today });
  const names = new Map(
    agreement.people.map(({ id, name, cardholderNumber }) => [
      id,
      cardholderNumber === null ? name : say('withNumber', { name, number: cardholderNumber }),
    ]),
  );
  const facts = [
    [
      'version',
      say('versionLine', {
        title: agreement.offerTitle,
        code: agreement.offerCode,
        version: agreement.offerVersion,
      }),
    ],
    ['term', say('termLine', { term: agreement.termName, dues: moneyText(agreement.dues) })],
    [
      'runs',
      agreement.expiresOn
        ? say('runsLine', { from: day(agreement.beginsOn), to: day(agreement.expiresOn) })
        : say('runsOpen', { from: day(agreement.beginsOn) }),
    ],
    [
      'payments',
      agreement.payments === null
        ? say('paymentsOpen')
        : say('paymentsLine', { count: agreement.payments }),
    ],
    ['atEnd', agreement.expiresOn ? say(`atEnd_${agreement.atEnd}`) : ''],
    ['buyer', names.get(agreement.buyerId) ?? ''],
    ['cardholders', agreement.cardholderIds.map((id) => names.get(id)).join(', ')],
    [
      'signed',
      say('signedLine', {
        day: instantText(agreement.signedAt, club.timeZone, { today: club.today }),
        who: agreement.signedBy,
      }),
    ],
  ] as const;
  return (
    <>
      <dl className={classes['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{say(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <dt>{say('method')}</dt>
        <dd>
          <Group gap="sm">
            <MethodLine agreement={agreement} club={club} />
            {mayWrite && agreement.state !== 'expired' && (
              <Button variant="default" size="xs" onClick={() => setChanging(true)}>
                {say('changeMethod')}
              </Button>
            )}
          </Group>
        </dd>
      </dl>
      {isChanging && (
        <MethodDialog
          agreement={agreement}
          memberId={memberId}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
}

function Buckets({ agreement }: { agreement: Agreement }) {
  const say = useMemberWords();
  const names = new Map(agreement.people.map(({ id, name }) => [id, name]));
  if (agreement.sessionBuckets.length === 0) return <Text c="dimmed">{say('noBuckets')}</Text>;
  return (
    <div className={classes['wide']} tabIndex={0} role="group" aria-label={say('buckets')}>
      <Table miw={480}>
        <Table.Thead>
          <Table.Tr>
            {(['bucketColumn', 'lifeColumn', 'receiverColumn', 'countsColumn'] as const).map(
              (name) => (
                <Table.Th key={name}>{say(name)}</Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreement.sessionBuckets.map((bucket) => (
            <Table.Tr key={`${bucket.itemId} ${bucket.fromInstallment}`}>
              <Table.Td>
                {bucket.quantity} {bucket.itemName}
              </Table.Td>
              <Table.Td>
                {bucket.daysToExpire === 0
                  ? say('lifeNever')
                  : say('lifeDays', { count: bucket.daysToExpire })}
              </Table.Td>
              <Table.Td>
                {bucket.isPool ? say('thePool') : names.get(bucket.receiverMemberId)}
              </Table.Td>
              <Table.Td>
                {bucket.fromInstallment <= 1
                  ? say('fromFirst')
                  : say('fromPayment', { from: bucket.fromInstallment })}
                {bucket.untilInstallment !== null &&
                  `, ${say('untilPayment', { until: bucket.untilInstallment - 1 })}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
