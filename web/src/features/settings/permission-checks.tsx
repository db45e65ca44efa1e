import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Permission } from '@/lib/use-me.ts';
import { permissionGroups, usePermissionWords } from './permission-words.ts';
import classes from './settings.module.css';

type Check = {
  isOn: boolean;
  isLocked: boolean;
  note?: string | undefined;
  /** The note is about a difference from the role, and stands out. */
  color?: 'tide' | 'amber' | undefined;
};

/** Every permission in words, in groups, each to be ticked. */
export function PermissionChecks(props: {
  check: (permission: Permission) => Check;
  onToggle: (permission: Permission) => void;
}) {
  const say = usePermissionWords();
  return (
    <Stack>
      {permissionGroups.map(({ group, permissions }) => (
        <fieldset key={group} className={classes['group']}>
          <legend>{say(group)}</legend>
          <Stack gap="xs">
            {permissions.map((permission) => {
              const { isOn, isLocked, note, color } = props.check(permission);
              return (
                <Checkbox
                  key={permission}
                  styles={{
                    labelWrapper: { flex: 1 },
                    // what cannot be changed is still to be read
                    label: { color: isLocked ? 'var(--muted)' : 'var(--text)' },
                  }}
                  label={
                    <Group justify="space-between" gap="xs">
                      <span>{say(permission)}</span>
                      {note &&
                        (color ? (
                          <Badge color={color}>{note}</Badge>
                        ) : (
                          <Text fz={12} c="dimmed">
                            {note}
                          </Text>
                        ))}
                    </Group>
                  }
                  checked={isOn}
                  disabled={isLocked}
                  onChange={() => props.onToggle(permission)}
                />
              );
            })}
          </Stack>
        </fieldset>
      ))}
    </Stack>
  );
}
