import { Skeleton, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, type ComponentType } from 'react';
import { type Permission, useMe } from '@/lib/use-me.ts';
import { AgreementTab } from './agreement-tab.tsx';
import { BookingsTab } from './bookings-tab.tsx';
import { HouseholdTab } from './household-tab.tsx';
import { MemberAlerts } from './member-alerts.tsx';
import { MemberHeader } from './member-header.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PaymentsTab } from './payments-tab.tsx';
import { type Overview, overviewQuery } from './queries.ts';
import { SessionsTab } from './sessions-tab.tsx';
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
