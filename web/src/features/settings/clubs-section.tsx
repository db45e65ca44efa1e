import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { timeZoneText } from '@/components/club-place.ts';
import type { Schema } from '@/lib/api.ts';
import { dayText } from '@/lib/format.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { sessionsInWords, windowsInWords } from './booking-policies.ts';
import { useBookingWords } from './booking-words.ts';
import { ClubDrawer } from './club-drawer.tsx';
import { Facts } from './facts.tsx';
import { LadderInWords } from './ladder-in-words.tsx';
import { draftsInWords, holdInWords, owedInWords, refundsInWords } from './policies.ts';
import { PolicyLine } from './policy-line.tsx';
import { usePolicyWords } from './policy-words.ts';
import { Saved } from './saved.tsx';
import { Section } from './section.tsx';
import { useClubsWords, useSettingsWords } from './words.ts';

type Club = Schema<'Club'>;

const policies = [
  ['drafts', draftsInWords],
  ['owed', owedInWords],
  ['hold', holdInWords],
  ['refunds', refundsInWords],
] as const;

export function ClubsSection() {
  const say = useClubsWords();
  const saySettings = useSettingsWords();
  const sayPolicy = usePolicyWords();
  const sayBooking = useBookingWords();
  const clubs = useClubs();
  const mayChange = useMay('settings:write');
  const [open, setOpen] = useState<Club | 'new' | null>(null);
  const [done, setDone] = useState<string>();
  return (
    <Section
      title={saySettings('clubs')}
      needs="settings:read"
      rule={say('rule')}
      example={say('example')}
      guide="when-money-comes-back"
      actions={
        mayChange && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setDone(undefined);
              setOpen('new');
            }}
          >
            {say('open')}
          </Button>
        )
      }
    >
      <Saved>{done}</Saved>
      {clubs.map((club) => (
        <Paper key={club.id}>
          <Stack>
            <Group justify="space-between">
              <Title order={2}>{club.name}</Title>
              {mayChange && (
                <Button
                  variant="default"
                  aria-label={say('changeOne', { name: club.name })}
                  onClick={() => {
                    setDone(undefined);
                    setOpen(club);
                  }}
                >
                  {say('change')}
                </Button>
              )}
            </Group>
            <Facts
              facts={[
                [say('today'), dayText(club.today, { weekday: true })],
                [say('timeZone'), timeZoneText(club.timeZone)],
                [say('currency'), club.currency],
                [
                  say('ladder'),
                  <LadderInWords key="ladder" retryDays={club.retryDays} today={club.today} />,
                ],
                ...policies.map(
                  ([name, inWords]) =>
                    [
                      sayPolicy(name),
                      <PolicyLine key={name} told={inWords(sayPolicy, club, club)} />,
                    ] as [string, ReactNode],
                ),
                [
                  sayBooking('sessions'),
                  <PolicyLine key="sessions" told={sessionsInWords(sayBooking, club)} />,
                ],
                [
                  sayBooking('windows'),
                  <PolicyLine key="windows" told={windowsInWords(sayBooking, club, club)} />,
                ],
              ]}
            />
            <Text fz={13} c="dimmed">
              {say('fixed')}
            </Text>
          </Stack>
        </Paper>
      ))}
      {open && (
        <ClubDrawer
          club={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
          onDone={(club) => {
            setOpen(null);
            setDone(
              open === 'new'
                ? say('opened', { today: dayText(club.today, { weekday: true }) })
                : saySettings('saved'),
            );
          }}
        />
      )}
    </Section>
  );
}
