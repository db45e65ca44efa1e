import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useMailWords } from './mail-words.ts';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

const notReachedQuery = infiniteQueryOptions({
  queryKey: ['dues', 'not-reached'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/v1/dues-notices', {
        params: {
          query: { outcome: 'no_email', limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
        },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** Members who were to be told something and have no address. */
export function NotReached() {
  const say = useMailWords();
  const saySettings = useSettingsWords();
  const { today } = useClub();
  const found = useInfiniteQuery(notReachedQuery);
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <Paper>
      <Stack gap="sm">
        <Title order={2}>{say('notReached')}</Title>
        {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
        {!items && !found.error && (
          <Skeleton h={60} role="status" aria-label={saySettings('loading')} />
        )}
        {items && (
          <Text c="dimmed">{say(items.length > 0 ? 'notReachedHelp' : 'noneNotReached')}</Text>
        )}
        <ul className={classes['rows']}>
          {items?.map((item) => (
            <li
              key={`${item.installmentId} ${item.toldAt} ${item.kind}`}
              className={classes['row']}
            >
              <div className={classes['rowText']}>
                <Link to="/members/$memberId" params={{ memberId: item.memberId }}>
                  {item.memberName}
                </Link>
                <Text fz={13} c="dimmed">
                  {say('line', {
                    amount: moneyText(item.amount),
                    day: dayText(item.dueOn, { today }),
                    what: say(item.kind),
                  })}
                </Text>
              </div>
            </li>
          ))}
        </ul>
        {found.hasNextPage && (
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {saySettings('showMore')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
