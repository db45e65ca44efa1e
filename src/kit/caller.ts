import type { Instant } from '#kit/days';

/**
 * On whose behalf a command runs: which organization, who is acting, and what time it is there.
 * Commands get all three as an argument, so none of them can reach into another organization or ask
 * the machine for the time.
 */
export type Caller = {
  organizationId: number;
  /** Who, as it will stand in the ledger and the audit trail: `Ana Silva`, `key front desk`, `dues run 12`. */
  actor: string;
  /** From where, for the audit trail: `key_3 at 203.0.113.7`; undefined for the product itself. */
  from?: string;
  /** The signed-in person; undefined for a key and for the product itself. */
  staffId?: number;
  /** The organization's clock: real time, or a sandbox organization's movable one. */
  now: Instant;
  /** What the caller may do; commands that guard a special act look here. */
  scopes: ReadonlySet<string>;
};
