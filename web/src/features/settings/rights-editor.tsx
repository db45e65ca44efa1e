import { Select, Stack, Text, Title } from '@mantine/core';
import { useRoleWords } from '@/components/role-words.ts';
import { type Permission, useMe } from '@/lib/use-me.ts';
import { PermissionChecks } from './permission-checks.tsx';
import { type Rights, type Standing, standingOf, toggled } from './rights.ts';
import type { Preset, Role } from './staff-queries.ts';
import { useStaffWords } from './words.ts';

const colors: Partial<Record<Standing, 'tide' | 'amber'>> = {
  grantedOne: 'tide',
  withheldOne: 'amber',
};

/** A role, and what differs from it for one person. */
export function RightsEditor(props: {
  rights: Rights;
  presets: Preset[];
  /** What the person had before; it can be kept, whoever gave it. */
  had: readonly Permission[];
  isLocked: boolean;
  onChange: (rights: Rights) => void;
}) {
  const say = useStaffWords();
  const sayRole = useRoleWords();
  const mine = useMe().permissions;
  const { rights, presets, had, isLocked, onChange } = props;
  const preset = presets.find(({ role }) => role === rights.role)!;
  const isOwner = rights.role === 'owner';
  const check = (permission: Permission) => {
    const standing = standingOf(permission, rights, preset);
    const isOn = standing === 'fromRole' || standing === 'grantedOne';
    const isForeign = !isOn && !mine.includes(permission) && !had.includes(permission);
    const note = isForeign ? say('notYours') : standing === 'none' ? undefined : say(standing);
    const color = colors[standing];
    return { isOn, note, color, isLocked: isLocked || isOwner || isForeign };
  };
  return (
    <Stack>
      <Select
        label={say('role')}
        description={sayRole(`${rights.role}_meaning`)}
        data={presets.map(({ role }) => ({ value: role, label: sayRole(role) }))}
        value={rights.role}
        allowDeselect={false}
        disabled={isLocked}
        onChange={(role) => role && onChange({ role: role as Role, granted: [], withheld: [] })}
      />
      <div>
        <Title order={3}>{say('permissions')}</Title>
        <Text fz={13} c="dimmed">
          {say(isOwner ? 'ownerMay' : 'permissionsHelp')}
        </Text>
      </div>
      <PermissionChecks
        check={check}
        onToggle={(permission) => onChange(toggled(permission, rights, preset))}
      />
    </Stack>
  );
}
