import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { clockText, minuteOf } from './calendar-days.ts';
import { type EventDraft, isGood, ofType, placeOf, wantedOf } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';
import type { EventType } from './queries.ts';
import { RepeatFields } from './repeat-fields.tsx';
import { type Repeat, ruleOf } from './rule-words.ts';
import { SeriesPreview } from './series-preview.tsx';
import { useSchedulerWords } from './words.ts';

/** Puts an event on the calendar, or a series of them once its days were seen. */
export function NewEvent(props: {
  types: readonly EventType[];
  day: string;
  minute: number;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const say = useSchedulerWords();
  const { id: clubId, timeZone, today } = useClub();
  const [draft, setDraft] = useState<EventDraft>(() => ({
    ...ofType(props.types[0]!),
    day: props.day,
    clock: clockText(props.minute),
    roomId: '',
    trainerId: '',
    note: '',
    slots: {},
  }));
  const [repeat, setRepeat] = useState<Repeat>({ every: 'once', weekdays: [], until: '' });
  const [leavesOut, setLeavesOut] = useState(false);
  const type = props.types.find(({ id }) => id === draft.typeId)!;
  const isSeries = repeat.every !== 'once';

  const series = {
    clubId,
    eventTypeId: draft.typeId,
    rule: isSeries && draft.day !== '' ? ruleOf(repeat, draft.day) : '',
    firstDay: draft.day,
    minuteOfDay: minuteOf(draft.clock),
    ...placeOf(draft),
  };
  const [settled] = useDebouncedValue(
    isSeries && isGood(draft) ? JSON.stringify(series) : undefined,
    300,
  );
  const preview = useQuery({
    queryKey: ['events', 'series-preview', settled],
    queryFn: () =>
      answerOf(
        api.POST('/v1/event-series/preview', { body: JSON.parse(settled!) as typeof series }),
      ),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const write = useWrite<{ one?: Schema<'NewEvent'>; many?: Schema<'NewEventSeries'> }, number>({
    write: async ({ one, many }, key) => {
      if (one) {
        await answerOf(api.POST('/v1/events', { params: once(key), body: one }));
        return 1;
      }
      const made = await answerOf(api.POST('/v1/event-series', { params: once(key), body: many! }));
      return made.events.length;
    },
    stale: [['events'], ['audit']],
    onDone: (count) =>
      props.onDone(
        isSeries ? say('madeSeries', { count, name: type.name }) : say('made', { name: type.name }),
      ),
  });
  const submit = () => {
    if (!isGood(draft)) return;
    if (isSeries) return write.mutate({ many: { ...series, leaveOutTaken: leavesOut } });
    const one = { clubId, eventTypeId: draft.typeId, ...wantedOf(draft, timeZone) };
    return write.mutate({ one });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <NativeSelect
          label={say('type')}
          data-autofocus
          value={draft.typeId}
          onChange={({ currentTarget: { value } }) =>
            setDraft({ ...draft, ...ofType(props.types.find(({ id }) => id === value)!) })
          }
          data={props.types.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <EventFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        {draft.day !== '' && (
          <RepeatFields
            repeat={repeat}
            day={draft.day}
            onChange={(change) => setRepeat({ ...repeat, ...change })}
          />
        )}
        {isSeries && preview.isError && !write.error && <Trouble error={preview.error} />}
        {isSeries && preview.data && !preview.isError && (
          <SeriesPreview
            found={preview.data}
            today={today}
            hasEnd={repeat.until !== ''}
            leavesOut={leavesOut}
            onLeaveOut={setLeavesOut}
          />
        )}
        <Trouble error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {say('put')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
