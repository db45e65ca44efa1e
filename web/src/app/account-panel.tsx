import {
  Button,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { mayLeave } from '@/lib/may-leave.ts';
import { chooseOrganization } from '@/lib/organization.ts';
import { signOut } from '@/lib/sign-in.ts';
import { useClub, useClubs, useMe } from '@/lib/use-me.ts';
import { useShellWords } from './shell-words.ts';

const choicesOf = (items: { id: string; name: string }[]) =>
  items.map(({ id, name }) => ({ value: id, label: name }));

async function goToOrganization(id: string) {
  if (!(await mayLeave())) return;
  chooseOrganization(id);
  // everything on the screen belongs to the one before
  location.assign('/');
}

const leaveDuesday = async () => {
  if (await mayLeave()) await signOut();
};

/** What is in the account menu. */
export function AccountPanel({
  onLeave,
  onClub,
}: {
  onLeave: () => void;
  onClub?: (clubId: string) => void;
}) {
  const say = useShellWords();
  const me = useMe();
  const club = useClub();
  const clubs = useClubs();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useMutation({ networkMode: 'always', mutationFn: leaveDuesday });
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600} lineClamp={1}>
          {me.name}
        </Text>
        <Text fz={13} c="dimmed" lineClamp={1}>
          {me.kind === 'key' ? say('asKey') : me.email}
        </Text>
        {me.organizations.length === 1 && <Text fz={13}>{me.organization.name}</Text>}
      </div>
      {me.organizations.length > 1 && (
        <NativeSelect
          label={say('organization')}
          data={choicesOf(me.organizations)}
          value={me.organization.id}
          onChange={(event) => void goToOrganization(event.currentTarget.value)}
        />
      )}
      {onClub && clubs.length > 1 && (
        <NativeSelect
          label={say('club')}
          data={choicesOf(clubs)}
          value={club.id}
          onChange={(event) => onClub(event.currentTarget.value)}
        />
      )}
      <SegmentedControl
        aria-label={say('colours')}
        fullWidth
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
        data={[
          { value: 'light', label: say('light') },
          { value: 'dark', label: say('dark') },
          { value: 'auto', label: say('auto') },
        ]}
      />
      {me.kind === 'staff' && (
        <>
          <Button
            component={Link}
            to="/settings/account"
            variant="default"
            justify="flex-start"
            leftSection={<IconUserCircle size={18} aria-hidden />}
            onClick={onLeave}
          >
            {say('account')}
          </Button>
          <Trouble error={leave.error} />
          <Button
            variant="default"
            justify="flex-start"
            leftSection={<IconLogout size={18} aria-hidden />}
            loading={leave.isPending}
            onClick={() => leave.mutate()}
          >
            {say('signOut')}
          </Button>
        </>
      )}
    </Stack>
  );
}
