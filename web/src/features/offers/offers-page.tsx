import { PageTitle } from '@/components/page-title.tsx';

export const OffersPage = () => <PageTitle title="OffersPage" />;
