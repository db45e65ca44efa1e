import { PageTitle } from '@/components/page-title.tsx';

export const GuidePage = () => <PageTitle title="GuidePage" />;
