import { Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SessionBuckets } from '#modules/offers/contract';
import type { Schema } from '@/lib/api.ts';
import { AddBucket } from './add-bucket.tsx';
import { BucketRows } from './bucket-rows.tsx';
import { itemNumber } from './draft.ts';
import { Editable } from './editable.tsx';
import { LimitField } from './limit-field.tsx';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import { RuleBox } from './rule-box.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Editor } from './use-draft.ts';

/** Manage Session Buckets: limits, the rule in words, rows, Add New, and one Save for all of it (D3). */
export function BucketsPanel({ editor, mayWrite }: { editor: Editor; mayWrite: boolean }) {
  const say = usePanelWords();
  const { draft, saved, change, learn } = editor;
  const buckets = draft.sessionBuckets;
  const [isMaxTyped, setMaxTyped] = useState(false);
  const [added, setAdded] = useState('');

  const set = (patch: Partial<SessionBuckets>) =>
    change({ sessionBuckets: { ...buckets, ...patch } });
  // on a panel that never had limits, the maximum keeps up with the buckets until somebody sets it
  const follows = !isMaxTyped && saved.sessionBuckets.max === 0;
  const setItems = (items: SessionBuckets['items']) =>
    set({ items, ...(follows ? { max: items.length } : {}) });
  const add = (item: Schema<'Item'>) => {
    learn(item);
    setAdded(say('added', { name: item.name }));
    setItems([...buckets.items, { itemId: itemNumber(item.id), required: false }]);
  };

  return (
    <Paper component="section" p={0} aria-labelledby="manage-buckets">
      <header className={classes['head']}>
        <div>
          <Title order={2} id="manage-buckets">
            {say('title')}
          </Title>
          <Text c="dimmed" fz={13}>
            {say('below')}
          </Text>
        </div>
      </header>
      <Editable mayWrite={mayWrite} className={classes['panel'] ?? ''}>
        <div className={classes['limits']}>
          <LimitField editor={editor} field="min" onChange={(min) => set({ min })} />
          <LimitField
            editor={editor}
            field="max"
            onChange={(max) => {
              setMaxTyped(true);
              set({ max });
            }}
          />
          <RuleBox editor={editor} />
        </div>
        <div className={classes['rows']}>
          <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 8 }}>
            <Text fw={600}>{say('rows')}</Text>
            {buckets.items.length > 0 && (
              <Text fz={12} c="dimmed">
                {say('rowsNote', { count: buckets.items.length })}
              </Text>
            )}
          </div>
          <BucketRows editor={editor} mayWrite={mayWrite} onItems={setItems} />
          {mayWrite && (
            <AddBucket
              currency={draft.currency}
              attached={new Set(buckets.items.map(({ itemId }) => itemId))}
              onAdd={add}
            />
          )}
          <span className="seen-by-readers-only" role="status">
            {added}
          </span>
        </div>
      </Editable>
      {mayWrite && (
        <SaveBar
          editor={editor}
          section="buckets"
          label={say('save')}
          note={
            <Text fz={13} c="dimmed" visibleFrom="sm">
              {say('oneSave')}
            </Text>
          }
        />
      )}
    </Paper>
  );
}
