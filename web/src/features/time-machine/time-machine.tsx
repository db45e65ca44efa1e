import { lazy, Suspense } from 'react';
import { useMay, useMe } from '@/lib/use-me.ts';

const Bar = lazy(() => import('./bar.tsx').then(({ Bar }) => ({ default: Bar })));

/** The bar with which a sandbox's clock is moved. A real club never sees it, nor loads it. */
export function TimeMachine() {
  const { organization } = useMe();
  const mayMove = useMay('sandbox:write');
  if (!organization.sandbox || !mayMove) return null;
  return (
    <Suspense fallback={null}>
      <Bar />
    </Suspense>
  );
}
