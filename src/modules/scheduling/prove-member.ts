import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { recordAudit } from '#modules/identity/index';
import { findMemberByCard, type TriedPin, tryPin } from '#modules/members/index';
import type { Db, Tx } from '#platform/database/query';
import type { PinLack } from './model.ts';
import { mayNotSkipPin } from './refusals.ts';

/** How somebody shows, where the club asks for it, that the card they hold is theirs. */
export type Proof = {
  /** What came of the PIN they entered; left out = none was entered. */
  tried?: TriedPin | undefined;
  /** Why the staff let them in without one. */
  withoutPin?: string | undefined;
};

/**
 * What a member still has to show at a club that asks for PINs; undefined = nothing. Letting somebody in
 * without a PIN takes a permission of its own and leaves its reason in the audit trail. Refuses
 * `permission_missing`.
 */
export async function lackOf(
  tx: Tx,
  caller: Caller,
  { tried, withoutPin }: Proof,
  { memberId, eventId }: { memberId: number; eventId: number | undefined },
): Promise<PinLack | undefined> {
  if (withoutPin !== undefined) {
    if (!caller.scopes.has('scheduling:without_pin')) throw mayNotSkipPin();
    await recordAudit(tx, caller, {
      action: 'member.check_in_without_pin',
      subjectKind: 'member',
      subjectId: memberId,
      after: {
        reason: withoutPin,
        ...(eventId === undefined ? {} : { event: formatId('event', eventId) }),
      },
    });
    return undefined;
  }
  switch (tried?.outcome) {
    case undefined:
      return { code: 'pin_needed' };
    case 'right':
      return undefined;
    case 'wrong':
      return { code: 'pin_wrong', triesLeft: tried.triesLeft };
    case 'locked':
      return { code: 'pin_locked', until: tried.until };
    case 'not_set':
      return { code: 'no_pin' };
  }
}

/** Who is meant: a member, or whose card it is. */
type Who = { memberId?: number | undefined; cardCode?: string | undefined };

/** Looks at a PIN that came with a request, before its transaction; undefined = none came, or nobody is meant. */
export async function triedPin(
  db: Db,
  caller: Caller,
  { pin, memberId, cardCode }: Who & { pin?: string | undefined },
): Promise<TriedPin | undefined> {
  if (pin === undefined) return undefined;
  const id = memberId ?? (await findMemberByCard(db, caller.organizationId, cardCode!))?.id;
  return id === undefined ? undefined : tryPin(db, caller, { memberId: id, pin });
}
