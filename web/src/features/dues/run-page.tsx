import { PageTitle } from '@/components/page-title.tsx';

export const RunPage = () => <PageTitle title="RunPage" />;
