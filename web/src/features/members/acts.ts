import type { Balance, Grant, Overview, Passbook } from './queries.ts';
import type { Undo } from './use-undo.ts';

/** What a front desk does about sessions, with all of an item or with one grant. */
export type Act = { kind: 'use' | 'adjust' | 'transfer' | 'extend' | 'bringBack'; grant?: Grant };

/** What was done, and how to take it back. */
export type Done = { text: string; undo?: Undo };

/** What a member owes in sessions, used before their money came back. */
export type Owed = Passbook['owed'][number];

/** What each dialog about one item's sessions needs. */
export type ItemDialog = {
  member: Overview;
  balance: Balance;
  grants: readonly Grant[];
  today: string;
  onClose: () => void;
  onDone: (done: Done) => void;
};

/** How many can be drawn from all of them, or from the one picked. */
export const leftIn = (grants: readonly Grant[], grantId: string | null) =>
  grants
    .filter(({ id }) => grantId === null || id === grantId)
    .reduce((sum, one) => sum + one.remaining - one.reserved, 0);
