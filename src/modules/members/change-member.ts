import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Member, NewMember } from './model.ts';
import { cardTaken, noSuchMember } from './refusals.ts';
import { lockMember, updateMember } from './store.ts';

/**
 * Corrects a member's name, home club, card or how to reach them. The account number stays. Refuses
 * `no_such_member`, `no_such_club` and `card_code_taken`.
 */
export async function changeMember(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: Partial<NewMember>,
): Promise<Member> {
  const before = await lockMember(tx, caller.organizationId, id);
  if (!before) throw noSuchMember();
  if (wanted.clubId && !(await findClub(tx, caller.organizationId, wanted.clubId)))
    throw noSuchClub();
  const { cardCode = before.cardCode, ...rest } = wanted;
  const after = { ...before, ...rest, cardCode };
  if (!(await updateMember(tx, caller.organizationId, after))) throw cardTaken(cardCode!);
  await recordAudit(tx, caller, {
    action: 'member.change',
    subjectKind: 'member',
    subjectId: id,
    before: { ...before, createdAt: undefined },
    after: wanted,
  });
  return after;
}
