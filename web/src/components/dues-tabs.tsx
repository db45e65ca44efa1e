import { Link } from '@tanstack/react-router';
import { useMay } from '@/lib/use-me.ts';
import { useBankWords } from './bank-words.ts';
import classes from './dues-tabs.module.css';

const tabs = [
  { to: '/dues', name: 'tabDue', needs: 'dues:read' },
  { to: '/dues/bank-files', name: 'tabFiles', needs: 'bank:read' },
  { to: '/dues/returns', name: 'tabReturns', needs: 'bank:read' },
] as const;

/** What stands under Dues; nothing to choose from for whoever has nothing to do with the bank. */
export function DuesTabs() {
  const say = useBankWords();
  const may = { 'dues:read': useMay('dues:read'), 'bank:read': useMay('bank:read') };
  if (!may['bank:read']) return null;
  return (
    <nav aria-label={say('tabs')} className={classes['tabs']}>
      {tabs
        .filter(({ needs }) => may[needs])
        .map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            className={classes['tab']}
            activeOptions={{ exact: to === '/dues' }}
          >
            {say(name)}
          </Link>
        ))}
    </nav>
  );
}
