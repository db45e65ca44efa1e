import { Button, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import type { Section } from './draft.ts';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import type { Editor } from './use-draft.ts';

type Props = {
  editor: Editor;
  section: Section;
  /** Sections that are saved with it. */
  with?: readonly Section[];
  label: string;
  note?: ReactNode;
};

/** One save for a section: never greyed out; with errors it leads to the first of them. */
export function SaveBar({ editor, section, with: also = [], label, note }: Props) {
  const say = usePanelWords();
  const bar = useRef<HTMLDivElement>(null);
  const which = [section, ...also];
  const wrong = which.flatMap(editor.inSection).length;
  const isDirty = editor.dirty.includes(section);
  const isConflict = editor.theirs !== undefined;

  const save = () => {
    const first = bar.current?.parentElement?.querySelector<HTMLElement>(
      '[aria-invalid=true], [data-wrong=true] input',
    );
    if (wrong > 0) first?.focus();
    else void editor.save(which);
  };
  return (
    <>
      {editor.error && !isConflict && isDirty && (
        <div style={{ padding: '12px 24px 0' }}>
          <Trouble error={editor.error} />
        </div>
      )}
      <div className={classes['foot']} ref={bar}>
        <Button onClick={save} loading={editor.isSaving}>
          {label}
        </Button>
        <Button variant="default" disabled={!isDirty} onClick={() => editor.discard(section)}>
          {say('discard')}
        </Button>
        {wrong > 0 ? (
          <Text fz={13} c="var(--red-text)" style={{ display: 'flex', gap: 5 }}>
            <IconAlertCircle size={16} aria-hidden />
            {say('toFix', { count: wrong })}
          </Text>
        ) : (
          <Text fz={13} c="dimmed" role="status">
            {isDirty ? say('unsaved') : editor.isSaved(section) ? say('saved') : ''}
          </Text>
        )}
        <span className={classes['grow']} />
        {note}
      </div>
    </>
  );
}
