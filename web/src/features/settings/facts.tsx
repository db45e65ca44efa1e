import type { ReactNode } from 'react';
import classes from './settings.module.css';

/** Names and what they are, in pairs. */
export function Facts({ facts }: { facts: [name: string, fact: ReactNode][] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, fact]) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={name}>{fact}</dd>,
      ])}
    </dl>
  );
}
