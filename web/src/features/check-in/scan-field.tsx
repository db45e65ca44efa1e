import { Combobox, Group, Kbd, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { MemberPhoto, type Pictured } from '@/components/member-photo.tsx';
import { peopleQuery } from '@/components/people.ts';
import classes from './check-in.module.css';
import { useCheckInWords } from './words.ts';

/**
 * Takes what a card reader types, and Enter; or a name, of which the members that fit are listed. Enter
 * takes the one that was chosen in the list with the arrows, and otherwise what stands there as a card.
 */
export function ScanField(props: {
  inputRef: Ref<HTMLInputElement>;
  isPending: boolean;
  onCard: (code: string) => void;
  onPerson: (person: Pictured) => void;
}) {
  const say = useCheckInWords();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const found = useQuery({ ...peopleQuery(search), placeholderData: keepPreviousData });
  const people = search === '' || text.trim() === '' ? [] : (found.data?.items ?? []);
  const pick = (id: string) => {
    const person = people.find((one) => one.id === id);
    setText('');
    list.closeDropdown();
    if (person) props.onPerson(person);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setText('');
    if (event.key !== 'Enter' || list.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    const code = text.trim();
    if (code === '') return;
    setText('');
    list.closeDropdown();
    props.onCard(code);
  };
  const isLooking = found.isFetching || search !== text.trim();
  return (
    <Combobox store={list} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={props.inputRef}
          aria-label={say('scanLabel')}
          placeholder={say('scanLabel')}
          size="lg"
          classNames={{ input: classes['scan']! }}
          data-scan
          value={text}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconScan size={22} aria-hidden />}
          rightSection={
            props.isPending || (text !== '' && isLooking) ? (
              <Loader size={16} />
            ) : (
              <Kbd visibleFrom="sm">/</Kbd>
            )
          }
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setText(event.currentTarget.value);
            list.resetSelectedOption();
            list.openDropdown();
          }}
          onKeyDown={onKeyDown}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={say('scanLabel')}>
          {people.map(({ id, name, photoVersion, accountNumber, agreement, email }) => (
            <Combobox.Option value={id} key={id}>
              <Group gap="xs" wrap="nowrap">
                <MemberPhoto member={{ id, name, photoVersion }} size={30} />
                <Text fw={600} truncate flex={1}>
                  {name}
                </Text>
                <Text fz={12} truncate>
                  {[accountNumber, agreement?.offerTitle ?? email].filter(Boolean).join(' · ')}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {people.length === 0 && (
            <Combobox.Empty>
              {isLooking ? say('searching') : say('nobodyFound', { text: search })}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
