import { PageTitle } from '@/components/page-title.tsx';

export const MemberPage = () => <PageTitle title="MemberPage" />;
