import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconLock, IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SessionKindForm } from '@/components/session-kind-form.tsx';
import type { Schema } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { rowId } from './bucket-row.tsx';
import { itemNumber } from './draft.ts';
import { Highlighted } from './highlighted.tsx';
import { foundItemsQuery } from './offer-queries.ts';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';

type Item = Schema<'Item'>;
type Props = {
  currency: string;
  attached: ReadonlySet<number>;
  onAdd: (item: Item) => void;
};

const makeNew = 'make-new';

/** Searches the inventory for session items; near misses say why not, attached ones lead to their row. */
export function AddBucket({ currency, attached, onAdd }: Props) {
  const say = usePanelWords();
  const mayMake = useMay('inventory:write');
  const [search, setSearch] = useState('');
  const [isMaking, setMaking] = useState(false);
  const [wanted] = useDebouncedValue(search.trim(), 120);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const found = useQuery({ ...foundItemsQuery(wanted), placeholderData: keepPreviousData });
  const items = found.data?.items ?? [];

  const add = (item: Item) => {
    setSearch('');
    list.closeDropdown();
    onAdd(item);
  };
  const choose = (value: string) => {
    if (value === makeNew) return setMaking(true);
    const item = items.find(({ id }) => id === value);
    if (!item) return;
    if (!attached.has(itemNumber(item.id))) return add(item);
    setSearch('');
    list.closeDropdown();
    document.getElementById(rowId(itemNumber(item.id)))?.focus();
  };
  const lockOf = ({ type, active, session }: Item) => {
    if (type !== 'scheduler_bucket') return say('notSession');
    if (!active) return say('isInactive');
    const its = session!.notionalValue.currency;
    return its === currency ? undefined : say('otherCurrency', { currency: its });
  };

  return (
    <>
      <Combobox
        store={list}
        onOptionSubmit={choose}
        withinPortal={false}
        position="bottom-start"
        middlewares={{ flip: false, shift: false }}
        shadow="md"
      >
        <Combobox.Target>
          <TextInput
            mt="md"
            label={say('addNew')}
            placeholder={say('addHint')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            maxLength={80}
            onChange={({ currentTarget: { value } }) => {
              setSearch(value);
              list.openDropdown();
              list.selectFirstOption();
            }}
            onFocus={() => list.openDropdown()}
            onClick={() => list.openDropdown()}
            onBlur={() => list.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={say('adding')} mah={320} style={{ overflowY: 'auto' }}>
            {items.map((item) => {
              const isAttached = attached.has(itemNumber(item.id));
              const lock = isAttached ? undefined : lockOf(item);
              const Icon = lock ? IconLock : isAttached ? IconArrowRight : IconPlus;
              return (
                <Combobox.Option
                  key={item.id}
                  value={item.id}
                  disabled={lock !== undefined}
                  aria-disabled={lock !== undefined}
                  className={lock ? classes['locked'] : undefined}
                >
                  <span className={classes['option']}>
                    <Icon size={16} aria-hidden />
                    <Highlighted text={item.name} part={wanted} />
                    <small>
                      {isAttached ? say('attachedAlready') : (lock ?? kindText(item, say))}
                    </small>
                  </span>
                </Combobox.Option>
              );
            })}
            {mayMake && (
              <Combobox.Option value={makeNew}>
                <span className={classes['option']}>
                  <IconPlus size={16} aria-hidden />
                  {wanted ? say('makeNew', { name: wanted }) : say('makeNewPlain')}
                </span>
              </Combobox.Option>
            )}
            {items.length === 0 && !mayMake && !found.isPending && (
              <Combobox.Empty>{say('nothingFound')}</Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Modal
        opened={isMaking}
        onClose={() => setMaking(false)}
        title={say('makeTitle')}
        size="lg"
        returnFocus
      >
        <SessionKindForm
          currency={currency}
          name={wanted}
          onCancel={() => setMaking(false)}
          onDone={(item) => {
            setMaking(false);
            add(item);
          }}
        />
      </Modal>
    </>
  );
}

const kindText = ({ session }: Item, say: ReturnType<typeof usePanelWords>) =>
  `${say(session!.bucketType)} · ${
    session!.packQuantity === 1 ? say('single') : say('pack', { count: session!.packQuantity })
  }`;
