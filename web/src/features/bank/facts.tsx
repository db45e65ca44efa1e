import classes from './bank.module.css';

/** Names and what they are, in pairs. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, fact]) => (
        <div key={name} className={classes['pair']}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
