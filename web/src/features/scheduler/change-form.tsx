import { Button, Group, Radio, Skeleton, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Consequences } from './consequences.tsx';
import { draftOf, type EventDraft, isGood, placeOf, wantedOf } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';
import type { Event } from './queries.ts';
import { useSchedulerWords } from './words.ts';

export type Reach = 'one' | 'following' | 'all';

/** Changes an event, after its consequences were seen. */
export function ChangeForm(props: {
  event: Event;
  draft: EventDraft;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const say = useSchedulerWords();
  const { event } = props;
  const { timeZone, today } = useClub();
  const [draft, setDraft] = useState(props.draft);
  const [reach, setReach] = useState<Reach>('one');
  const wish = isGood(draft) ? wishOf(draftOf(event, timeZone), draft, timeZone) : undefined;
  const body = { ...wish, reach, version: event.version };
  const [settled] = useDebouncedValue(JSON.stringify(wish && body), 300);
  const preview = useQuery({
    queryKey: ['events', 'change-preview', event.id, settled],
    queryFn: () =>
      answerOf(
        api.POST('/v1/events/{eventId}/change-preview', {
          params: { path: { eventId: event.id } },
          body: JSON.parse(settled!) as typeof body,
        }),
      ),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const write = useWrite({
    write: (wanted: typeof body, key: string) =>
      answerOf(
        api.PATCH('/v1/events/{eventId}', {
          params: { path: { eventId: event.id }, ...once(key) },
          body: wanted,
        }),
      ),
    stale: [['events'], ['event-series'], ['audit']],
    onDone: ({ events }) =>
      props.onDone(events > 1 ? say('savedMany', { count: events }) : say('saved')),
  });
  return (
    <form
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        if (wish) write.mutate(body);
      }}
    >
      <Stack>
        <EventFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        {event.seriesId && <ReachField reach={reach} onChange={setReach} />}
        {preview.isPending && <Skeleton h={80} />}
        {preview.isError && !write.error && <Trouble error={preview.error} />}
        {preview.data && !preview.isError && <Consequences found={preview.data} today={today} />}
        <Trouble error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {say('back')}
          </Button>
          <Button
            type="submit"
            loading={write.isPending}
            disabled={!wish || (preview.data?.conflicts.length ?? 0) > 0}
          >
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Which events of a series something is about. */
export function ReachField(props: { reach: Reach; onChange: (reach: Reach) => void }) {
  const say = useSchedulerWords();
  return (
    <Radio.Group
      label={say('reach')}
      value={props.reach}
      onChange={(reach) => props.onChange(reach as Reach)}
    >
      <Stack gap="xs" mt="xs">
        {(['one', 'following', 'all'] as const).map((reach) => (
          <Radio key={reach} value={reach} label={say(reach)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Only what is different: the rest of a series keeps what it has of its own. */
function wishOf(before: EventDraft, after: EventDraft, timeZone: string) {
  const had = placeOf(before);
  const { startsAt, ...wanted } = wantedOf(after, timeZone);
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(had[name as keyof typeof had]),
    ),
  ) as Partial<typeof wanted>;
  const isMoved = before.day !== after.day || before.clock !== after.clock;
  return { ...changed, ...(isMoved ? { startsAt } : {}) };
}
