import type { Permission } from '@/lib/use-me.ts';

/** The sections of the settings, and what one has to be allowed to see each. */
export const sections = [
  { to: '/settings/organization', name: 'organization', needs: 'settings:read' },
  { to: '/settings/clubs', name: 'clubs', needs: 'settings:read' },
  { to: '/settings/bank', name: 'bank', needs: 'settings:read' },
  { to: '/settings/cards', name: 'cards', needs: 'settings:read' },
  { to: '/settings/mails', name: 'mails', needs: 'settings:read' },
  { to: '/settings/staff', name: 'staff', needs: 'staff:read' },
  { to: '/settings/keys', name: 'keys', needs: 'keys:read' },
  { to: '/settings/audit', name: 'audit', needs: 'audit:read' },
  { to: '/settings/account', name: 'account', needs: null },
] as const satisfies readonly { to: string; name: string; needs: Permission | null }[];

export const sectionsFor = (permissions: readonly Permission[]) =>
  sections.filter(({ needs }) => needs === null || permissions.includes(needs));
