import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import classes from './panel.module.css';

type Props = {
  id: string;
  problem: string | undefined;
  warning: string | undefined;
  act: { label: string; do: () => void } | undefined;
};

/** What is wrong with a cell, or worth a look, and the press that mends it. */
export function CellNote({ id, problem, warning, act }: Props) {
  if (problem === undefined && warning === undefined) return null;
  const Icon = problem ? IconAlertCircle : IconAlertTriangle;
  return (
    <div
      className={classes['note']}
      style={{ color: problem ? 'var(--red-text)' : 'var(--amber-text)' }}
    >
      <Icon size={15} aria-hidden />
      <span id={id} role={problem ? 'alert' : 'status'}>
        {problem ?? warning}
      </span>
      {act && (
        <Button
          size="compact-xs"
          variant="light"
          color={problem ? 'tide' : 'amber'}
          onClick={act.do}
        >
          {act.label}
        </Button>
      )}
    </div>
  );
}
