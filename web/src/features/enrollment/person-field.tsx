import { Button, Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMay } from '@/lib/use-me.ts';
import type { Person } from './draft.ts';
import { peopleQuery } from './enroll-queries.ts';
import { NewPerson } from './new-person.tsx';
import { useEnrollWords } from './words.ts';

type Props = {
  label: string;
  note?: string;
  person: Person | null;
  isFirst?: boolean;
  onChange: (person: Person | null) => void;
};

const addNew = 'new';

/** One person: searched for as one types, or added on the spot. */
export function PersonField({ label, note, person, isFirst, onChange }: Props) {
  const say = useEnrollWords();
  const [newName, setNewName] = useState<string | null>(null);
  // the field is gone once somebody is chosen: the focus goes on to what took its place
  const [isFresh, setFresh] = useState(false);
  const choose = (chosen: Person) => {
    setFresh(true);
    onChange(chosen);
  };
  if (newName !== null)
    return (
      <NewPerson
        name={newName}
        onDone={(made) => {
          setNewName(null);
          if (made) choose(made);
        }}
      />
    );
  if (!person)
    return (
      <PersonSearch
        label={label}
        {...(note ? { note } : {})}
        isFirst={isFirst ?? false}
        onChoose={choose}
        onNew={setNewName}
      />
    );
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <Group gap="sm">
        <Text fz={16}>{person.name}</Text>
        <Button
          variant="default"
          size="xs"
          autoFocus={isFresh}
          aria-label={say('changePerson', { role: label, name: person.name })}
          onClick={() => onChange(null)}
        >
          {say('change')}
        </Button>
      </Group>
    </div>
  );
}

function PersonSearch(props: {
  label: string;
  note?: string;
  isFirst: boolean;
  onChoose: (person: Person) => void;
  onNew: (name: string) => void;
}) {
  const { label, note, isFirst, onChoose, onNew } = props;
  const say = useEnrollWords();
  const mayAdd = useMay('members:write');
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const { data, isFetching, error } = useQuery(peopleQuery(search));
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const people = search === '' ? [] : (data?.items ?? []);
  useEffect(() => {
    box.selectFirstOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
  return (
    <Combobox
      store={box}
      withinPortal={false}
      onOptionSubmit={(value) => {
        box.closeDropdown();
        const found = people.find(({ id }) => id === value);
        if (value === addNew) onNew(text.trim());
        else if (found) onChoose({ id: found.id, name: found.name });
      }}
    >
      <Combobox.Target>
        <TextInput
          {...(isFirst ? { 'data-first': true } : {})}
          label={label}
          description={note}
          placeholder={say('findPerson')}
          value={text}
          error={error?.message}
          autoComplete="off"
          rightSection={isFetching ? <Loader size={16} aria-label={say('searching')} /> : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            box.openDropdown();
          }}
          onFocus={() => text !== '' && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search === ''}>
        <Combobox.Options aria-label={label}>
          {people.map(({ id, name, email, phone }) => (
            <Combobox.Option key={id} value={id}>
              {name}
              <Text fz={12} c="inherit">
                {[email, phone].filter(Boolean).join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
          {people.length === 0 && !isFetching && <Combobox.Empty>{say('noPerson')}</Combobox.Empty>}
          {mayAdd && search !== '' && (
            <Combobox.Option value={addNew}>{say('addNew', { name: text.trim() })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
