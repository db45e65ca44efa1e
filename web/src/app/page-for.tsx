import { Alert, Title } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { type Permission, useMe } from '@/lib/use-me.ts';
import { useShellWords } from './shell-words.ts';

export type Place = {
  to: string;
  name:
    'today' | 'members' | 'scheduler' | 'checkIn' | 'dues' | 'offers' | 'inventory' | 'settings';
  needs: Permission | null;
};

/** The page, unless it is one of a place that the person may not see: then one sentence instead of its pieces. */
export function PageFor({ places }: { places: readonly Place[] }) {
  const say = useShellWords();
  const { permissions } = useMe();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const place = places.find(({ to }) => here === to || here.startsWith(`${to}/`));
  if (!place?.needs || permissions.includes(place.needs)) return <Outlet />;
  return (
    <>
      <Title order={1} mb="md">
        {say(place.name)}
      </Title>
      <Alert color="amber">{say('mayNotSee')}</Alert>
    </>
  );
}
