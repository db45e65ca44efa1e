import { Text } from '@mantine/core';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import { ruleInWords } from './rule-in-words.ts';
import { useRuleWords } from './rule-words.ts';
import type { Editor } from './use-draft.ts';

/** The rule as a sentence, at every key; while a field is wrong, the one that stands until it is fixed. */
export function RuleBox({ editor }: { editor: Editor }) {
  const say = usePanelWords();
  const sayRule = useRuleWords();
  const { draft, saved, items } = editor;
  const isWrong = editor.inSection('buckets').length > 0;
  const { rule, note } = ruleInWords(
    isWrong ? saved.sessionBuckets : draft.sessionBuckets,
    items,
    sayRule,
  );
  return (
    <div className={classes['rule']} role="status">
      <Text fz={12} fw={600} c="dimmed">
        {say(isWrong ? 'inForce' : 'willBe')}
      </Text>
      <p className={classes['ruleText']} style={{ margin: '2px 0' }}>
        {rule}
      </p>
      {note && (
        <Text fz={13} c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}
