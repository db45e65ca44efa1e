import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { MemberPhoto, type Pictured } from '@/components/member-photo.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import classes from './check-in.module.css';
import { peopleQuery } from './queries.ts';
import { useCheckInWords } from './words.ts';

/** Finds a member, or makes one of a stranger at the door. */
export function FindPerson({ onPick }: { onPick: (person: Pictured) => void }) {
  const say = useCheckInWords();
  const mayAdd = useMay('members:write');
  const [text, setText] = useState('');
  const [isNew, setNew] = useState(false);
  const [search] = useDebouncedValue(text.trim(), 150);
  const found = useQuery(peopleQuery(search));
  const people = found.data?.items ?? [];
  if (isNew) return <NewMember name={text.trim()} onDone={onPick} onBack={() => setNew(false)} />;
  return (
    <Stack>
      <TextInput
        label={say('who')}
        data-autofocus
        value={text}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && people[0] && search === text.trim()) onPick(people[0]);
        }}
      />
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      <div role="status">
        {search !== '' && found.isSuccess && people.length === 0 && (
          <Text c="dimmed">{say('nobodyFound', { text: search })}</Text>
        )}
      </div>
      {search !== '' && people.length > 0 && (
        <ul className={classes['people']} aria-label={say('who')}>
          {people.map(({ id, name, photoVersion, accountNumber, agreement }) => (
            <li key={id}>
              <Button
                variant="default"
                fullWidth
                justify="space-between"
                h={44}
                leftSection={<MemberPhoto member={{ id, name, photoVersion }} size={30} />}
                styles={{ label: { flex: 1 } }}
                rightSection={
                  <Text fz={12} c="dimmed">
                    {[accountNumber, agreement?.offerTitle].filter(Boolean).join(' · ')}
                  </Text>
                }
                onClick={() => onPick({ id, name, photoVersion })}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && search !== '' && (
        <Group>
          <Button variant="subtle" onClick={() => setNew(true)}>
            {say('addNew')}
          </Button>
        </Group>
      )}
    </Stack>
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
