import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import { askProcessor } from './ask-processor.ts';
import type { ProcessorName } from './model.ts';
import type { Processors } from './processor.ts';
import { recordAnswers } from './record-answers.ts';
import { moreThanOwed } from './refusals.ts';
import { owedMinor } from './rules.ts';
import { lockOpen, takeTurn } from './settle-installment.ts';
import { insertAwaited } from './store.ts';

/**
 * Asks one card or bank account for an installment now, whatever way its agreement pays: a member at the
 * desk, or behind a payment link. The attempt is noted as awaited before the processor is asked, so that
 * the next run takes it up if this process dies. Without an amount, all that is owed. Refuses as the
 * desk does.
 */
export async function askNow(
  db: Db,
  caller: Caller,
  { processor }: { processor: Processors },
  wanted: {
    installmentId: number;
    by: { processor: ProcessorName; token: string };
    amountMinor?: number | undefined;
  },
): Promise<void> {
  const open = await db.transaction().execute(async (tx) => {
    const { installment, currency, club } = await lockOpen(tx, caller, wanted.installmentId, 'pay');
    const owed = owedMinor(installment);
    const amountMinor = wanted.amountMinor ?? owed;
    if (amountMinor > owed) throw moreThanOwed(owed, currency);
    const { processor: name, token } = wanted.by;
    const attempt = await takeTurn(tx, caller, installment, name, amountMinor, token);
    await insertAwaited(tx, caller, [attempt]);
    const askedOn = dayAt(caller.now, club.timeZone);
    return { ...attempt, processor: name, token, currency, askedOn, clubId: club.id };
  });
  const answers = await askProcessor(caller, processor, [open]);
  const club = (await findClub(db, caller.organizationId, open.clubId))!;
  await db.transaction().execute((tx) => recordAnswers(tx, caller, club, answers));
}
