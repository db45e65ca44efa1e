import { PageTitle } from '@/components/page-title.tsx';

export const SetUpPage = () => <PageTitle title="SetUpPage" />;
