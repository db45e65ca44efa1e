import { PageTitle } from '@/components/page-title.tsx';

export const AcceptInvitationPage = () => <PageTitle title="AcceptInvitationPage" />;
