import type { Permission } from '@/lib/use-me.ts';
import type { Preset, Role } from './staff-queries.ts';

/** Rights as somebody is given them: a preset, and what differs from it. */
export type Rights = { role: Role; granted: Permission[]; withheld: Permission[] };

/** How one permission stands with somebody. */
export type Standing = 'fromRole' | 'grantedOne' | 'withheldOne' | 'none';

export function standingOf(permission: Permission, rights: Rights, preset: Preset): Standing {
  const isInRole = preset.permissions.includes(permission);
  if (isInRole) return rights.withheld.includes(permission) ? 'withheldOne' : 'fromRole';
  return rights.granted.includes(permission) ? 'grantedOne' : 'none';
}

/** The rights after one permission was ticked or unticked: only what differs from the role is noted. */
export function toggled(permission: Permission, rights: Rights, preset: Preset): Rights {
  const list = preset.permissions.includes(permission) ? 'withheld' : 'granted';
  const before = rights[list];
  const after = before.includes(permission)
    ? before.filter((other) => other !== permission)
    : [...before, permission];
  return { ...rights, [list]: after };
}
