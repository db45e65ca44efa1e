import { Navigate } from '@tanstack/react-router';
import { useMe } from '@/lib/use-me.ts';
import { sectionsFor } from './sections.ts';

/** `/settings` by itself leads to the first section somebody may see. */
export function FirstSection() {
  const [first] = sectionsFor(useMe().permissions);
  return <Navigate to={first!.to} replace />;
}
