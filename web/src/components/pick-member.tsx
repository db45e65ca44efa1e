import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useBookingWords } from './booking-words.ts';
import { MemberPhoto, type Pictured } from './member-photo.tsx';
import { peopleQuery } from './people.ts';
import classes from './pick-member.module.css';
import { Trouble } from './trouble.tsx';

/** Finds a member while somebody types; Enter takes the first. */
export function PickMember(props: {
  label: string;
  onPick: (person: Pictured) => void;
  /** What else can be done with what was typed. */
  children?: (typed: string) => ReactNode;
}) {
  const say = useBookingWords();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const found = useQuery(peopleQuery(search));
  const people = found.data?.items ?? [];
  return (
    <Stack>
      <TextInput
        label={props.label}
        data-autofocus
        value={text}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (people[0] && search === text.trim()) props.onPick(people[0]);
        }}
      />
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      <div role="status">
        {search !== '' && found.isSuccess && people.length === 0 && (
          <Text c="dimmed">{say('nobodyFound', { text: search })}</Text>
        )}
      </div>
      {search !== '' && people.length > 0 && (
        <ul className={classes['people']} aria-label={props.label}>
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
                onClick={() => props.onPick({ id, name, photoVersion })}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {props.children?.(text.trim())}
    </Stack>
  );
}
