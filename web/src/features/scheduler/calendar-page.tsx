import { Button, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAppointmentWords } from '@/components/appointment-words.ts';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayAt, dayText } from '@/lib/format.ts';
import { monthText } from '@/lib/months.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { Agenda } from './agenda.tsx';
import { CalendarBar } from './calendar-bar.tsx';
import { clockText, daysShown, minuteAt, type View } from './calendar-days.ts';
import type { EventDraft } from './event-draft.ts';
import { EventDrawer } from './event-drawer.tsx';
import { MonthGrid } from './month-grid.tsx';
import { NewAppointmentSheet } from './new-appointment-sheet.tsx';
import { NewEventSheet } from './new-event-sheet.tsx';
import { type Event, type EventFilter, eventsQuery, typesQuery } from './queries.ts';
import { useSchedulerWords } from './words.ts';
import { WeekGrid } from './week-grid.tsx';

/** The calendar of a club, and everything that can be done on it. */
export function CalendarPage() {
  const say = useSchedulerWords();
  const sayAppointment = useAppointmentWords();
  const club = useClub();
  const { timeZone, today } = club;
  const mayWrite = useMay('scheduling:write');
  const maySetUp = useMay('scheduling:set_up');
  const mayBook = useMay('scheduling:book');
  const maySeeReports = useMay('reports:read');
  const isPhone = useMediaQuery('(max-width: 45em)', undefined, { getInitialValueInEffect: false });
  const [chosenView, setView] = useState<View>();
  const view = chosenView ?? (isPhone ? 'agenda' : 'week');
  const [day, setDay] = useState(today);
  const [filter, setFilter] = useState<EventFilter>({ withCancelled: false });
  const [opened, setOpened] = useState<{ event: Event; moved?: Partial<EventDraft> }>();
  const [making, setMaking] = useState<{ day: string; minute: number } | 'appointment'>();
  const [done, setDone] = useState('');

  const days = daysShown(view, day);
  const range = { from: days[0]!, through: days.at(-1)! };
  const list = useQuery(eventsQuery(club.id, range, filter));
  const types = useQuery(typesQuery);
  const usable = types.data?.items.filter(({ isActive }) => isActive) ?? [];
  const close = (sentence = '') => {
    setOpened(undefined);
    setMaking(undefined);
    setDone(sentence);
  };
  const showDay = (shown: string) => {
    setDay(shown);
    setView(isPhone ? 'agenda' : 'day');
  };
  const title = (
    <Text component="h2" fz={18} fw={700} mb="xs">
      {view === 'month'
        ? monthText(day.slice(0, 7))
        : [...new Set([range.from, range.through])]
            .map((one) => dayText(one, { today }))
            .join(' – ')}
    </Text>
  );
  return (
    <>
      <PageTitle
        title={say('title')}
        below={say('below', { club: club.name, zone: timeZone.replaceAll('_', ' ') })}
        actions={
          <>
            {maySeeReports && (
              <Button variant="default" component={Link} to="/scheduler/statements">
                {say('statements')}
              </Button>
            )}
            {maySetUp && (
              <Button variant="default" component={Link} to="/scheduler/set-up">
                {say('setUp')}
              </Button>
            )}
            {mayBook && usable.some(({ kind }) => kind === 'personal_training') && (
              <Button variant="default" onClick={() => setMaking('appointment')}>
                {sayAppointment('newAppointment')}
              </Button>
            )}
            {mayWrite && usable.length > 0 && (
              <Button
                leftSection={<IconPlus size={18} />}
                onClick={() => setMaking({ day: day < today ? today : day, minute: 18 * 60 })}
              >
                {say('newEvent')}
              </Button>
            )}
          </>
        }
      />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="the-calendar" />
      <CalendarBar
        {...{ view, day, filter }}
        onView={setView}
        onDay={setDay}
        onFilter={setFilter}
      />
      <Text role="status" fz={13} c="var(--tide-text)" fw={600} mb={done ? 'sm' : 0}>
        {done}
      </Text>
      {types.data && usable.length === 0 && maySetUp && (
        <Empty sentence={say('emptyTypes')}>
          <Button component={Link} to="/scheduler/set-up">
            {say('firstType')}
          </Button>
        </Empty>
      )}
      {list.isPending && <Skeleton h={480} />}
      {list.isError && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          {title}
          <Shown
            view={view}
            month={day.slice(0, 7)}
            days={days}
            events={list.data.items}
            now={list.data.now}
            timeZone={timeZone}
            mayWrite={mayWrite && usable.length > 0}
            onDay={showDay}
            onOpen={(event) => setOpened({ event })}
            onNew={(on, minute) => setMaking({ day: on, minute })}
            onMove={(event, to) =>
              setOpened({
                event,
                moved: {
                  day: dayAt(to.startsAt, timeZone),
                  clock: clockText(minuteAt(to.startsAt, timeZone)),
                  minutes: to.minutes,
                },
              })
            }
          />
          {mayWrite && view !== 'agenda' && view !== 'month' && (
            <Text fz={13} c="dimmed" mt="xs" className="no-print">
              {say('gridHelp')}
            </Text>
          )}
        </>
      )}
      {opened && (
        <EventDrawer
          key={opened.event.id}
          event={opened.event}
          moved={opened.moved}
          mayWrite={mayWrite}
          onClose={() => close()}
          onDone={close}
        />
      )}
      {making === 'appointment' && <NewAppointmentSheet onDone={close} onCancel={() => close()} />}
      {making && making !== 'appointment' && (
        <NewEventSheet types={usable} {...making} onDone={close} onCancel={() => close()} />
      )}
    </>
  );
}

type ShownProps = Parameters<typeof WeekGrid>[0] & {
  view: View;
  month: string;
  onDay: (day: string) => void;
};

function Shown({ view, month, onDay, ...props }: ShownProps) {
  if (view === 'agenda') return <Agenda {...props} />;
  if (view === 'month') return <MonthGrid {...props} month={month} onDay={onDay} />;
  return <WeekGrid {...props} />;
}
