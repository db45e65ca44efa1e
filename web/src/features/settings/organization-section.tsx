import { Paper, Stack, Title } from '@mantine/core';
import { useRoleWords } from '@/components/role-words.ts';
import { instantText } from '@/lib/format.ts';
import { useClub, useClubs, useMay, useMe } from '@/lib/use-me.ts';
import { Facts } from './facts.tsx';
import { OrganizationName } from './organization-name.tsx';
import { permissionGroups, usePermissionWords } from './permission-words.ts';
import { Section } from './section.tsx';
import { useOrganizationWords, useSettingsWords } from './words.ts';

export function OrganizationSection() {
  const say = useOrganizationWords();
  const saySettings = useSettingsWords();
  const sayRole = useRoleWords();
  const sayPermission = usePermissionWords();
  const me = useMe();
  const club = useClub();
  const clubs = useClubs();
  const mayChange = useMay('settings:write');
  const { organization, permissions } = me;
  const mine = permissionGroups
    .map(({ group, permissions: inGroup }) => ({
      group,
      held: inGroup.filter((permission) => permissions.includes(permission)),
    }))
    .filter(({ held }) => held.length > 0);
  return (
    <Section
      title={saySettings('organization')}
      needs="settings:read"
      rule={say('rule')}
      example={say('example')}
      guide="people-and-permissions"
    >
      <Paper>
        {mayChange && <OrganizationName />}
        <Facts
          facts={[
            ...(mayChange ? [] : [[say('name'), organization.name] as [string, string]]),
            [say('kind'), say(organization.sandbox ? 'sandbox' : 'real')],
            [say('now'), instantText(organization.now, club.timeZone)],
            [saySettings('clubs'), clubs.map(({ name }) => name).join(', ')],
          ]}
        />
      </Paper>
      <Paper>
        <Stack>
          <Title order={2}>{say('mayDo')}</Title>
          <Facts
            facts={[
              [
                say('you'),
                me.role
                  ? say('youAre', { name: me.name, role: sayRole(me.role) })
                  : say('youAreKey', { count: permissions.length }),
              ],
              ...mine.map(({ group, held }): [string, string] => [
                sayPermission(group),
                held.map((permission) => sayPermission(permission)).join('; '),
              ]),
            ]}
          />
        </Stack>
      </Paper>
    </Section>
  );
}
