import { Badge, Button, NativeSelect, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ItemDot } from '@/components/item-dot.tsx';
import { itemId } from './draft.ts';
import { MatrixTermCell } from './matrix-term-cell.tsx';
import { MatrixTotal } from './matrix-total.tsx';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import { SaveBar } from './save-bar.tsx';
import { termText, useTermWords } from './term-words.ts';
import type { Editor } from './use-draft.ts';

type Props = {
  editor: Editor;
  mayWrite: boolean;
  onAddTerm: () => void;
  onOpenTerm: (key: string) => void;
};

/** Every bucket in every payment term, as one matrix; on a phone one term at a time (D7, D8). */
export function Matrix({ editor, mayWrite, onAddTerm, onOpenTerm }: Props) {
  const say = usePanelWords();
  const sayTerm = useTermWords();
  const isPhone = useMediaQuery('(max-width: 45em)', false, { getInitialValueInEffect: false });
  const [chosen, choose] = useState('');
  const { draft, items, warnings, publishProblems } = editor;
  const { sessionBuckets: buckets, terms } = draft;
  const shownAt = Math.max(
    0,
    terms.findIndex((term) => term.key === chosen),
  );
  const shown = terms
    .map((term, at) => ({ term, at }))
    .filter(({ at }) => !isPhone || at === shownAt);
  const warned = warnings.flat().length;
  const isReady = buckets.items.length > 0 && terms.length > 0;

  return (
    <Paper component="section" p={0} aria-labelledby="matrix">
      <header className={classes['head']}>
        <div>
          <Title order={2} id="matrix">
            {say('matrixTitle')}
          </Title>
          <Text c="dimmed" fz={13}>
            {say('matrixBelow')}
          </Text>
        </div>
        {mayWrite && (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            onClick={onAddTerm}
            style={{ flex: 'none' }}
          >
            {say('addTerm')}
          </Button>
        )}
      </header>
      {!isReady && (
        <Text c="dimmed" p="lg">
          {say(terms.length === 0 ? 'matrixNoTerms' : 'matrixNoBuckets')}
        </Text>
      )}
      {isReady && isPhone && terms.length > 1 && (
        <div style={{ padding: '12px 16px 0' }}>
          {terms.length <= 3 ? (
            <SegmentedControl
              fullWidth
              aria-label={say('term')}
              value={terms[shownAt]!.key}
              onChange={choose}
              data={terms.map(({ key, name }) => ({ value: key, label: name || '…' }))}
            />
          ) : (
            <NativeSelect
              aria-label={say('term')}
              value={terms[shownAt]!.key}
              onChange={({ currentTarget: { value } }) => choose(value)}
              data={terms.map(({ key, name }) => ({ value: key, label: name || '…' }))}
            />
          )}
        </div>
      )}
      {isReady && (
        <div className={classes['scroll']}>
          <table
            className={classes['matrix']}
            aria-labelledby="matrix"
            style={isPhone ? undefined : { minWidth: 168 + 208 * terms.length }}
          >
            <thead>
              <tr>
                <th scope="col">
                  <Text fz={12} fw={600} c="dimmed">
                    {say('credited')}
                  </Text>
                </th>
                {shown.map(({ term }) => (
                  <th key={term.key} scope="col">
                    <button
                      type="button"
                      className={classes['termName']}
                      onClick={() => onOpenTerm(term.key)}
                    >
                      {term.name || '…'}
                    </button>
                    <Text fz={12} c="dimmed">
                      {termText(term, draft, sayTerm)}
                    </Text>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {buckets.items.map((bucket, row) => (
                <tr key={bucket.itemId}>
                  <th scope="row">
                    <span className={classes['name']}>
                      <ItemDot itemId={itemId(bucket.itemId)} />
                      <span>
                        <b>{items.get(bucket.itemId)?.name}</b>
                        {bucket.required && (
                          <div>
                            <Badge
                              mt={4}
                              color="gray"
                              leftSection={<IconLock size={12} aria-hidden />}
                            >
                              {say('required')}
                            </Badge>
                          </div>
                        )}
                      </span>
                    </span>
                  </th>
                  {shown.map(({ term, at }) => (
                    <td key={term.key} id={`cell-${at}-${bucket.itemId}`}>
                      <MatrixTermCell editor={editor} mayWrite={mayWrite} at={at} row={row} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">
                  <b>{say('joinerGets')}</b>
                  <Text fz={12} c="dimmed">
                    {say('fewestToMost')}
                  </Text>
                </th>
                {shown.map(({ term, at }) => (
                  <td key={term.key}>
                    <MatrixTotal
                      buckets={buckets}
                      term={term}
                      currency={draft.currency}
                      problem={
                        publishProblems.find(({ field }) => field === `terms[${at}].sessions`)
                          ?.message
                      }
                    />
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {isReady && mayWrite && (
        <Text fz={12} c="dimmed" px="lg" py="xs" visibleFrom="sm">
          {say('keys')}
        </Text>
      )}
      {mayWrite && terms.length > 0 && (
        <SaveBar
          editor={editor}
          section="terms"
          with={needsBuckets(editor) ? ['buckets'] : []}
          label={say(needsBuckets(editor) ? 'saveBoth' : 'saveTerms')}
          note={
            warned > 0 && (
              <Text fz={13} c="var(--amber-text)">
                {say('warnings', { count: warned })}
              </Text>
            )
          }
        />
      )}
    </Paper>
  );
}

/** Quantities of a bucket that is attached but not saved yet can only be saved together with it. */
export function needsBuckets({ draft, saved, dirty }: Editor): boolean {
  if (!dirty.includes('buckets') || !dirty.includes('terms')) return false;
  const known = new Set(saved.sessionBuckets.items.map(({ itemId: id }) => id));
  return draft.terms.some(({ sessions }) =>
    sessions.some(({ itemId: id, quantity }) => quantity !== 0 && !known.has(id)),
  );
}
