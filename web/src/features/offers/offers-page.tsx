import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useMay } from '@/lib/use-me.ts';
import { OfferActs, type Act } from './offer-acts.tsx';
import { OfferFilters } from './offer-filters.tsx';
import { enrollmentsQuery, type OfferFilter, offersQuery } from './offer-queries.ts';
import { OfferTable } from './offer-table.tsx';
import { useOfferWords } from './words.ts';

const all: OfferFilter = { search: '', status: '', group: '' };

/** What the club sells: every offer, whether it is on sale, and who stands on it. */
export function OffersPage() {
  const say = useOfferWords();
  const mayWrite = useMay('offers:write');
  const [filter, setFilter] = useState(all);
  const [act, setAct] = useState<Act>();
  const [done, setDone] = useState('');
  const list = useInfiniteQuery(offersQuery(useDeferredValue(filter)));
  const offers = list.data?.pages.flatMap((page) => page.items) ?? [];
  const enrollments = useQuery(enrollmentsQuery(offers.map(({ id }) => id).slice(-200)));
  const isAll = JSON.stringify(filter) === JSON.stringify(all);
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAct({ kind: 'create' })}>
      {say('newOffer')}
    </Button>
  );

  return (
    <>
      <PageTitle title={say('title')} below={say('listBelow')} actions={create} />
      <HowThisWorks rule={say('listRule')} example={say('listExample')} guide="building-an-offer" />
      {list.isPending ? (
        <Skeleton h={260} />
      ) : list.isError ? (
        <Trouble error={list.error} onRetry={() => void list.refetch()} />
      ) : isAll && offers.length === 0 ? (
        <Empty sentence={say('empty')}>{create}</Empty>
      ) : (
        <>
          <OfferFilters filter={filter} onChange={setFilter} />
          <Text role="status" fz={13} fw={600} c="var(--tide-text)" mb={done ? 'sm' : 0}>
            {done}
          </Text>
          {offers.length === 0 ? (
            <Empty sentence={say('none')}>
              <Button variant="default" onClick={() => setFilter(all)}>
                {say('clear')}
              </Button>
            </Empty>
          ) : (
            <Stack gap="sm">
              <OfferTable
                offers={offers}
                enrollments={enrollments.data}
                mayWrite={mayWrite}
                onAct={setAct}
              />
              {list.hasNextPage && (
                <Button
                  variant="default"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {say('more')}
                </Button>
              )}
            </Stack>
          )}
        </>
      )}
      <OfferActs
        act={act}
        onClose={() => setAct(undefined)}
        onDone={(sentence) => {
          setAct(undefined);
          setDone(sentence);
        }}
      />
    </>
  );
}
