import { Button, Drawer, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { eventText } from '@/components/bookings.ts';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import type { Pictured } from '@/components/member-photo.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import classes from './check-in.module.css';
import { DayEvents, EventChoice } from './day-events.tsx';
import { type AskedPin, type Desk, DeskContext, type Told } from './desk.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { LastResult } from './last-result.tsx';
import { rosterQuery } from './queries.ts';
import { RosterCard } from './roster-card.tsx';
import { ScanField } from './scan-field.tsx';
import { SidePanel } from './side-panel.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useEvents } from './use-events.ts';
import { useScan } from './use-scan.ts';
import { useCheckInWords } from './words.ts';

type Person = { id: string; name: string };

/** The front desk: scan, last result, the class with its people, and who pays for the one chosen. */
export function CheckInPage() {
  const say = useCheckInWords();
  const mayBook = useMay('scheduling:book');
  const club = useClub();
  const { day, eventId, goTo, events } = useEvents();
  const [told, tell] = useState<Told>();
  const [chosenId, choose] = useState<string>();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [adding, setAdding] = useState<{ preset?: Pictured }>();
  const [asked, askPin] = useState<AskedPin>();
  const [giving, setGiving] = useState<Person>();
  const isNarrow = useMediaQuery('(max-width: 75em)', false, { getInitialValueInEffect: false });
  const isPhone = useMediaQuery('(max-width: 45em)', false, { getInitialValueInEffect: false });
  const scan = useRef<HTMLInputElement>(null);
  const desk = useMemo<Desk>(
    () => ({
      tell,
      choose,
      open: (id) => {
        choose(id);
        setPanelOpen(true);
      },
      add: (preset) => setAdding(preset ? { preset } : {}),
      giveSessions: setGiving,
      askPin,
    }),
    [],
  );
  const cards = useScan(desk, eventId);
  const { data: roster } = useQuery({
    ...rosterQuery(eventId ?? ''),
    enabled: eventId !== undefined,
  });
  const line = roster?.items.find(({ member }) => member.id === chosenId);
  const isOpen = roster ? Date.parse(roster.checkInOpensAt) <= Date.parse(roster.now) : false;
  const onGrants = useCallback(() => {
    setPanelOpen(true);
    setTimeout(() => document.querySelector<HTMLElement>('[data-payers] [role="radio"]')?.focus());
  }, []);
  useDeskKeys({ scan, onGrants });
  // a phone would push its keyboard over the page
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) scan.current?.focus();
  }, []);
  const panel = line && roster && (
    <SidePanel
      {...{ line, isOpen }}
      event={roster.event}
      lines={roster.items}
      // a drawer would hide what happened
      onIn={isNarrow ? () => setPanelOpen(false) : undefined}
    />
  );
  const list = {
    day,
    chosenId: eventId,
    events: events.data?.items ?? [],
    now: events.data?.now ?? '',
  };
  const go = {
    onDay: (to: string) => goTo({ day: to }),
    onEvent: (id: string) => goTo({ day, event: id }),
  };
  return (
    <DeskContext value={desk}>
      <PageTitle
        title={say('title')}
        actions={
          mayBook && (
            <Button variant="default" component={Link} to="/kiosk">
              {say('openKiosk')}
            </Button>
          )
        }
      />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="check-in" />
      <div className={classes['desk']}>
        {isPhone ? (
          <EventChoice {...list} {...go} />
        ) : events.isPending ? (
          <Skeleton h={320} radius="lg" />
        ) : (
          <DayEvents {...list} {...go} />
        )}
        <Stack gap="md" miw={0}>
          {mayBook && (
            <ScanField
              inputRef={scan}
              isPending={cards.scan.isPending}
              onCard={(cardCode) => cards.scan.mutate({ cardCode })}
              onPerson={cards.meet}
            />
          )}
          <LastResult told={told} />
          <Trouble error={cards.error} />
          <Trouble error={events.error} onRetry={() => void events.refetch()} />
          {eventId !== undefined && <RosterCard eventId={eventId} chosenId={chosenId} />}
          {events.isSuccess && eventId === undefined && (
            <Empty
              sentence={say('nothingToday', {
                day: dayText(day, { weekday: true, today: club.today }),
              })}
            >
              {mayBook && <Text c="dimmed">{say('nothingHelp')}</Text>}
            </Empty>
          )}
        </Stack>
        {!isNarrow && eventId !== undefined && (
          <Paper component="aside" p="md" className={classes['panel']!}>
            {panel ?? (
              <Stack gap="xs">
                <Text c="dimmed">{say('chooseSomebody')}</Text>
                <Text fz={13} c="dimmed">
                  {say('keys')}
                </Text>
              </Stack>
            )}
          </Paper>
        )}
      </div>
      {isNarrow && line && (
        <Drawer
          opened={isPanelOpen}
          onClose={() => setPanelOpen(false)}
          position="right"
          size={isPhone ? '100%' : 340}
          title={roster && eventText(roster.event, club.timeZone)}
        >
          {panel}
        </Drawer>
      )}
      <DeskDialogs
        {...{ roster, isOpen, adding, giving, asked }}
        onAdded={() => setAdding(undefined)}
        onGiven={() => setGiving(undefined)}
        onAsked={() => askPin(undefined)}
      />
    </DeskContext>
  );
}
