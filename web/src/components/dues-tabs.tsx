import { Link } from '@tanstack/react-router';
import { useMay } from '@/lib/use-me.ts';
import { useBankWords } from './bank-words.ts';
import classes from './dues-tabs.module.css';

const tabs = [
  { to: '/dues', name: 'tabDue', needs: 'dues:read' },
  { to: '/dues/loose-money', name: 'tabLoose', needs: 'dues:read' },
  { to: '/dues/bank-files', name: 'tabFiles', needs: 'bank:read' },
  { to: '/dues/returns', name: 'tabReturns', needs: 'bank:read' },
  { to: '/dues/reconciliation', name: 'tabReconciliation', needs: 'reports:read' },
] as const;

/** What stands under Dues, for whoever may see more of it than one page. */
export function DuesTabs() {
  const say = useBankWords();
  const may = {
    'dues:read': useMay('dues:read'),
    'bank:read': useMay('bank:read'),
    'reports:read': useMay('reports:read'),
  };
  const shown = tabs.filter(({ needs }) => may[needs]);
  if (shown.length < 2) return null;
  return (
    <nav aria-label={say('tabs')} className={classes['tabs']}>
      {shown.map(({ to, name }) => (
        <Link key={to} to={to} className={classes['tab']} activeOptions={{ exact: to === '/dues' }}>
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}
