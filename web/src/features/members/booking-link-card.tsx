import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconLink, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useBookingLinkWords } from './booking-link-words.ts';
import { bookingLinkQuery, type Overview } from './queries.ts';

/** The link by which a member books for themselves: to make, send, hand over and revoke. */
export function BookingLinkCard({ member }: { member: Overview }) {
  const say = useBookingLinkWords();
  const { timeZone, today } = useClub();
  const { id: memberId, name } = member;
  const found = useQuery(bookingLinkQuery(memberId));
  const [done, setDone] = useState('');
  const path = { memberId };
  const stale = [['members', memberId], ['audit']];
  const make = useWrite<boolean, Schema<'MadeBookingLink'>>({
    write: (isMailed, key) =>
      answerOf(
        api.POST('/v1/members/{memberId}/booking-link', {
          params: { path, ...once(key) },
          body: { isMailed },
        }),
      ),
    stale,
    onDone: ({ url }, isMailed) => {
      setDone(isMailed ? say('mailed', { name }) : '');
      // browsers give the clipboard to pages of a secure address only
      if (!isMailed)
        void navigator.clipboard?.writeText(url).then(
          () => setDone(say('copied')),
          () => undefined,
        );
    },
  });
  const revoke = useWrite<void, unknown>({
    write: (_, key) =>
      answerOf(
        api.DELETE('/v1/members/{memberId}/booking-link', { params: { path, ...once(key) } }),
      ),
    stale,
    onDone: () => {
      make.reset();
      setDone(say('revoked', { name }));
    },
  });
  const link = found.data?.link;
  const text = (at: string) => instantText(at, timeZone, { today });
  return (
    <Paper component="section" aria-labelledby="booking-link">
      <Stack gap="sm">
        <Title order={2} id="booking-link">
          {say('title')}
        </Title>
        <Text>{say('help', { name })}</Text>
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
        {found.data && (
          <Text c="dimmed">
            {link
              ? say('isThere', {
                  by: link.madeBy,
                  at: text(link.madeAt),
                  until: text(link.expiresAt),
                })
              : say('none')}
          </Text>
        )}
        {make.data && make.variables === false && (
          <TextInput
            label={say('linkOnce')}
            readOnly
            value={make.data.url}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        <div role="status">
          {done && (
            <Alert color="tide" icon={<IconCheck aria-hidden />}>
              {done}
            </Alert>
          )}
        </div>
        <Trouble error={make.error ?? revoke.error} />
        <Group gap="xs">
          {member.email !== null && (
            <Button
              variant="default"
              leftSection={<IconMail size={18} aria-hidden />}
              loading={make.isPending && make.variables}
              onClick={() => make.mutate(true)}
            >
              {say('mail')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconLink size={18} aria-hidden />}
            loading={make.isPending && !make.variables}
            onClick={() => make.mutate(false)}
          >
            {say('copy')}
          </Button>
          {link && (
            <Button
              variant="subtle"
              color="red"
              loading={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              {say('revoke')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
