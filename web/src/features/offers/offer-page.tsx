import { PageTitle } from '@/components/page-title.tsx';

export const OfferPage = () => <PageTitle title="OfferPage" />;
