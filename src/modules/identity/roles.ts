import { allScopes, type Scope } from './model.ts';

/** The presets, from who may do most to who may do least. */
export const roles = ['owner', 'manager', 'front_desk', 'trainer', 'read_only'] as const;
export type Role = (typeof roles)[number];

/** What a preset is called on screens and in mails, and whom it is for. */
export const roleWords: Record<Role, { name: string; meaning: string }> = {
  owner: { name: 'Owner', meaning: 'may do everything, and always can' },
  manager: { name: 'Manager', meaning: 'runs the club: everything but API keys' },
  front_desk: {
    name: 'Front desk',
    meaning: 'signs members up, takes payments, takes sessions for members',
  },
  trainer: { name: 'Trainer', meaning: 'sees members and takes their sessions' },
  read_only: { name: 'Read only', meaning: 'sees everything, changes nothing' },
};

const frontDesk: Scope[] = [
  'settings:read',
  'members:read',
  'members:write',
  'inventory:read',
  'offers:read',
  'agreements:read',
  'agreements:write',
  'negotiate',
  'dues:read',
  'dues:collect',
  'sessions:read',
  'sessions:use',
  'scheduling:read',
  'scheduling:book',
  'scheduling:without_pin',
  'scheduling:write',
];

/** The permissions that come with each preset. */
export const permissionsOf: Record<Role, readonly Scope[]> = {
  owner: allScopes,
  manager: allScopes.filter((scope) => scope !== 'keys:write'),
  front_desk: frontDesk,
  trainer: [
    'settings:read',
    'members:read',
    'inventory:read',
    'sessions:read',
    'sessions:use',
    'scheduling:read',
    'scheduling:book',
  ],
  read_only: allScopes.filter((scope) => scope.endsWith(':read')),
};

/** What somebody may do: a preset, with permissions granted on top and others withheld. */
export type Rights = { role: Role; granted: readonly string[]; withheld: readonly string[] };

/**
 * The permissions somebody has in effect, in the order of `scopes`. What is both granted and withheld is
 * withheld.
 */
export function effectivePermissions({ role, granted, withheld }: Rights): Scope[] {
  const had = new Set<string>([...permissionsOf[role], ...granted]);
  for (const scope of withheld) had.delete(scope);
  return allScopes.filter((scope) => had.has(scope));
}

/** The rights as they are kept: nothing granted that the role has anyway, nothing withheld that it has not. */
export function tidyRights({ role, granted, withheld }: Rights): Rights & {
  granted: Scope[];
  withheld: Scope[];
} {
  const preset = new Set<string>(permissionsOf[role]);
  const kept = new Set(withheld);
  return {
    role,
    granted: allScopes.filter(
      (scope) => granted.includes(scope) && !preset.has(scope) && !kept.has(scope),
    ),
    withheld: allScopes.filter((scope) => kept.has(scope) && preset.has(scope)),
  };
}
