import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, Refused } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { timeOfMinute, weekdayName } from './calendar-days.ts';
import { areApart, HoursFields, type Stretch } from './hours-fields.tsx';
import { ActiveField, NameField } from './name-field.tsx';
import { type Trainer, trainersQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';
import { ThingForm, Things } from './things.tsx';

/** Who gives classes and appointments, and when. */
export function TrainerList({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const { id: clubId } = useClub();
  const list = useQuery(trainersQuery);
  return (
    <Things<Trainer>
      title={say('trainers')}
      newTitle={say('newTrainer')}
      emptySentence={say('noTrainers')}
      list={list}
      about={(trainer) => [trainer.email, hoursText(trainer, clubId)].filter(Boolean).join(' · ')}
      form={(trainer, close) => <TrainerForm trainer={trainer} onClose={close} />}
      onDone={onDone}
    />
  );
}

const hoursIn = ({ hours }: Trainer, clubId: string): Stretch[] =>
  hours
    .filter((one) => one.clubId === clubId)
    .map(({ weekday, fromMinute, untilMinute }) => ({ weekday, fromMinute, untilMinute }));

const hoursText = (trainer: Trainer, clubId: string) =>
  hoursIn(trainer, clubId)
    .map(
      ({ weekday, fromMinute, untilMinute }) =>
        `${weekdayName(weekday)} ${timeOfMinute(fromMinute)} – ${timeOfMinute(untilMinute)}`,
    )
    .join(', ');

type Wanted = { name: string; email: string; isActive: boolean; hours: Stretch[] };

function TrainerForm(props: {
  trainer: Trainer | undefined;
  onClose: (sentence?: string) => void;
}) {
  const say = useSetUpWords();
  const club = useClub();
  const { trainer } = props;
  const [wanted, setWanted] = useState<Wanted>({
    name: trainer?.name ?? '',
    email: trainer?.email ?? '',
    isActive: trainer?.isActive ?? true,
    hours: trainer ? hoursIn(trainer, club.id) : [],
  });
  const write = useWrite({
    write: async ({ name, email, isActive, hours }: Wanted, key: string) => {
      const body = { name, email: email.trim() || null };
      const made = await answerOf(
        trainer
          ? api.PATCH('/v1/trainers/{trainerId}', {
              params: { path: { trainerId: trainer.id }, ...once(key) },
              body: { ...body, isActive },
            })
          : api.POST('/v1/trainers', { params: once(key), body }),
      );
      return answerOf(
        api.PUT('/v1/trainers/{trainerId}/hours', {
          params: { path: { trainerId: made.id }, ...once(`${key}-hours`) },
          body: { clubId: club.id, hours },
        }),
      );
    },
    stale: [['trainers'], ['audit']],
    onDone: (made) => props.onClose(say('savedName', { name: made.name })),
  });
  const emailError = write.error instanceof Refused ? write.error.at('email') : undefined;
  return (
    <ThingForm
      error={write.error}
      isPending={write.isPending}
      onSubmit={() => areApart(wanted.hours) && write.mutate(wanted)}
      onCancel={() => props.onClose()}
    >
      <NameField
        value={wanted.name}
        error={write.error}
        onChange={(name) => setWanted({ ...wanted, name })}
      />
      <TextInput
        label={say('email')}
        type="email"
        value={wanted.email}
        error={emailError}
        onChange={({ currentTarget: { value } }) => setWanted({ ...wanted, email: value })}
      />
      <HoursFields
        label={say('takes', { club: club.name })}
        hours={wanted.hours}
        onChange={(hours) => setWanted({ ...wanted, hours })}
      />
      {trainer && (
        <ActiveField
          isActive={wanted.isActive}
          onChange={(isActive) => setWanted({ ...wanted, isActive })}
        />
      )}
    </ThingForm>
  );
}
