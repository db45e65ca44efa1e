import { ActionIcon, Button, Group, Switch, Text } from '@mantine/core';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconAlertCircle, IconGripVertical, IconX } from '@tabler/icons-react';
import type { ItemFact, SessionBuckets } from '#modules/offers/contract';
import { ItemDot } from '@/components/item-dot.tsx';
import { moneyText } from '@/lib/format.ts';
import { itemId } from './draft.ts';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';

type Props = {
  bucket: SessionBuckets['items'][number];
  fact: ItemFact | undefined;
  problem: string | undefined;
  mayWrite: boolean;
  onRequired: (required: boolean) => void;
  onRemove: () => void;
  /** Present where making the item active again would mend the row. */
  onActivate: (() => void) | undefined;
};

export const rowId = (id: number) => `bucket-${id}`;

/** One attached session item: its place, what it is, whether everybody gets it. */
export function BucketRow({ bucket, fact, problem, mayWrite, ...acts }: Props) {
  const say = usePanelWords();
  const id = itemId(bucket.itemId);
  const name = fact?.name ?? id;
  const sortable = useSortable({ id: bucket.itemId, disabled: !mayWrite });
  return (
    <li
      ref={sortable.setNodeRef}
      className={`${classes['row']} ${sortable.isDragging ? classes['lifted'] : ''}`}
      data-wrong={problem !== undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        className={classes['grip']}
        aria-label={say('move', { name })}
        disabled={!mayWrite}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      <div className={classes['name']}>
        <ItemDot itemId={id} />
        <span>
          <b>{name}</b>
          <small>
            {fact?.bucketType && say('worth', { type: say(fact.bucketType), money: worthOf(fact) })}
          </small>
        </span>
      </div>
      <Switch
        id={rowId(bucket.itemId)}
        size="sm"
        labelPosition="left"
        classNames={{ body: classes['required'] ?? '' }}
        label={say('required')}
        aria-label={say('requiredFor', { name })}
        checked={bucket.required}
        onChange={({ currentTarget: { checked } }) => acts.onRequired(checked)}
      />
      {mayWrite && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say('remove', { name })}
          onClick={acts.onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      {problem !== undefined && (
        <div className={classes['rowError']}>
          <Group gap={6} c="var(--red-text)" fz={13} wrap="nowrap" align="flex-start">
            <IconAlertCircle size={16} style={{ flex: 'none', marginTop: 2 }} aria-hidden />
            <Text fz={13} role="alert">
              {problem}
            </Text>
          </Group>
          {acts.onActivate && (
            <Button size="xs" variant="light" mt={4} onClick={acts.onActivate}>
              {say('activate')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const worthOf = ({ notionalValueMinor, currency }: ItemFact) =>
  moneyText({ amountMinor: notionalValueMinor ?? 0, currency: currency ?? 'USD' });
