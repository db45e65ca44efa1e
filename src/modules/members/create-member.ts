import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Member, NewMember } from './model.ts';
import { cardTaken } from './refusals.ts';
import { insertMember } from './store.ts';

/**
 * Adds a person to the organization, at home in one of its clubs, under the next account number. Refuses
 * `no_such_club` and `card_code_taken`.
 */
export async function createMember(tx: Tx, caller: Caller, wanted: NewMember): Promise<Member> {
  if (!(await findClub(tx, caller.organizationId, wanted.clubId))) throw noSuchClub();
  const member = await insertMember(tx, caller.organizationId, wanted, caller.now);
  if (!member) throw cardTaken(wanted.cardCode!);
  await recordAudit(tx, caller, {
    action: 'member.create',
    subjectKind: 'member',
    subjectId: member.id,
    after: { ...wanted, accountNumber: member.accountNumber },
  });
  return member;
}
