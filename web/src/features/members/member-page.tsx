import { Avatar, Button, Group, Skeleton, Tabs, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState, type ComponentType } from 'react';
import { PageTitle } from '@/components/page-title.tsx';
import { dayText, initialsOf, moneyText } from '@/lib/format.ts';
import { type Permission, useClubs, useMe, useMay } from '@/lib/use-me.ts';
import { AgreementTab } from './agreement-tab.tsx';
import { BookingsTab } from './bookings-tab.tsx';
import { HouseholdTab } from './household-tab.tsx';
import { MemberAlerts } from './member-alerts.tsx';
import { MemberForm } from './member-form.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PaymentsTab } from './payments-tab.tsx';
import { type Overview, overviewQuery } from './queries.ts';
import { SessionsTab } from './sessions-tab.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useMemberWords } from './words.ts';

export type TabProps = { member: Overview };
type Tab = {
  name: 'sessions' | 'bookings' | 'agreement' | 'payments' | 'household' | 'notes';
  needs: Permission;
  panel: ComponentType<TabProps>;
};
const tabs: Tab[] = [
  { name: 'sessions', needs: 'sessions:read', panel: SessionsTab },
  { name: 'bookings', needs: 'scheduling:read', panel: BookingsTab },
  { name: 'agreement', needs: 'agreements:read', panel: AgreementTab },
  { name: 'payments', needs: 'dues:read', panel: PaymentsTab },
  { name: 'household', needs: 'members:read', panel: HouseholdTab },
  { name: 'notes', needs: 'members:read', panel: NotesTab },
];

/** One member: who, where they stand, and in tabs what they hold, signed, paid and share. */
export function MemberPage() {
  const say = useMemberWords();
  const { memberId } = useParams({ strict: false }) as { memberId: string };
  const { data: member } = useSuspenseQuery(overviewQuery(memberId));
  const { permissions } = useMe();
  const mine = tabs.filter(({ needs }) => permissions.includes(needs));
  const { tab, setTab } = useTab(memberId, mine);
  return (
    <>
      <MemberHeader member={member} />
      <MemberAlerts member={member} onPay={() => setTab('payments')} />
      <Tabs value={tab} onChange={(value) => setTab(value)} keepMounted={false}>
        <div style={{ overflowX: 'auto', marginBottom: 20 }}>
          <Tabs.List
            aria-label={say('tabs')}
            style={{ flexWrap: 'nowrap', minWidth: 'max-content' }}
          >
            {mine.map(({ name }) => (
              <Tabs.Tab key={name} value={name} mih={44}>
                {say(`${name}Tab`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {mine.map(({ name, panel: Panel }) => (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<Skeleton h={280} />}>
              <Panel member={member} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** The tab stands in the address: it can be linked to and gone back to. */
function useTab(memberId: string, mine: readonly Tab[]) {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as { tab?: string };
  const first = mine[0]?.name ?? 'sessions';
  return {
    tab: mine.find(({ name }) => name === address.tab)?.name ?? first,
    setTab: (tab: string | null) =>
      void navigate({
        to: '/members/$memberId',
        params: { memberId },
        search: (tab === null || tab === first ? {} : { tab }) as never,
        resetScroll: false,
      }),
  };
}

function MemberHeader({ member }: TabProps) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <PageTitle
        title={member.name}
        crumbs={[{ label: say('members'), to: '/members' }]}
        beside={<StatusBadge status={member.status} />}
        below={
          <Group gap="sm" wrap="nowrap" align="center">
            <Avatar color="tide" radius="xl" aria-hidden>
              {initialsOf(member.name)}
            </Avatar>
            <div>
              <Text>{useHeadline(member)}</Text>
              <Text fz={13}>
                {[member.email, member.phone, member.cardCode].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </Group>
        }
        actions={
          mayWrite && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {say('edit')}
            </Button>
          )
        }
      />
      {isEditing && <MemberForm member={member} onClose={() => setEditing(false)} />}
    </>
  );
}

/** "Member 1043 · cardholder 1042-01 · Gold, Monthly $49.00 · since Aug 1". */
function useHeadline(member: Overview): string {
  const { accountNumber, cardholderNumbers, agreement, clubId, status } = member;
  const say = useMemberWords();
  const clubs = useClubs();
  const club = clubs.find(({ id }) => id === clubId);
  const day = (value: string) => dayText(value, { today: club?.today });
  const parts = [
    say('numbered', { number: accountNumber }),
    ...cardholderNumbers.map((number) => say('cardholderNumbered', { number })),
  ];
  if (agreement) {
    const { offerTitle: offer, termName: term, dues } = agreement;
    parts.push(say('agreementLine', { offer, term, dues: moneyText(dues) }));
    if (agreement.state === 'pending') parts.push(say('starts', { day: day(agreement.beginsOn) }));
    else if (status === 'ended' && agreement.expiresOn)
      parts.push(say('endedOn', { day: day(agreement.expiresOn) }));
    else parts.push(say('since', { day: day(agreement.joinedOn) }));
  }
  if (clubs.length > 1 && club) parts.push(say('home', { club: club.name }));
  return parts.join(' · ');
}
