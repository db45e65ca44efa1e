import { PageTitle } from '@/components/page-title.tsx';
import { useClub } from '@/lib/use-me.ts';

export function DashboardPage() {
  const club = useClub();
  return <PageTitle title={club.name} />;
}
