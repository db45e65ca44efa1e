import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timeZoneText } from '@/components/club-place.ts';
import { Empty } from '@/components/empty.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { useBankSettingsWords } from './bank-settings-words.ts';
import { BankCompanies } from './bank-companies.tsx';
import { Facts } from './facts.tsx';
import { Saved } from './saved.tsx';
import { Section } from './section.tsx';
import { SenderDrawer } from './sender-drawer.tsx';
import { useSettingsWords } from './words.ts';

const setUpQuery = queryOptions({
  queryKey: ['bank', 'set-up'],
  queryFn: () => answerOf(api.GET('/v1/bank-sender')),
});

/** Through which bank dues are drafted, and as whom each club appears on statements. */
export function BankSection() {
  const say = useBankSettingsWords();
  return (
    <Section
      title={say('title')}
      needs="settings:read"
      rule={say('rule')}
      example={say('example')}
      guide="bank-drafts"
    >
      <SetUp />
    </Section>
  );
}

function SetUp() {
  const say = useBankSettingsWords();
  const saySettings = useSettingsWords();
  const { sender, companies } = useSuspenseQuery(setUpQuery).data;
  const mayChange = useMay('settings:write');
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const open = () => {
    setSaved(false);
    setOpen(true);
  };
  return (
    <>
      <Saved>{isSaved ? saySettings('saved') : undefined}</Saved>
      {sender ? (
        <Paper>
          <Group justify="space-between" mb="md">
            <Title order={2}>{say('sender')}</Title>
            {mayChange && (
              <Button variant="default" aria-label={say('changeSender')} onClick={open}>
                {say('change')}
              </Button>
            )}
          </Group>
          <SenderFacts sender={sender} />
        </Paper>
      ) : (
        <Empty sentence={say('none')}>
          {mayChange && <Button onClick={open}>{say('setUp')}</Button>}
        </Empty>
      )}
      <BankCompanies companies={companies} onDone={() => setSaved(true)} />
      {isOpen && (
        <SenderDrawer
          sender={sender}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setSaved(true);
          }}
        />
      )}
    </>
  );
}

function SenderFacts({ sender }: { sender: Schema<'BankSender'> }) {
  const say = useBankSettingsWords();
  const days = sender.leadBankingDays;
  return (
    <Stack>
      <Facts
        facts={[
          [say('immediateDestinationName'), sender.immediateDestinationName],
          [say('immediateDestination'), sender.immediateDestination],
          [say('immediateOriginName'), sender.immediateOriginName],
          [say('immediateOrigin'), sender.immediateOrigin],
          [say('originatingRouting'), sender.originatingRouting],
          [say('referenceCode'), sender.referenceCode ?? say('nothing')],
          [
            say('cutOff'),
            say('cutOffIs', { time: sender.cutOff, zone: timeZoneText(sender.timeZone) }),
          ],
          [say('leadBankingDays'), say('lead', { count: days })],
          [say('newAccounts'), say(sender.sendsPrenotes ? 'prenotesYes' : 'prenotesNo')],
          [say('description'), say('descriptionIs')],
        ]}
      />
      <Text fz={13} c="dimmed">
        {say('leadBankingDaysHelp')}
      </Text>
    </Stack>
  );
}
