import { Button } from '@mantine/core';
import classes from './offers.module.css';
import { nameOf } from './outline.tsx';
import { sectionOf } from './draft.ts';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

/** What keeps the draft from being published, each leading to its field or cell (D8). */
export function ProblemLinks(props: { editor: Editor; onGo: (field: string) => void }) {
  const say = useOfferWords();
  return (
    <ul className={classes['list']}>
      {props.editor.publishProblems.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <Button
            variant="subtle"
            color="red"
            h="auto"
            py={4}
            px={6}
            styles={{
              label: { whiteSpace: 'normal', textAlign: 'left' },
              inner: { justifyContent: 'flex-start' },
            }}
            onClick={() => props.onGo(field)}
          >
            {`${say(nameOf(sectionOf(field)))}: ${message}`}
          </Button>
        </li>
      ))}
    </ul>
  );
}
