import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { groupsQuery, type OfferFilter } from './offer-queries.ts';
import classes from './offers.module.css';
import { useOfferWords } from './words.ts';

type Props = { filter: OfferFilter; onChange: (filter: OfferFilter) => void };

/** Finds offers. */
export function OfferFilters({ filter, onChange }: Props) {
  const say = useOfferWords();
  const groups = useQuery(groupsQuery);
  const set = (change: Partial<OfferFilter>) => onChange({ ...filter, ...change });
  return (
    <search className={classes['filters']}>
      <TextInput
        label={say('search')}
        placeholder={say('searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        maxLength={80}
        onChange={({ currentTarget: { value } }) => set({ search: value })}
      />
      <NativeSelect
        label={say('status')}
        value={filter.status}
        onChange={({ currentTarget: { value } }) => set({ status: value as OfferFilter['status'] })}
        data={[
          { value: '', label: say('allStatuses') },
          ...(['active', 'draft', 'retired'] as const).map((value) => ({
            value,
            label: say(value),
          })),
        ]}
      />
      <NativeSelect
        label={say('group')}
        value={filter.group}
        onChange={({ currentTarget: { value } }) => set({ group: value })}
        data={[
          { value: '', label: say('allGroups') },
          ...(groups.data?.items ?? []).map((value) => ({ value, label: value })),
        ]}
      />
    </search>
  );
}
