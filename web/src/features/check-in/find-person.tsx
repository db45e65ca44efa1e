import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Pictured } from '@/components/member-photo.tsx';
import { PickMember } from '@/components/pick-member.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useCheckInWords } from './words.ts';

/** Finds a member, or makes one of a stranger at the door. */
export function FindPerson({ onPick }: { onPick: (person: Pictured) => void }) {
  const say = useCheckInWords();
  const mayAdd = useMay('members:write');
  const [newName, setNewName] = useState<string>();
  if (newName !== undefined)
    return <NewMember name={newName} onDone={onPick} onBack={() => setNewName(undefined)} />;
  return (
    <PickMember label={say('who')} onPick={onPick}>
      {(typed) =>
        mayAdd &&
        typed !== '' && (
          <Group>
            <Button variant="subtle" onClick={() => setNewName(typed)}>
              {say('addNew', { name: typed })}
            </Button>
          </Group>
        )
      }
    </PickMember>
  );
}

function NewMember(props: { name: string; onDone: (made: Pictured) => void; onBack: () => void }) {
  const say = useCheckInWords();
  const club = useClub();
  const [fields, setFields] = useState({ name: props.name, email: '', phone: '' });
  const add = useWrite({
    write: (body: typeof fields, key) =>
      answerOf(
        api.POST('/v1/members', {
          params: once(key),
          body: {
            clubId: club.id,
            name: body.name.trim(),
            email: body.email.trim() || null,
            phone: body.phone.trim() || null,
            cardCode: null,
          },
        }),
      ),
    stale: [['members'], ['member-directory']],
    onDone: ({ id, name }) => props.onDone({ id, name }),
  });
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    error: add.error instanceof Refused ? add.error.at(name) : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(fields);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput label={say('newName')} data-autofocus autoFocus {...field('name')} />
        <TextInput label={say('newEmail')} type="email" {...field('email')} />
        <TextInput label={say('newPhone')} type="tel" {...field('phone')} />
        <Trouble error={add.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onBack}>
            {say('back')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {say('addMember')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
