import { PageTitle } from '@/components/page-title.tsx';

export const InventoryPage = () => <PageTitle title="InventoryPage" />;
