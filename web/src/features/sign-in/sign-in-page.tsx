import { PageTitle } from '@/components/page-title.tsx';

export const SignInPage = () => <PageTitle title="SignInPage" />;
