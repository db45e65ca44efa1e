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
  /** When bank drafts credit their sessions (D20). */
  achCredit: AchCredit;
  /** Banking days after which a submitted draft counts as final (D20). */
  achSettlementDays: number;
  /** What becomes of sessions used before their money came back (D21). */
  owedSessions: OwedPolicy;
  /** Days past due after which what a member holds is held; null = never (D22). */
  holdWhenPastDueDays: number | null;
  /** The most given back at once without the permission for larger refunds, in minor units; null = no limit. */
  refundLimitMinor: number | null;
  /** Members hear of the first try and of the last one, and not of those in between (D22). */
  quietOnRetries: boolean;
  /** When the last try failed, the agreement's dues go on statement (D22). */
  statementAfterLadder: boolean;
  /** A booking sets its sessions aside; otherwise they are looked for at check-in (D24). */
  reserveAtBooking: boolean;
  /** A booking may be made against the next grant (D24). */
  promiseBookings: boolean;
  /** Until how many hours before an event members cancel by themselves (D24). */
  cancelHours: number;
  /** Until how many hours before an event members book. */
  bookingClosesHours: number;
  /** From how many days before an event members book; null = as soon as it is on the calendar. */
  bookingOpensDays: number | null;
  /** Members enter their PIN at check-in. */
  pinAtCheckIn: boolean;
};

/** provisional: on submission, usable and marked; on_settlement: once the money is final. */
export const achCredits = ['provisional', 'on_settlement'] as const;
export type AchCredit = (typeof achCredits)[number];

/** next_grant: taken from the next grant of the same item; forgive: let go. */
export const owedPolicies = ['next_grant', 'forgive'] as const;
export type OwedPolicy = (typeof owedPolicies)[number];

/** Every permission there is, with what it allows, in the order a person would read them. */
export const scopes = {
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
  'bank:read': 'see what goes to the bank and comes back, without account numbers',
  'bank:write': 'make and download files for the bank, and read its returns in',
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
} as const;

export type Scope = keyof typeof scopes;
export const allScopes = Object.keys(scopes) as Scope[];
