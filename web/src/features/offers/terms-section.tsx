import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { DatesTable } from './dates-table.tsx';
import { type DraftTerm, newKey } from './draft.ts';
import { Editable } from './editable.tsx';
import { needsBuckets } from './matrix.tsx';
import { freeName } from './new-term.ts';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import { SaveBar } from './save-bar.tsx';
import { TermForm } from './term-form.tsx';
import { useTermWords } from './term-words.ts';
import type { Editor } from './use-draft.ts';

type Props = {
  editor: Editor;
  mayWrite: boolean;
  termKey: string;
  onOpenTerm: (key: string) => void;
  onAddTerm: () => void;
};

/** The price plans of an offer, one in hand, with the dates it leads to. */
export function TermsSection({ editor, mayWrite, termKey, onOpenTerm, onAddTerm }: Props) {
  const say = useTermWords();
  const sayPanel = usePanelWords();
  const { draft, problems } = editor;
  const { terms } = draft;
  const at = Math.max(
    0,
    terms.findIndex((term) => term.key === termKey),
  );
  const term = terms[at];
  const setTerms = (next: DraftTerm[]) => editor.change({ terms: next });
  const problemAt = (field: string) =>
    problems.find((problem) => problem.field === `terms[${at}].${field}`)?.message;
  const isSound = !problems.some(
    ({ field }) =>
      ['every', 'payments', 'timing', 'dues', 'taxRate'].some((part) =>
        field.startsWith(`terms[${at}].${part}`),
      ) || /^(length|fixedBegin|beginDateOffset)/.test(field),
  );
  const move = (by: number) => {
    const next = terms.toSpliced(at, 1);
    setTerms(next.toSpliced(at + by, 0, term!));
  };

  return (
    <Paper component="section" p={0} aria-labelledby="payment-terms">
      <header className={classes['head']}>
        <div>
          <Title order={2} id="payment-terms">
            {say('title')}
          </Title>
          <Text c="dimmed" fz={13}>
            {terms.length === 0 ? say('none') : say('below')}
          </Text>
        </div>
      </header>
      <Group gap="xs" px={{ base: 'md', sm: 'lg' }} pt="md">
        {terms.map((one, index) => (
          <Button
            key={one.key}
            size="sm"
            variant={index === at ? 'light' : 'default'}
            color={hasProblem(editor, index) ? 'red' : 'tide'}
            aria-pressed={index === at}
            onClick={() => onOpenTerm(one.key)}
          >
            {one.name || '…'}
          </Button>
        ))}
        {mayWrite && (
          <Button
            size="sm"
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            onClick={onAddTerm}
          >
            {say('add')}
          </Button>
        )}
      </Group>
      {term && (
        <>
          <div className={classes['body']}>
            <Editable mayWrite={mayWrite}>
              <TermForm
                key={term.key}
                term={term}
                currency={draft.currency}
                at={problemAt}
                onChange={(change) =>
                  setTerms(terms.map((one) => (one === term ? { ...one, ...change } : one)))
                }
              />
            </Editable>
            {mayWrite && (
              <Group gap="xs" mt="md">
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    const key = newKey();
                    const name = freeName(draft, say('copyName', { name: term.name }), (count) =>
                      say('newNameNumbered', { count }),
                    );
                    const { id: _, ...copy } = term;
                    setTerms(terms.toSpliced(at + 1, 0, { ...copy, key, name }));
                    onOpenTerm(key);
                  }}
                >
                  {say('copy')}
                </Button>
                <Button size="xs" variant="default" disabled={at === 0} onClick={() => move(-1)}>
                  {say('earlier')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  disabled={at === terms.length - 1}
                  onClick={() => move(1)}
                >
                  {say('later')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => setTerms(terms.toSpliced(at, 1))}
                >
                  {say('remove')}
                </Button>
              </Group>
            )}
          </div>
          <DatesTable draft={draft} term={term} isSound={isSound} />
        </>
      )}
      {mayWrite && (
        <SaveBar
          editor={editor}
          section="terms"
          with={needsBuckets(editor) ? ['buckets'] : []}
          label={needsBuckets(editor) ? sayPanel('saveBoth') : say('save')}
        />
      )}
    </Paper>
  );
}

const hasProblem = ({ problems }: Editor, at: number) =>
  problems.some(({ field }) => field.startsWith(`terms[${at}].`));
