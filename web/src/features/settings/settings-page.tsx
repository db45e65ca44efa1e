import { PageTitle } from '@/components/page-title.tsx';

export const SettingsPage = () => <PageTitle title="SettingsPage" />;
