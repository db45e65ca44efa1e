import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { CopyText } from '@/components/copy-text.tsx';
import { Empty } from '@/components/empty.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useCardSettingsWords } from './card-settings-words.ts';
import { Facts } from './facts.tsx';
import { Section } from './section.tsx';

const stripeQuery = queryOptions({
  queryKey: ['stripe'],
  queryFn: () => answerOf(api.GET('/v1/stripe')),
});

/** Whether cards can be put on file, in which mode, and what has to be entered at Stripe; no key is shown. */
export function CardsSection() {
  const say = useCardSettingsWords();
  return (
    <Section
      title={say('title')}
      needs="settings:read"
      rule={say('rule')}
      example={say('example')}
      guide="cards-on-file"
    >
      <SetUp />
    </Section>
  );
}

function SetUp() {
  const say = useCardSettingsWords();
  const { data } = useSuspenseQuery(stripeQuery);
  const club = useClub();
  if (data.mode === null)
    return (
      <Empty sentence={say('none')}>
        <Text c="dimmed">{say('howTo')}</Text>
      </Empty>
    );
  const { mode, takesCards, lastHeardAt } = data;
  return (
    <>
      <Paper>
        <Title order={2} mb="md">
          {say('account')}
        </Title>
        <Facts
          facts={[
            [
              say('mode'),
              <Group key="mode" gap="xs">
                <Badge color={mode === 'live' ? 'tide' : 'amber'}>{say(mode)}</Badge>
                {say(`${mode}Means`)}
              </Group>,
            ],
            [say('takesCards'), say(takesCards ? 'takes' : 'takesNot')],
            [
              say('lastHeard'),
              lastHeardAt === null
                ? say('never')
                : instantText(lastHeardAt, club.timeZone, { today: club.today }),
            ],
          ]}
        />
      </Paper>
      <AtStripe setUp={data} />
    </>
  );
}

function AtStripe({ setUp: { webhookUrl, events } }: { setUp: Schema<'StripeSetUp'> }) {
  const say = useCardSettingsWords();
  return (
    <Paper>
      <Title order={2}>{say('webhook')}</Title>
      <Text c="dimmed" mb="md">
        {say('webhookHelp')}
      </Text>
      <Stack>
        <Facts
          facts={[
            [say('address'), webhookUrl ? <code>{webhookUrl}</code> : say('noAddress')],
            [
              say('events'),
              <Stack key="events" gap={2}>
                {events.map((event) => (
                  <code key={event}>{event}</code>
                ))}
              </Stack>,
            ],
          ]}
        />
        <Group gap="xs">
          {webhookUrl && (
            <CopyText text={webhookUrl} label={say('copyAddress')} done={say('copied')} />
          )}
          <CopyText text={events.join('\n')} label={say('copyEvents')} done={say('copied')} />
        </Group>
      </Stack>
    </Paper>
  );
}
