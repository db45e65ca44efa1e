import type { Caller } from '#kit/caller';
import { addLength, dayAt } from '#kit/days';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Agreement } from './model.ts';
import { dueDay, renewalFirstDue } from './schedule.ts';
import {
  agreementsToEnd,
  beginAgreements,
  insertRenewals,
  markExpired,
  rollToOpenEnded,
} from './calendar-store.ts';

/** What became of agreements whose term was over. `renewed` and `rolled` need their dues written out. */
export type EndedTerms = { expired: number; rolled: number; renewed: Agreement[]; more: boolean };

/**
 * Brings a club's agreements to today: those signed for a later day begin, and up to `limit` whose term
 * is over expire, renew for another term, or roll to open ended on the same quantities (D6). A renewal
 * starts where the old term ended and keeps the cadence, so no period is asked for twice (D10, D29).
 */
export async function endTerms(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  limit: number,
): Promise<EndedTerms> {
  const today = dayAt(caller.now, club.timeZone);
  await beginAgreements(tx, caller.organizationId, club.id, today);
  const over = await agreementsToEnd(tx, caller.organizationId, club.id, today, limit);
  const rolling = over.filter((agreement) => agreement.atEnd === 'open_ended');
  const ending = over.filter((agreement) => agreement.atEnd !== 'open_ended');
  const renewing = over.filter((agreement) => agreement.atEnd === 'renew');

  await rollToOpenEnded(
    tx,
    caller.organizationId,
    rolling.map((agreement) => ({
      agreementId: agreement.id,
      firstDueOn: nextDue(agreement),
      lastDueOn: lastDue(agreement) ?? agreement.firstDueOn,
    })),
  );
  await markExpired(
    tx,
    caller.organizationId,
    ending.map((agreement) => agreement.id),
  );
  const renewed = await insertRenewals(
    tx,
    caller,
    renewing.map((agreement) => ({
      agreementId: agreement.id,
      beginsOn: agreement.expiresOn!,
      expiresOn: addLength(agreement.expiresOn!, agreement.length!),
      firstDueOn: nextDue(agreement),
    })),
  );
  return { expired: ending.length, rolled: rolling.length, renewed, more: over.length === limit };
}

/** The first date of the agreement's cadence that belongs to what follows its term. */
const nextDue = (agreement: Agreement) =>
  renewalFirstDue(agreement, { beginsOn: agreement.expiresOn!, lastDueOn: lastDue(agreement) });

const lastDue = (agreement: Agreement) =>
  agreement.scheduledInstallments === 0
    ? null
    : dueDay(agreement, agreement.scheduledInstallments - agreement.cadenceFrom);
