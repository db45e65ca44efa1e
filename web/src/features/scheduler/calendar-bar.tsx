import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  Switch,
  TextInput,
} from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClub } from '@/lib/use-me.ts';
import { step, type View, views } from './calendar-days.ts';
import { type EventFilter, roomsQuery, trainersQuery, typesQuery } from './queries.ts';
import classes from './scheduler.module.css';
import { useSchedulerWords } from './words.ts';

/** Which days are shown how, and what of them. */
export function CalendarBar(props: {
  view: View;
  day: string;
  filter: EventFilter;
  onView: (view: View) => void;
  onDay: (day: string) => void;
  onFilter: (filter: EventFilter) => void;
}) {
  const say = useSchedulerWords();
  const { id: clubId, today } = useClub();
  const rooms = useQuery(roomsQuery).data?.items ?? [];
  const trainers = useQuery(trainersQuery).data?.items ?? [];
  const types = useQuery(typesQuery).data?.items ?? [];
  const { view, day, filter } = props;
  const [isOpen, setOpen] = useState(false);
  const choose = (name: 'trainerId' | 'roomId' | 'eventTypeId', value: string) =>
    props.onFilter({ ...filter, [name]: value || undefined });
  return (
    <div className={`${classes['bar']} no-print`}>
      <Group gap={6} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={say('earlier')}
          onClick={() => props.onDay(step(view, day, -1))}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Button variant="default" onClick={() => props.onDay(today)}>
          {say('today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={say('later')}
          onClick={() => props.onDay(step(view, day, 1))}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Group>
      <SegmentedControl
        aria-label={say('views')}
        value={view}
        onChange={(value) => props.onView(value as View)}
        data={views.map((value) => ({ value, label: say(value) }))}
      />
      <ActionIcon
        variant="default"
        size={36}
        className={classes['paper']!}
        aria-label={say('print')}
        onClick={() => window.print()}
      >
        <IconPrinter size={18} />
      </ActionIcon>
      <Button
        variant="default"
        className={classes['more']!}
        aria-expanded={isOpen}
        aria-controls="calendar-filters"
        onClick={() => setOpen(!isOpen)}
      >
        {say('filters')}
      </Button>
      <div id="calendar-filters" className={classes['filters']} data-open={isOpen || undefined}>
        <TextInput
          type="date"
          label={say('goTo')}
          value={day}
          onChange={({ currentTarget: { value } }) => value && props.onDay(value)}
        />
        <NativeSelect
          label={say('trainer')}
          value={filter.trainerId ?? ''}
          onChange={({ currentTarget: { value } }) => choose('trainerId', value)}
          data={choices(say('everyTrainer'), trainers)}
        />
        <NativeSelect
          label={say('room')}
          value={filter.roomId ?? ''}
          onChange={({ currentTarget: { value } }) => choose('roomId', value)}
          data={choices(
            say('everyRoom'),
            rooms.filter((room) => room.clubId === clubId),
          )}
        />
        <NativeSelect
          label={say('type')}
          value={filter.eventTypeId ?? ''}
          onChange={({ currentTarget: { value } }) => choose('eventTypeId', value)}
          data={choices(say('everyType'), types)}
        />
        <Switch
          label={say('withCancelled')}
          checked={filter.withCancelled}
          onChange={({ currentTarget: { checked } }) =>
            props.onFilter({ ...filter, withCancelled: checked })
          }
          mb={8}
        />
      </div>
    </div>
  );
}

const choices = (all: string, some: readonly { id: string; name: string; isActive: boolean }[]) => [
  { value: '', label: all },
  ...some.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
];
