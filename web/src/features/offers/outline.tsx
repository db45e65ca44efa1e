import { NativeSelect, UnstyledButton } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleFilled,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type Section, sections } from './draft.ts';
import classes from './offers.module.css';
import { sectionState } from './section-state.ts';
import { useTermWords } from './term-words.ts';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

const icons = {
  ok: IconCheck,
  open: IconCircle,
  error: IconAlertCircle,
  warn: IconAlertTriangle,
  unsaved: IconCircleFilled,
};
const inks = { ok: 'ok', open: 'open', error: 'error', warn: 'warn', unsaved: 'warn' } as const;

type Props = {
  editor: Editor;
  current: Section;
  onChoose: (section: Section) => void;
  /** Absent for whoever may not publish. */
  onReview: (() => void) | undefined;
};

/** The sections of an offer with the state of each; on a phone, a list to choose from. */
export function Outline({ editor, current, onChoose, onReview }: Props) {
  const say = useOfferWords();
  const wrong = editor.publishProblems.length;
  const isReady = wrong === 0 && editor.seen.draft !== null;
  return (
    <>
      <nav className={classes['outline']} aria-label={say('sections')}>
        {sections.map((section) => (
          <OutlineLine key={section} editor={editor} section={section} current={current} />
        ))}
        {onReview && (
          <UnstyledButton className={classes['review'] ?? ''} onClick={onReview}>
            {isReady ? (
              <IconCheck size={16} className={classes['ok']} aria-hidden />
            ) : (
              <IconCircle size={16} className={classes['open']} aria-hidden />
            )}
            <span>
              {say('publishSection')}
              <em>
                {wrong > 0
                  ? say('toFixFirst', { count: wrong })
                  : isReady
                    ? say('readyToPublish')
                    : say('nothingToPublish', { version: editor.seen.published?.version ?? 0 })}
              </em>
            </span>
          </UnstyledButton>
        )}
      </nav>
      <NativeSelect
        hiddenFrom="sm"
        label={say('section')}
        value={current}
        onChange={({ currentTarget: { value } }) => onChoose(value as Section)}
        data={sections.map((section) => ({ value: section, label: say(nameOf(section)) }))}
      />
    </>
  );
}

function OutlineLine(props: { editor: Editor; section: Section; current: Section }) {
  const say = useOfferWords();
  const sayTerm = useTermWords();
  const { editor, section, current } = props;
  const { state, line } = sectionState(editor, section, say, sayTerm);
  const Icon = icons[state];
  return (
    <Link
      to="."
      search={{ section } as never}
      aria-current={section === current ? 'true' : undefined}
      className={classes[state === 'error' ? 'bad' : state] ?? ''}
    >
      <Icon size={16} className={classes[inks[state]]} aria-hidden />
      <span>
        {say(nameOf(section))}
        <em>{line}</em>
      </span>
    </Link>
  );
}

export const nameOf = (section: Section) => (section === 'terms' ? 'terms' : section);
