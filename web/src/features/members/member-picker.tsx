import { Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { MemberPhoto } from '@/components/member-photo.tsx';
import { directoryQuery, type Standing } from './queries.ts';
import { StatusBadge } from './status-badge.tsx';
import { useMemberWords } from './words.ts';

/** Finds one member while somebody types, by name, e-mail, phone, account number or card. */
export function MemberPicker(props: {
  label: string;
  isLabelHidden?: boolean;
  placeholder?: string;
  error?: string | undefined;
  hint?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  /** Members that cannot be meant. */
  without?: readonly string[];
  onPick: (member: Standing) => void;
}) {
  const say = useMemberWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 120);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const found = useInfiniteQuery({
    ...directoryQuery(search, 8),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const members = (found.data?.pages[0]?.items ?? []).filter(
    ({ id }) => !props.without?.includes(id),
  );
  const { selectFirstOption } = list;
  // Enter takes the first that was found
  useEffect(() => {
    if (found.data) selectFirstOption();
    // the store's functions are new at every turn
  }, [found.data]);
  const isLooking = found.isFetching || search !== typed.trim();
  const pick = (id: string) => {
    const member = members.find((one) => one.id === id);
    if (!member) return;
    props.onPick(member);
    setTyped('');
    list.closeDropdown();
  };
  return (
    <Combobox store={list} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={props.inputRef}
          {...(props.isLabelHidden ? { 'aria-label': props.label } : { label: props.label })}
          placeholder={props.placeholder ?? say('searchHint')}
          error={props.error}
          value={typed}
          maxLength={120}
          autoComplete="off"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={typed !== '' && isLooking ? <Loader size={14} /> : props.hint}
          rightSectionWidth={props.hint ? 64 : undefined}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            list.openDropdown();
          }}
          onFocus={() => typed && list.openDropdown()}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search === ''}>
        <Combobox.Options aria-label={props.label}>
          {members.map((member) => (
            <Combobox.Option value={member.id} key={member.id}>
              <Group gap="xs" wrap="nowrap">
                <MemberPhoto member={member} size={30} />
                <div style={{ minWidth: 0, flex: 1 }}>
                  <Text fw={600} truncate>
                    {member.name}
                  </Text>
                  <Text fz={12} truncate>
                    {[
                      member.accountNumber,
                      ...member.cardholderNumbers,
                      member.agreement?.offerTitle ?? member.email,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </div>
                <StatusBadge status={member.status} />
              </Group>
            </Combobox.Option>
          ))}
          {members.length === 0 && (
            <Combobox.Empty>
              {isLooking ? say('searching') : say('foundNobody', { search })}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
