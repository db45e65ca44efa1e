import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Section } from './draft.ts';
import classes from './panel.module.css';
import { Editable } from './editable.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

type Props = {
  editor: Editor;
  section: Section;
  title: string;
  below?: string;
  mayWrite: boolean;
  children: ReactNode;
};

/** A section with its own Save. */
export function SectionCard({ editor, section, title, below, mayWrite, children }: Props) {
  const say = useOfferWords();
  return (
    <Paper component="section" p={0} aria-labelledby={`section-${section}`}>
      <header className={classes['head']}>
        <div>
          <Title order={2} id={`section-${section}`}>
            {title}
          </Title>
          {below && (
            <Text c="dimmed" fz={13}>
              {below}
            </Text>
          )}
        </div>
      </header>
      <div className={classes['body']}>
        <Editable mayWrite={mayWrite}>{children}</Editable>
      </div>
      {mayWrite && <SaveBar editor={editor} section={section} label={say('save')} />}
    </Paper>
  );
}
