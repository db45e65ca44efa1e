import { Button, Group } from '@mantine/core';
import { NumberField } from '@/components/number-field.tsx';
import { limitRepairs, type Repair } from './bucket-repairs.ts';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';
import type { Editor } from './use-draft.ts';

type Props = { editor: Editor; field: 'min' | 'max'; onChange: (value: number) => void };

/** One of the two limits, refused in words as it is typed, with the presses that certainly mend it. */
export function LimitField({ editor, field, onChange }: Props) {
  const say = usePanelWords();
  const { draft, saved, problems, change } = editor;
  const buckets = draft.sessionBuckets;
  const wrong = problems.filter((problem) => problem.field === `sessionBuckets.${field}`);
  const repairs = wrong.length > 0 ? limitRepairs(field, buckets, saved.sessionBuckets) : [];
  const isUseless =
    field === 'max' && buckets.max === 0 && buckets.items.length > 0 && wrong.length === 0;
  return (
    <div className={classes['limit']}>
      <NumberField
        label={say(field)}
        value={buckets[field]}
        onChange={onChange}
        error={wrong.map(({ message }) => message).join(' ') || undefined}
        styles={{ wrapper: { width: 116 } }}
      />
      {isUseless && (
        <Group gap={6} fz={13} c="var(--amber-text)">
          {say('maxIsZero')}
        </Group>
      )}
      {(repairs.length > 0 || isUseless) && (
        <Group gap={6}>
          {(isUseless ? [{ field, value: buckets.items.length, isUndo: false }] : repairs).map(
            (repair) => (
              <Button
                key={`${repair.field}-${repair.value}`}
                size="xs"
                variant={repair.isUndo ? 'subtle' : 'light'}
                onClick={() =>
                  change({ sessionBuckets: { ...buckets, [repair.field]: repair.value } })
                }
              >
                {say(repairName(repair), { value: repair.value })}
              </Button>
            ),
          )}
        </Group>
      )}
    </div>
  );
}

function repairName({ field, isUndo }: Repair) {
  if (isUndo) return field === 'min' ? 'undoMin' : 'undoMax';
  return field === 'min' ? 'setMin' : 'setMax';
}
