import { NativeSelect, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NumberField } from '@/components/number-field.tsx';
import { useClub } from '@/lib/use-me.ts';
import { areGood, type EventDraft } from './event-draft.ts';
import { equipmentQuery, roomsQuery, trainersQuery } from './queries.ts';
import { useSchedulerWords } from './words.ts';

/** When, how long, where, with whom, and for how many. */
export function EventFields(props: {
  draft: EventDraft;
  onChange: (change: Partial<EventDraft>) => void;
}) {
  const say = useSchedulerWords();
  const { id: clubId } = useClub();
  const rooms = useQuery(roomsQuery).data?.items ?? [];
  const trainers = useQuery(trainersQuery).data?.items ?? [];
  const equipment = useQuery(equipmentQuery).data?.items ?? [];
  const { draft, onChange } = props;
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          type="date"
          label={say('on')}
          value={draft.day}
          error={areGood.day(draft) ? undefined : say('needed')}
          onChange={({ currentTarget: { value } }) => onChange({ day: value })}
        />
        <TextInput
          type="time"
          label={say('at')}
          value={draft.clock}
          error={areGood.clock(draft) ? undefined : say('needed')}
          onChange={({ currentTarget: { value } }) => onChange({ clock: value })}
        />
        <NumberField
          label={say('minutes')}
          value={draft.minutes}
          error={areGood.minutes(draft) ? undefined : say('badNumber')}
          onChange={(minutes) => onChange({ minutes })}
        />
        <NumberField
          label={say('capacity')}
          value={draft.capacity}
          error={areGood.capacity(draft) ? undefined : say('badNumber')}
          onChange={(capacity) => onChange({ capacity })}
        />
        <NativeSelect
          label={say('room')}
          value={draft.roomId}
          onChange={({ currentTarget: { value } }) => onChange({ roomId: value })}
          data={[
            { value: '', label: say('noRoom') },
            ...rooms
              .filter((room) => room.clubId === clubId && isOffered(room, draft.roomId))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={say('trainer')}
          value={draft.trainerId}
          onChange={({ currentTarget: { value } }) => onChange({ trainerId: value })}
          data={[
            { value: '', label: say('none') },
            ...trainers
              .filter((trainer) => isOffered(trainer, draft.trainerId))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {equipment
          .filter((one) => one.clubId === clubId && (one.isActive || draft.slots[one.id]))
          .map((one) => (
            <NumberField
              key={one.id}
              label={say('slotsOf', { name: one.name, slots: one.slots })}
              value={draft.slots[one.id] ?? 0}
              error={areGood.slots(draft) ? undefined : say('badNumber')}
              onChange={(count) => onChange({ slots: { ...draft.slots, [one.id]: count } })}
            />
          ))}
      </SimpleGrid>
      <Switch
        label={say('hasWaitlist')}
        checked={draft.hasWaitlist}
        onChange={({ currentTarget: { checked } }) => onChange({ hasWaitlist: checked })}
      />
      <TextInput
        label={say('note')}
        description={say('noteHelp')}
        maxLength={200}
        value={draft.note}
        onChange={({ currentTarget: { value } }) => onChange({ note: value })}
      />
    </>
  );
}

/** What went out of use stays where it was chosen. */
const isOffered = (one: { id: string; isActive: boolean }, chosen: string) =>
  one.isActive || one.id === chosen;
