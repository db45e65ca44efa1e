import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import type { SessionBuckets } from '#modules/offers/contract';
import { useMay } from '@/lib/use-me.ts';
import { BucketRow, rowId } from './bucket-row.tsx';
import { itemId } from './draft.ts';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import { removedBuckets } from './removed-buckets.ts';
import { useActivateItem } from './use-activate-item.ts';
import type { Editor } from './use-draft.ts';

type Bucket = SessionBuckets['items'][number];
type Props = { editor: Editor; mayWrite: boolean; onItems: (items: Bucket[]) => void };

/** The attached session items, in the order that joiners see; moved by hand or by keyboard. */
export function BucketRows({ editor, mayWrite, onItems }: Props) {
  const say = usePanelWords();
  const mayActivate = useMay('inventory:write');
  const activate = useActivateItem(editor);
  const { items: facts, saved, draft } = editor;
  const buckets = draft.sessionBuckets.items;
  const nameOf = (id: number) => facts.get(id)?.name ?? itemId(id);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: number | string) =>
    buckets.findIndex((bucket) => bucket.itemId === Number(id));
  const told = (id: number | string, at = place(id)) => ({
    name: nameOf(Number(id)),
    at: at + 1,
    of: buckets.length,
  });
  const toldPlace = useRef(-1);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      toldPlace.current = place(active.id);
      return say('lifted', told(active.id));
    },
    onDragOver: ({ active, over }) => {
      // where it was told to be last is not told again, or "lifted" would go unheard
      if (!over || place(over.id) === toldPlace.current) return undefined;
      toldPlace.current = place(over.id);
      return say('over', told(active.id, place(over.id)));
    },
    onDragEnd: ({ active, over }) =>
      say('dropped', told(active.id, over ? place(over.id) : undefined)),
    onDragCancel: ({ active }) => say('cancelled', told(active.id)),
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id)
      onItems(arrayMove(buckets, place(active.id), place(over.id)));
  };

  return (
    <>
      {buckets.length === 0 && <Text c="dimmed">{say('empty')}</Text>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
        onDragEnd={drop}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: say('instructions') },
        }}
      >
        <SortableContext
          items={buckets.map((bucket) => bucket.itemId)}
          strategy={verticalListSortingStrategy}
        >
          <ul aria-label={say('rows')}>
            {buckets.map((bucket, at) => {
              const fact = facts.get(bucket.itemId);
              return (
                <BucketRow
                  key={bucket.itemId}
                  bucket={bucket}
                  fact={fact}
                  problem={editor.at(`sessionBuckets.items[${at}].itemId`)}
                  mayWrite={mayWrite}
                  onRequired={(required) =>
                    onItems(buckets.map((one) => (one === bucket ? { ...one, required } : one)))
                  }
                  onRemove={() => onItems(buckets.filter((one) => one !== bucket))}
                  onActivate={
                    fact?.active === false && mayActivate
                      ? () => activate.mutate(bucket.itemId)
                      : undefined
                  }
                />
              );
            })}
            {removedBuckets(saved, draft).map(({ itemId: id, required, at, termNames }) => (
              <li key={id} className={classes['gone']}>
                <span role="status">
                  {termNames.length > 0
                    ? say('removedTerms', { name: nameOf(id), terms: termNames.join(', ') })
                    : say('removed', { name: nameOf(id) })}
                </span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={say('undoRemoveOf', { name: nameOf(id) })}
                  onClick={() => {
                    onItems(buckets.toSpliced(at, 0, { itemId: id, required }));
                    requestAnimationFrame(() => document.getElementById(rowId(id))?.focus());
                  }}
                >
                  {say('undoRemove')}
                </Button>
              </li>
            ))}
          </ul>
        </SortableContext>
      </DndContext>
    </>
  );
}
