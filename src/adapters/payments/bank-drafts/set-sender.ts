import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { parseRoutingNumber } from '../ach/index.ts';
import type { BankCompany, BankSender } from './model.ts';
import { findSender, listCompanies, putCompany, putSender } from './sender-store.ts';

/** Says through which bank an organization drafts. Refuses `invalid_routing_number`. */
export async function setSender(tx: Tx, caller: Caller, wanted: BankSender): Promise<BankSender> {
  const before = (await findSender(tx, caller.organizationId)) ?? null;
  const after = {
    ...wanted,
    immediateDestination: parseRoutingNumber(wanted.immediateDestination),
    originatingRouting: parseRoutingNumber(wanted.originatingRouting),
  };
  await putSender(tx, caller, after);
  await recordAudit(tx, caller, {
    action: 'bank_sender.set',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    before,
    after,
  });
  return after;
}

/** Says as whom a club appears on bank statements. Refuses `no_such_club`. */
export async function setCompany(
  tx: Tx,
  caller: Caller,
  wanted: BankCompany,
): Promise<BankCompany> {
  if (!(await findClub(tx, caller.organizationId, wanted.clubId))) throw noSuchClub();
  const known = await listCompanies(tx, caller.organizationId);
  await putCompany(tx, caller.organizationId, wanted);
  await recordAudit(tx, caller, {
    action: 'bank_company.set',
    subjectKind: 'club',
    subjectId: wanted.clubId,
    before: known.find(({ clubId }) => clubId === wanted.clubId) ?? null,
    after: wanted,
  });
  return wanted;
}
