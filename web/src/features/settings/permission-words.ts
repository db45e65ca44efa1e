import { defineWords } from '@/app/words.ts';
import type { Permission } from '@/lib/use-me.ts';

/** Every permission by what it allows, in the groups in which people think of them. */
export const permissionGroups = [
  { group: 'membersGroup', permissions: ['members:read', 'members:write'] },
  {
    group: 'enrollmentGroup',
    permissions: [
      'agreements:read',
      'agreements:write',
      'negotiate',
      'negotiate:override',
      'discounts',
    ],
  },
  {
    group: 'duesGroup',
    permissions: [
      'dues:read',
      'dues:collect',
      'dues:waive',
      'dues:refund',
      'dues:refund_more',
      'bank:read',
      'bank:write',
    ],
  },
  { group: 'sessionsGroup', permissions: ['sessions:read', 'sessions:use', 'sessions:adjust'] },
  {
    group: 'schedulingGroup',
    permissions: [
      'scheduling:read',
      'scheduling:book',
      'scheduling:without_pin',
      'scheduling:write',
      'scheduling:set_up',
    ],
  },
  {
    group: 'offersGroup',
    permissions: ['offers:read', 'offers:write', 'inventory:read', 'inventory:write'],
  },
  { group: 'reportsGroup', permissions: ['reports:read'] },
  {
    group: 'settingsGroup',
    permissions: [
      'settings:read',
      'settings:write',
      'staff:read',
      'staff:write',
      'keys:read',
      'keys:write',
      'audit:read',
      'sandbox:write',
    ],
  },
] as const satisfies readonly { group: string; permissions: readonly Permission[] }[];

const words = {
  'settings:read': 'see the organization and its clubs',
  'settings:write': 'change the organization, its clubs and their policies',
  'staff:read': 'see who works here and what they may do',
  'staff:write': 'invite staff and change what they may do',
  'keys:read': 'see API keys, without their secrets',
  'keys:write': 'make and revoke API keys',
  'audit:read': 'read the audit trail',
  'members:read': 'see members and households',
  'members:write': 'add and change members',
  'inventory:read': 'see inventory items',
  'inventory:write': 'make and change inventory items',
  'offers:read': 'see offers',
  'offers:write': 'build, publish and retire offers',
  'agreements:read': 'see agreements and their installments',
  'agreements:write': 'enroll members and change their bucket choice',
  negotiate: 'lower dues and payments to the floors of the term',
  'negotiate:override': 'go below the floors of a term',
  discounts: 'give discounts on dues and charges',
  'dues:read': 'see dues runs and payments',
  'dues:collect': 'run dues and take payments at the desk',
  'dues:waive': 'waive installments',
  'dues:refund': 'give collected money back, up to the club’s limit',
  'dues:refund_more': 'give back more than the club’s limit',
  'bank:read': 'see what goes to the bank and comes back',
  'bank:write': 'make files for the bank, and read its returns in',
  'scheduling:read': 'see the calendar, rosters and bookings',
  'scheduling:book': 'book, check in and cancel for members',
  'scheduling:without_pin': 'check members in without their PIN, with a reason',
  'scheduling:write': 'put events on the calendar, move and cancel them',
  'scheduling:set_up': 'set up event types, rooms, trainers and hours',
  'sessions:read': 'see grants, balances and the session ledger',
  'sessions:use': 'take sessions for a member and undo it',
  'sessions:adjust': 'adjust, transfer, extend and bring back sessions',
  'reports:read': 'see reports and run the verification',
  'sandbox:write': 'move a sandbox organization’s clock',
} satisfies Record<Permission, string>;

export const usePermissionWords = defineWords('permissions', {
  ...words,
  membersGroup: 'Members',
  enrollmentGroup: 'Enrollment',
  duesGroup: 'Dues and payments',
  sessionsGroup: 'Sessions',
  schedulingGroup: 'Scheduler',
  offersGroup: 'Offers and inventory',
  reportsGroup: 'Reports',
  settingsGroup: 'Settings and staff',
});

/** Fails to compile when a permission stands in no group. */
type Grouped = (typeof permissionGroups)[number]['permissions'][number];
const everyOne: Permission extends Grouped ? true : never = true;
void everyOne;

/** A permission in words by its code, where there is one of that code. */
export function usePermissionText(): (code: string) => string | undefined {
  const say = usePermissionWords();
  return (code) => (code in words ? say(code as Permission) : undefined);
}
