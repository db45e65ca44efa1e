import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { drawSessions } from './draw-sessions.ts';
import { findParties } from './parties.ts';
import type { Draw } from './rules.ts';
import { insertUse, type Use } from './store.ts';

export type WantedUse = {
  memberId: number;
  itemId: number;
  quantity: number;
  clubId?: number | undefined;
  grantId?: number | undefined;
  note: string | null;
};

/** Takes sessions at the desk, without a booking: "one Yoga for today's walk-in". */
export async function useSessions(
  tx: Tx,
  caller: Caller,
  wanted: WantedUse,
): Promise<Use & { draws: Draw[] }> {
  const { club, today } = await findParties(tx, caller, wanted);
  const use = await insertUse(tx, caller, { ...wanted, clubId: club.id });
  const draws = await drawSessions(tx, caller, {
    ...wanted,
    day: today,
    kind: 'use',
    cause: { kind: 'use', id: use.id },
    reason: wanted.note,
  });
  return { ...use, draws };
}
