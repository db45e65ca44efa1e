import { Button, Group, Paper, SimpleGrid, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, Refused, type Schema } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import type { Person } from './draft.ts';
import { useEnrollWords } from './words.ts';

/** Somebody who is not a member yet, added on the spot. Enter adds; the sign-up around it waits. */
export function NewPerson(props: { name: string; onDone: (made: Person | null) => void }) {
  const say = useEnrollWords();
  const club = useClub();
  const [fields, setFields] = useState({ name: props.name, email: '', phone: '' });
  const add = useWrite({
    write: (body: Schema<'NewMember'>, key) =>
      answerOf(api.POST('/v1/members', { body, params: once(key) })),
    stale: [['members']],
    onDone: ({ id, name }) => props.onDone({ id, name }),
  });
  const send = () =>
    add.mutate({
      clubId: club.id,
      name: fields.name.trim(),
      email: fields.email.trim() || null,
      phone: fields.phone.trim() || null,
      cardCode: null,
    });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') props.onDone(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    send();
  };
  const field = (name: 'name' | 'email' | 'phone') => ({
    value: fields[name],
    onKeyDown,
    error: add.error instanceof Refused ? add.error.at(name) : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <Paper bg="var(--sunken)">
      <SimpleGrid cols={{ base: 1, sm: 3 }} mb="sm">
        <TextInput label={say('newName')} autoFocus {...field('name')} />
        <TextInput label={say('newEmail')} type="email" {...field('email')} />
        <TextInput label={say('newPhone')} type="tel" {...field('phone')} />
      </SimpleGrid>
      <Trouble error={add.error} />
      <Group gap="xs" mt="xs">
        <Button onClick={send} loading={add.isPending}>
          {fields.name.trim() === '' ? say('add') : say('addNamed', { name: fields.name.trim() })}
        </Button>
        <Button variant="default" onClick={() => props.onDone(null)}>
          {say('cancel')}
        </Button>
      </Group>
    </Paper>
  );
}
