import { PageTitle } from '@/components/page-title.tsx';

export const EnrollPage = () => <PageTitle title="EnrollPage" />;
