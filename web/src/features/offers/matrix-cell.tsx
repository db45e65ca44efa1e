import { Checkbox, Switch } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { LapseWarning, TermSessions } from '#modules/offers/contract';
import { daysBetween } from '#kit/days';
import { NumberField } from '@/components/number-field.tsx';
import { CellNote } from './cell-note.tsx';
import classes from './panel.module.css';
import { usePanelWords } from './panel-words.ts';

type Numbers = Pick<TermSessions, 'quantity' | 'daysToExpire'>;
type Props = {
  name: string;
  term: string;
  isOnce: boolean;
  /** Days that reach the next payment: what "never" goes back to. */
  usualDays: number;
  sessions: TermSessions;
  /** What is wrong with the quantity and with the days, publishing included. */
  quantityProblem: string | undefined;
  daysProblem: string | undefined;
  warning: LapseWarning | undefined;
  onChange: (numbers: Numbers) => void;
  /** The switch: off writes 0 / 0, on brings back what stood there. */
  onSwitch: (isOn: boolean) => void;
  /** Copies the cell to the next term; absent in the last one. */
  onCopyRight: (() => void) | undefined;
};

/** How many of one bucket a term gives, and for how long; or not at all (D7). */
export function MatrixCell({ name, term, sessions, warning, ...props }: Props) {
  const say = usePanelWords();
  const noteId = useId();
  const quantityField = useRef<HTMLInputElement>(null);
  const { quantity, daysToExpire } = sessions;
  const isUsed = quantity !== 0 || daysToExpire !== 0;
  // a 0 typed on the way to another number does not take the field away
  const [isHeld, setHeld] = useState(false);
  const isOn = isUsed || isHeld;
  const isNever = isOn && daysToExpire === 0;
  const label = { name, term };
  const set = (change: Partial<Numbers>) => props.onChange({ quantity, daysToExpire, ...change });
  const turn = (on: boolean) => {
    setHeld(false);
    props.onSwitch(on);
    if (on) requestAnimationFrame(() => quantityField.current?.focus());
  };
  const problem = props.quantityProblem ?? props.daysProblem;

  return (
    <div
      className={classes['cell']}
      data-wrong={problem !== undefined && !isOn}
      onFocus={() => setHeld(isUsed || isHeld)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHeld(false);
      }}
      onKeyDown={(event) => {
        if (!event.ctrlKey || event.key.toLowerCase() !== 'd') return;
        event.preventDefault();
        props.onCopyRight?.();
      }}
    >
      {isOn ? (
        <>
          <div className={classes['line']}>
            <NumberField
              ref={quantityField}
              size="xs"
              className={classes['small']}
              aria-label={say('quantityOf', label)}
              aria-describedby={noteId}
              value={quantity}
              error={props.quantityProblem !== undefined}
              onChange={(value) => set({ quantity: value })}
            />
            {say(props.isOnce ? 'once' : 'perPayment')}
          </div>
          <div className={classes['line']}>
            {isNever ? (
              <span style={{ color: 'var(--text)' }}>{say('neverExpires')}</span>
            ) : (
              <>
                <NumberField
                  size="xs"
                  className={classes['small']}
                  aria-label={say('daysOf', label)}
                  aria-describedby={noteId}
                  value={daysToExpire}
                  error={props.daysProblem !== undefined}
                  {...(warning ? { styles: { input: { borderColor: 'var(--amber)' } } } : {})}
                  onChange={(value) => set({ daysToExpire: value })}
                />
                {say('days')}
              </>
            )}
            <Checkbox
              className={classes['never']}
              size="xs"
              label={say('never')}
              aria-label={say('neverOf', label)}
              checked={isNever}
              onChange={({ currentTarget: { checked } }) =>
                set({ daysToExpire: checked ? 0 : props.usualDays })
              }
            />
          </div>
        </>
      ) : (
        <span className={classes['off']}>{say('off')}</span>
      )}
      <Switch
        className={classes['switch']}
        size="sm"
        aria-label={say('switchOf', label)}
        // Tab goes from quantity to days to never; typing 0 is the switch of the keyboard
        tabIndex={isOn ? -1 : 0}
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => turn(checked)}
      />
      <CellNote
        id={noteId}
        problem={problem}
        warning={
          warning &&
          say('lapses', { count: daysBetween(warning.lastUsableDay, warning.nextDueOn) - 1 })
        }
        act={
          problem && !isOn
            ? { label: say('turnOn'), do: () => turn(true) }
            : problem && quantity === 0
              ? { label: say('leaveOut'), do: () => turn(false) }
              : warning
                ? {
                    label: say('setDays', { count: warning.daysNeeded }),
                    do: () => set({ daysToExpire: warning.daysNeeded }),
                  }
                : undefined
        }
      />
    </div>
  );
}
