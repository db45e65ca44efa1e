import type { ReactNode } from 'react';
import classes from './enrollment.module.css';

/** Pairs of a name and what it is, one below the other. */
export function Lines({ lines }: { lines: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className={classes['lines']}>
      {lines.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
