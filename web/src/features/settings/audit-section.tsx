import { Button, Paper, Skeleton, Text } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditSearch } from '@/app/searches.ts';
import { Empty } from '@/components/empty.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { AuditEntry } from './audit-entry.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { useAuditWords } from './audit-words.ts';
import { Section } from './section.tsx';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

const auditQuery = (wanted: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/audit-entries', {
          params: { query: { limit: 25, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function AuditSection() {
  const say = useAuditWords();
  const saySettings = useSettingsWords();
  return (
    <Section
      title={saySettings('audit')}
      needs="audit:read"
      rule={say('rule')}
      example={say('example')}
      guide="people-and-permissions"
    >
      <Trail />
    </Section>
  );
}

function Trail() {
  const say = useAuditWords();
  const wanted = useSearch({ from: '/shell/settings/audit' });
  const navigate = useNavigate();
  const found = useInfiniteQuery(auditQuery(wanted));
  const look = (search: AuditSearch) => void navigate({ to: '/settings/audit', search });
  const entries = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const isNarrowed = Object.keys(wanted).length > 0;
  return (
    <>
      {/* drawn anew when somebody goes back to another question */}
      <AuditFilters
        key={JSON.stringify(wanted)}
        wanted={wanted}
        error={found.error}
        onLook={look}
      />
      {found.isPending ? (
        <Skeleton h={320} role="status" aria-label={say('results')} />
      ) : found.isError ? (
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
      ) : entries.length === 0 ? (
        <Empty sentence={say(isNarrowed ? 'nothing' : 'empty')}>
          {isNarrowed && (
            <Button variant="default" onClick={() => look({})}>
              {say('clear')}
            </Button>
          )}
        </Empty>
      ) : (
        <Paper>
          <ul className={classes['rows']} aria-label={say('results')}>
            {entries.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} onSubject={(subject) => look({ subject })} />
            ))}
          </ul>
          {found.hasNextPage ? (
            <Button
              mt="sm"
              variant="default"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {say('earlier')}
            </Button>
          ) : (
            <Text mt="sm" fz={13} c="dimmed">
              {say('end')}
            </Text>
          )}
        </Paper>
      )}
    </>
  );
}
