import { PageTitle } from '@/components/page-title.tsx';

export const PreviewPage = () => <PageTitle title="PreviewPage" />;
