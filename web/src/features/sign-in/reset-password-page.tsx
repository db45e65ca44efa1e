import { PageTitle } from '@/components/page-title.tsx';

export const ResetPasswordPage = () => <PageTitle title="ResetPasswordPage" />;
