import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { addBankingDays } from '#kit/banking-days';
import { dayAt, type Day, type Instant, someDay } from '#kit/days';
import type { Club } from '#modules/identity/index';
import {
  type Credited,
  creditSessions,
  settleOwed,
  type WantedGrant,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type { AttemptKey, DeclineCode, RunSummary, Tally } from './model.ts';
import { climbLadder } from './climb-ladder.ts';
import { holdDisputed } from './hold-disputed.ts';
import { noteNews } from './note-news.ts';
import { liftPastDueHolds } from './past-due-holds.ts';
import { noteByFile } from './send-drafts.ts';
import { shareFileLock } from './sent-draft-store.ts';
import { lockForStatement } from './statement-after-ladder.ts';
import {
  collectPaid,
  deleteAwaited,
  type InTransit,
  insertAwaited,
  insertResults,
} from './store.ts';

/** What recording needs to know of a club. */
export type BillingClub = Pick<
  Club,
  | 'id'
  | 'timeZone'
  | 'currency'
  | 'retryDays'
  | 'achCredit'
  | 'achSettlementDays'
  | 'quietOnRetries'
  | 'statementAfterLadder'
>;

/** The answer to one attempt, in whatever way it came. */
export type Answer = AttemptKey & {
  /** Minor units asked for. */
  amountMinor: number;
  /** Club-local day on which it was asked: day zero of the retry ladder (D22). */
  askedOn: Day;
} & (
    | { outcome: 'paid'; reference: string | null }
    | { outcome: 'submitted'; reference: string | null; byFile: boolean }
    | { outcome: 'declined'; code: DeclineCode }
    | { outcome: 'pending' }
  );

/**
 * Records answers to attempts of one club: money that came, or was submitted, collects its installments
 * and credits their sessions in the same transaction (D16), unless the club waits until a draft is final
 * (D20); a decline moves up the retry ladder (D22); silence is noted. What members are to be told of it is
 * noted as well.
 * An answer that was recorded before changes nothing (D17), in whatever order or number they come.
 */
export async function recordAnswers(
  tx: Tx,
  caller: Caller,
  club: BillingClub,
  answers: readonly Answer[],
): Promise<RunSummary> {
  const today = dayAt(caller.now, club.timeZone);
  const said = {
    paid: answers.filter(has('paid')),
    submitted: answers.filter(has('submitted')).filter(({ byFile }) => !byFile),
    byFile: answers.filter(has('submitted')).filter(({ byFile }) => byFile),
    declined: answers.filter(has('declined')),
  };
  const waiting = answers.filter((answer) => answer.outcome === 'pending');

  if (said.byFile.length > 0) await shareFileLock(tx, caller.organizationId);
  if (club.statementAfterLadder) await lockForStatement(tx, caller, said.declined);
  const finalOn = addBankingDays(today, club.achSettlementDays);
  const submitted = [
    ...(await collectPaid(tx, caller, said.submitted, today, transitOf(club, finalOn))),
    ...(await collectPaid(tx, caller, said.byFile, today, transitOf(club, someDay))),
  ];
  await noteByFile(tx, caller, said.byFile);
  const paid = [...(await collectPaid(tx, caller, said.paid, today)), ...submitted];
  await liftPastDueHolds(
    tx,
    caller,
    paid.filter((one) => one.holdsSessions).map((one) => one.installmentId),
  );
  const creditable = paid.filter((one) => one.isCreditable).map((one) => one.installmentId);
  const credited = await creditCollected(tx, caller, club, creditable, today);
  // what its first attempt paid was not paid in part before, and nobody can have contested that
  const paidBefore = paid.filter((one) => one.isCreditable && one.attemptNo > 1);
  await holdDisputed(
    tx,
    caller,
    paidBefore.map((one) => one.installmentId),
  );
  const declined = await recordDeclines(tx, caller, said.declined);
  const failed = await climbLadder(tx, caller, club, declined, today);
  const cured = paid.filter((one) => one.isCured && !submitted.includes(one));
  await noteNews(tx, caller, [
    ...failed,
    ...cured.map((one) => ({ ...one, kind: 'paid' as const })),
  ]);
  if (waiting.length > 0) await insertAwaited(tx, caller, waiting);
  await deleteAwaited(tx, caller.organizationId, Object.values(said).flat());
  return {
    asked: addTallies([tally(paid), tally(declined), tally(waiting)]),
    collected: tally(paid),
    declined: tallyByCode(declined),
    waiting: tally(waiting),
    credited,
    onTheirWay: tally(submitted),
  };
}

const has =
  <Outcome extends Answer['outcome']>(outcome: Outcome) =>
  (answer: Answer): answer is Extract<Answer, { outcome: Outcome }> =>
    answer.outcome === outcome;

/** Until when a submitted draft may come back, and whether its sessions wait for that (D20). */
const transitOf = ({ achCredit }: BillingClub, finalOn: Day): InTransit => ({
  finalOn,
  creditOn: achCredit === 'on_settlement' ? finalOn : null,
});

/**
 * Credits the chosen buckets of collected installments (D16–D19), and takes from them what their holders
 * owe (D21). Dues credit in full; a prorated charge credits the share its term set; other charges credit
 * nothing. The days of life count from today, the day of collection (D18). What should have been credited
 * at an earlier instant says since when it counts.
 */
export async function creditCollected(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'currency'>,
  installmentIds: readonly number[],
  today: Day,
  since: Instant = caller.now,
): Promise<Credited[]> {
  if (installmentIds.length === 0) return [];
  const credited = await creditSessions(
    tx,
    caller,
    // each was collected or waived in this very transaction, and can be only once in a round
    { kind: 'installment', isNew: true, since },
    sql<WantedGrant>`
      select
        i.club_id, b.receiver_member_id as member_id, b.receiver_household_id as household_id,
        b.item_id, s.quantity, ${today}::date as granted_on,
        case when b.days_to_expire = 0 then null else ${today}::date + b.days_to_expire end as last_day,
        case when i.final_on > ${today}::date then i.final_on end as final_on,
        case when t.currency = ${club.currency} then t.notional_value_minor else 0 end as unit_value_minor,
        i.id as source_id, i.rounds as source_round
      from installments i
      join agreement_buckets b
        on b.organization_id = i.organization_id
        and b.agreement_id = i.agreement_id
        and b.from_installment <= i.sequence
        and (b.until_installment is null or i.sequence < b.until_installment)
      join inventory_items t on t.organization_id = b.organization_id and t.id = b.item_id
      cross join lateral (
        select
          case
            when i.kind = 'dues' then b.quantity
            else (2 * b.quantity * i.credit_part + i.credit_whole) / (2 * i.credit_whole)
          end as quantity
      ) s
      where i.organization_id = ${caller.organizationId}
        and i.id = any(${installmentIds as number[]}::bigint[])
        and (i.kind = 'dues' or i.credit_whole is not null)
        and s.quantity > 0
      -- what is alike is drawn, and settles what is owed, in the order of its dues (I10)
      order by i.id, b.item_id`,
  );
  if (credited.length > 0)
    await settleOwed(tx, caller, { kind: 'installment', ids: installmentIds, since });
  return credited;
}

/** Declines that were not on record yet. */
async function recordDeclines(
  tx: Tx,
  caller: Caller,
  declined: readonly (Answer & { outcome: 'declined' })[],
) {
  if (declined.length === 0) return [];
  const results = declined.map((answer) => ({
    ...answer,
    amountMinor: 0,
    declineCode: answer.code,
    reference: null,
  }));
  const isNew = new Set((await insertResults(tx, caller, results)).map(keyText));
  return declined.filter((answer) => isNew.has(keyText(answer)));
}

const keyText = (key: AttemptKey) => `${key.installmentId}-${key.attemptNo}`;

const tally = (answers: readonly { amountMinor: number }[]): Tally => ({
  count: answers.length,
  amountMinor: answers.reduce((sum, answer) => sum + answer.amountMinor, 0),
});

const addTallies = (tallies: readonly Tally[]): Tally => ({
  count: tallies.reduce((sum, one) => sum + one.count, 0),
  amountMinor: tallies.reduce((sum, one) => sum + one.amountMinor, 0),
});

function tallyByCode(declined: readonly (Answer & { outcome: 'declined' })[]) {
  const codes = [...new Set(declined.map((answer) => answer.code))].sort();
  return codes.map((code) => ({
    code,
    ...tally(declined.filter((answer) => answer.code === code)),
  }));
}
