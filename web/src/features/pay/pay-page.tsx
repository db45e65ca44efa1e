import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Doorway } from '@/components/doorway.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { PayForm } from './pay-form.tsx';
import { PayPageForm } from './pay-page-form.tsx';
import { usePayWords } from './words.ts';

const owingQuery = (token: string) =>
  queryOptions({
    queryKey: ['pay-link', token],
    queryFn: () => answerOf(api.POST('/v1/pay-links/preview', { body: { token } })),
    retry: false,
    gcTime: 0,
  });

/** Somebody who leaves the page open is not asked about for ever. */
const mostLooks = 100;

/** Where the link of a mail leads: what is owed, and paying it without signing in. */
export function PayPage() {
  const say = usePayWords();
  const { token } = useParams({ from: '/pay/$token' });
  const { back } = useSearch({ from: '/pay/$token' });
  const { data, error, isPending, refetch } = useQuery({
    ...owingQuery(token),
    // what was confirmed at Stripe is told by Stripe, never by whoever comes back from there
    refetchInterval: ({ state }) =>
      back && state.data?.standing !== 'paid' && state.dataUpdateCount < mostLooks ? 3_000 : false,
  });
  return (
    <Doorway
      title={data ? titleOf(say, data) : say('titleUnopened')}
      rule={say('rule')}
      example={say('example')}
    >
      {isPending ? (
        <Skeleton h={160} role="status" aria-label={say('loading')} />
      ) : data ? (
        <Owing owing={data} token={token} onChange={() => void refetch()} />
      ) : (
        <Trouble error={error} onRetry={() => void refetch()} />
      )}
    </Doorway>
  );
}

function titleOf(
  say: ReturnType<typeof usePayWords>,
  { standing, club, owed }: Schema<'OwingByLink'>,
) {
  if (standing === 'open') return say('title', { club, amount: moneyText(owed) });
  return say(`${standing}Title`, { club });
}

function Choice({ owing, token, onChange }: Shown) {
  return owing.takes === 'card_page' ? (
    <PayPageForm owing={owing} token={token} />
  ) : (
    <PayForm owing={owing} token={token} onAnswered={onChange} />
  );
}

type Shown = { owing: Schema<'OwingByLink'>; token: string; onChange: () => void };

function Owing({ owing, token, onChange }: Shown) {
  const say = usePayWords();
  const { standing, firstName, club, what, dueOn } = owing;
  const day = dayText(dueOn, { weekday: true });
  return (
    <Stack>
      <Text>{say('hello', { name: firstName, what: say(what), day })}</Text>
      {standing !== 'open' ? (
        <Stack gap="sm" align="flex-start">
          <Alert
            w="100%"
            color={standing === 'waiting' ? 'amber' : 'tide'}
            role="status"
            icon={standing === 'waiting' ? <IconClock aria-hidden /> : <IconCheck aria-hidden />}
          >
            {say(standing)}
          </Alert>
          {standing === 'waiting' && (
            <Button variant="default" onClick={onChange}>
              {say('lookAgain')}
            </Button>
          )}
        </Stack>
      ) : owing.takes === 'desk' ? (
        <Alert color="gray">{say('desk', { club })}</Alert>
      ) : (
        <Choice owing={owing} token={token} onChange={onChange} />
      )}
    </Stack>
  );
}
