import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub, recordAudit } from '#modules/identity/index';
import {
  type Agreement,
  lockAgreement,
  noSuchAgreement,
  type PaymentMethod,
  setPaymentMethod,
} from '#modules/enrollment/index';
import { run, type Tx } from '#platform/database/query';
import { isDraftable } from './rules.ts';

/**
 * Changes how an agreement's dues are asked for. With a new card, dues that were past due, or that had
 * been declined for good, may be asked for again from today; their retry ladder goes on where it was.
 */
export async function changePaymentMethod(
  tx: Tx,
  caller: Caller,
  agreementId: number,
  method: PaymentMethod,
): Promise<Agreement> {
  const agreement = await lockAgreement(tx, caller.organizationId, agreementId);
  if (!agreement) throw noSuchAgreement();
  const changed = await setPaymentMethod(tx, caller, agreement, method);
  const club = (await findClub(tx, caller.organizationId, agreement.clubId))!;
  const today = dayAt(caller.now, club.timeZone);
  await run(
    tx,
    sql`
      update installments i
      set
        collect_on = case
          when amount_minor + tax_minor = 0 then due_on
          when ${isDraftable(method.kind)} then
            case when state = 'past_due' then ${today}::date else due_on end
        end
      where organization_id = ${caller.organizationId}
        and agreement_id = ${agreementId}
        and state in ('scheduled', 'past_due')
        -- what is being asked for at this moment keeps its place until its answer is recorded
        and not exists (
          select from payment_attempts t
          where t.organization_id = ${caller.organizationId}
            and t.installment_id = i.id
            and t.attempt_no = i.attempts + 1
        )`,
  );
  await recordAudit(tx, caller, {
    action: 'agreement.change_payment_method',
    subjectKind: 'agreement',
    subjectId: agreementId,
    after: { kind: method.kind, label: method.label },
  });
  return changed;
}
