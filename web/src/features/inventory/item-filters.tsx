import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ItemFilter, itemTypes, sorts } from './item-queries.ts';
import classes from './inventory.module.css';
import { useInventoryWords } from './words.ts';

/** Finds and sorts items. */
export function ItemFilters(props: { filter: ItemFilter; onChange: (filter: ItemFilter) => void }) {
  const say = useInventoryWords();
  const { filter } = props;
  const set = (change: Partial<ItemFilter>) => props.onChange({ ...filter, ...change });
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
        label={say('type')}
        value={filter.type}
        onChange={({ currentTarget: { value } }) => set({ type: value as ItemFilter['type'] })}
        data={[
          { value: '', label: say('allTypes') },
          ...itemTypes.map((type) => ({ value: type, label: say(type) })),
        ]}
      />
      <NativeSelect
        label={say('state')}
        value={filter.active}
        onChange={({ currentTarget: { value } }) => set({ active: value as ItemFilter['active'] })}
        data={[
          { value: '', label: say('all') },
          { value: 'true', label: say('active') },
          { value: 'false', label: say('inactive') },
        ]}
      />
      <NativeSelect
        label={say('sort')}
        value={filter.sort}
        onChange={({ currentTarget: { value } }) => set({ sort: value as ItemFilter['sort'] })}
        data={sorts.map((sort) => ({ value: sort, label: say(`sort_${sort}`) }))}
      />
    </search>
  );
}
