import { Button, Group, Loader, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useMay } from '@/lib/use-me.ts';
import { MemberForm } from './member-form.tsx';
import { MemberList } from './member-list.tsx';
import { directoryQuery } from './queries.ts';
import { useMemberWords } from './words.ts';

/** Everybody, by name, or whoever a search finds. */
export function MembersPage() {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const mayEnroll = useMay('agreements:write');
  const [isAdding, setAdding] = useState(false);
  const { typed, setTyped, search } = useSearchInAddress();
  const found = useInfiniteQuery({ ...directoryQuery(search), placeholderData: keepPreviousData });
  const members = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = found.isSuccess && search === '' && members.length === 0;
  return (
    <>
      <PageTitle
        title={say('members')}
        actions={
          <>
            {mayWrite && (
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {say('addMember')}
              </Button>
            )}
            {mayEnroll && (
              <Button component={Link} to="/enroll">
                {say('enroll')}
              </Button>
            )}
          </>
        }
      />
      <HowThisWorks rule={say('listRule')} example={say('listExample')} guide="finding-a-member" />
      {isEmpty ? (
        <Empty sentence={say('empty')}>
          {mayEnroll && (
            <Button component={Link} to="/enroll">
              {say('enroll')}
            </Button>
          )}
        </Empty>
      ) : (
        <Stack>
          <TextInput
            label={say('search')}
            placeholder={say('searchHint')}
            value={typed}
            maxLength={120}
            type="search"
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={found.isFetching ? <Loader size={14} /> : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Trouble error={found.error} onRetry={() => void found.refetch()} />
          <Text role="status" fz={13} c="dimmed">
            {search === '' || !found.isSuccess
              ? ''
              : found.hasNextPage
                ? say('foundMore', { count: members.length })
                : members.length === 0
                  ? say('foundNobody', { search })
                  : say('found', { count: members.length })}
          </Text>
          {found.isPending && <Skeleton h={320} />}
          {members.length > 0 && (
            <Paper p={0}>
              <MemberList members={members} />
            </Paper>
          )}
          {found.hasNextPage && (
            <Group justify="center">
              <Button
                variant="default"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {say('showMore')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
      {isAdding && <MemberForm onClose={() => setAdding(false)} />}
    </>
  );
}

/** What is typed stands in the address, so that going back to the list finds it as it was. */
function useSearchInAddress() {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as { search?: unknown };
  const [typed, setTyped] = useState(
    address.search === undefined ? '' : String(address.search as string | number),
  );
  const [search] = useDebouncedValue(typed.trim(), 120);
  useEffect(() => {
    void navigate({
      to: '/members',
      search: (search === '' ? {} : { search }) as never,
      replace: true,
    });
  }, [search, navigate]);
  return { typed, setTyped, search };
}
