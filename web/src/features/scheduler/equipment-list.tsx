import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NumberField } from '@/components/number-field.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActiveField, NameField } from './name-field.tsx';
import { type Equipment, equipmentQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';
import { ThingForm, Things } from './things.tsx';

/** Equipment of the club, counted. */
export function EquipmentList({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const { id: clubId } = useClub();
  const list = useQuery(equipmentQuery);
  return (
    <Things<Equipment>
      title={say('equipment')}
      newTitle={say('newEquipment')}
      emptySentence={say('noEquipment')}
      list={list}
      only={(one) => one.clubId === clubId}
      about={({ slots }) => `${say('slots')}: ${slots}`}
      form={(one, close) => <EquipmentForm one={one} onClose={close} />}
      onDone={onDone}
    />
  );
}

type Wanted = { name: string; slots: number; isActive: boolean };

function EquipmentForm(props: {
  one: Equipment | undefined;
  onClose: (sentence?: string) => void;
}) {
  const say = useSetUpWords();
  const { id: clubId } = useClub();
  const { one } = props;
  const [wanted, setWanted] = useState<Wanted>(
    one
      ? { name: one.name, slots: one.slots, isActive: one.isActive }
      : { name: '', slots: 10, isActive: true },
  );
  const write = useWrite({
    write: ({ isActive, ...rest }: Wanted, key: string) =>
      answerOf(
        one
          ? api.PATCH('/v1/equipment/{equipmentId}', {
              params: { path: { equipmentId: one.id }, ...once(key) },
              body: { ...rest, isActive },
            })
          : api.POST('/v1/equipment', { params: once(key), body: { clubId, ...rest } }),
      ),
    stale: [['equipment'], ['audit']],
    onDone: (made) => props.onClose(say('savedName', { name: made.name })),
  });
  const isGood = Number.isInteger(wanted.slots) && wanted.slots >= 1 && wanted.slots <= 1000;
  return (
    <ThingForm
      error={write.error}
      isPending={write.isPending}
      onSubmit={() => isGood && write.mutate(wanted)}
      onCancel={() => props.onClose()}
    >
      <NameField
        value={wanted.name}
        error={write.error}
        onChange={(name) => setWanted({ ...wanted, name })}
      />
      <NumberField
        label={say('slots')}
        value={wanted.slots}
        error={isGood ? undefined : say('badNumber')}
        onChange={(slots) => setWanted({ ...wanted, slots })}
      />
      {one && (
        <ActiveField
          isActive={wanted.isActive}
          onChange={(isActive) => setWanted({ ...wanted, isActive })}
        />
      )}
    </ThingForm>
  );
}
