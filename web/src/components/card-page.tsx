import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconClock, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { type MemberCard, memberCardsQuery } from '@/lib/member-cards.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useCardWords } from './card-words.ts';
import { CopyText } from './copy-text.tsx';
import { Trouble } from './trouble.tsx';

type Props = {
  memberId: string;
  onKept?: (card: MemberCard) => void;
};

const lookAgainMs = 2_500;

/** Makes a page of Stripe's on which a member gives a card, and waits for it to be on file. */
export function CardPage({ memberId, onKept }: Props) {
  const say = useCardWords();
  const [before, setBefore] = useState<readonly string[]>();
  const isWaiting = before !== undefined;
  const { data } = useQuery({
    ...memberCardsQuery(memberId),
    refetchInterval: isWaiting ? lookAgainMs : false,
  });
  const made = useWrite<void, Schema<'CardPage'>>({
    write: (_none, key) =>
      answerOf(api.POST('/v1/stripe/card-pages', { params: once(key), body: { memberId } })),
    onDone: () => setBefore(data?.items.map(({ token }) => token) ?? []),
  });
  const kept = data?.items.find(({ token }) => isWaiting && !before.includes(token));
  useEffect(() => {
    if (kept) onKept?.(kept);
  }, [kept?.token]); // oxlint-disable-line react-hooks/exhaustive-deps
  if (kept)
    return (
      <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
        {say('isThere', { label: kept.label })}
      </Alert>
    );
  return (
    <Stack>
      <Text>{say('pageRule')}</Text>
      {data?.takes === 'test' && <Alert color="amber">{say('testMode')}</Alert>}
      {made.data ? (
        <Made page={made.data} />
      ) : (
        <Group>
          <Button loading={made.isPending} disabled={!data} onClick={() => made.mutate()}>
            {say('make')}
          </Button>
        </Group>
      )}
      <Trouble error={made.error} />
    </Stack>
  );
}

function Made({ page }: { page: Schema<'CardPage'> }) {
  const say = useCardWords();
  // Stripe's clock is the one on the wall, a sandbox's is not
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <Group gap="xs">
        <Button
          component="a"
          href={page.url}
          target="_blank"
          rel="noopener noreferrer"
          leftSection={<IconExternalLink size={18} aria-hidden />}
        >
          {say('open')}
        </Button>
        <CopyText text={page.url} label={say('copy')} done={say('copied')} />
      </Group>
      <Alert color="booked" role="status" icon={<IconClock aria-hidden />}>
        <Text>{say('waiting', { until: instantText(page.expiresAt, zone) })}</Text>
        <Text fz={13} mt="xs">
          {say('waitingHelp')}
        </Text>
      </Alert>
    </>
  );
}
