import { Button, Group, Menu, Modal } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { SessionKindForm } from '@/components/session-kind-form.tsx';
import { useClub, useMay } from '@/lib/use-me.ts';
import { FirstKind } from './first-kind.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { ItemFilters } from './item-filters.tsx';
import { type Item, type ItemFilter, itemsQuery } from './item-queries.ts';
import { ItemTable } from './item-table.tsx';
import { OtherItemForm } from './other-item-form.tsx';
import { useInventoryWords } from './words.ts';

const all: ItemFilter = { search: '', type: '', active: '', sort: 'name' };

/** What the club sells or grants, and the short path to a new session kind. */
export function InventoryPage() {
  const say = useInventoryWords();
  const mayWrite = useMay('inventory:write');
  const { currency } = useClub();
  const [filter, setFilter] = useState(all);
  const list = useInfiniteQuery(itemsQuery(useDeferredValue(filter)));
  const [isMaking, setMaking] = useState<'kind' | 'item'>();
  const [openItem, setOpenItem] = useState<Item>();
  const [done, setDone] = useState('');

  const isAll = JSON.stringify(filter) === JSON.stringify(all);
  const isEmpty = isAll && list.data?.pages[0]?.items.length === 0;
  const close = () => setMaking(undefined);
  const made = ({ name }: Item) => {
    close();
    setDone(say('made', { name }));
  };

  return (
    <>
      <PageTitle
        title={say('title')}
        below={say('below')}
        actions={
          mayWrite && (
            <Group gap={4} wrap="nowrap">
              <Button leftSection={<IconPlus size={18} />} onClick={() => setMaking('kind')}>
                {say('newKind')}
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" px="xs" aria-label={say('more')}>
                    <IconChevronDown size={18} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setMaking('item')}>{say('newItem')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Group>
          )
        }
      />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="session-kinds" />
      {isEmpty ? (
        <FirstKind currency={currency} mayWrite={mayWrite} onMade={made} />
      ) : (
        <>
          <ItemFilters filter={filter} onChange={setFilter} />
          <ItemTable
            list={list}
            done={done}
            onOpen={setOpenItem}
            onClear={isAll ? undefined : () => setFilter(all)}
          />
        </>
      )}
      <Modal
        opened={isMaking === 'kind'}
        onClose={close}
        title={say('newKind')}
        size="lg"
        closeOnClickOutside={false}
      >
        <SessionKindForm currency={currency} onDone={made} onCancel={close} />
      </Modal>
      <Modal
        opened={isMaking === 'item'}
        onClose={close}
        title={say('newItem')}
        closeOnClickOutside={false}
      >
        <OtherItemForm onDone={made} onCancel={close} />
      </Modal>
      <ItemDrawer
        item={openItem}
        mayWrite={mayWrite}
        onClose={() => setOpenItem(undefined)}
        onDone={(sentence) => {
          setOpenItem(undefined);
          setDone(sentence);
        }}
      />
    </>
  );
}
