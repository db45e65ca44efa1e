import { PageTitle } from '@/components/page-title.tsx';

export const DuesPage = () => <PageTitle title="DuesPage" />;
