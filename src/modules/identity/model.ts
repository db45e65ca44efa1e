import type { Instant } from '#kit/days';

export type Organization = {
  id: number;
  name: string;
  sandbox: boolean;
  /** Made to tell one scenario file; commands about all organizations pass it over. */
  scenario: boolean;
  /** A sandbox organization's clock; null for a real one. */
  sandboxNow: Instant | null;
};

export type Club = {
  id: number;
  name: string;
  /** IANA name; decides what "today" is. */
  timeZone: string;
  currency: string;
  /** Days after the first failed attempt on which dues are asked for again (D22). */
  retryDays: number[];
};

/** Every permission there is, with what it allows, in the order a person would read them. */
export const scopes = {
  'settings:read': 'see the organization and its clubs',
  'settings:write': 'change clubs and their policies',
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
  'dues:refund': 'give collected money back',
  'sessions:read': 'see grants, balances and the session ledger',
  'sessions:use': 'take sessions for a member and undo it',
  'sessions:adjust': 'adjust, transfer and bring back sessions',
  'reports:read': 'see reports and run the verification',
  'sandbox:write': 'move a sandbox organization’s clock',
} as const;

export type Scope = keyof typeof scopes;
export const allScopes = Object.keys(scopes) as Scope[];
