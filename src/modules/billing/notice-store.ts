import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { one, rows, run, type Tx } from '#platform/database/query';
import type {
  AttemptKey,
  DeclineCode,
  InstallmentKind,
  NoticeKind,
  NoticeOutcome,
  StoredState,
} from './model.ts';

/** Notes what is to be told; answers how much of it was new. */
export const insertNotices = async (
  tx: Tx,
  caller: Caller,
  news: readonly (AttemptKey & { kind: NoticeKind })[],
): Promise<number> =>
  (
    await one<{ count: number }>(
      tx,
      sql`
        with noted as (
          insert into dues_notices (organization_id, installment_id, attempt_no, kind, noted_at)
          select o.organization_id, n.installment_id, n.attempt_no, n.kind, ${caller.now}::timestamptz
          from unnest(
            ${news.map((one) => one.installmentId)}::bigint[],
            ${news.map((one) => one.attemptNo)}::integer[],
            ${news.map((one) => one.kind)}::text[]
          ) as n (installment_id, attempt_no, kind)
          join organizations o on o.organization_id = ${caller.organizationId} and not o.scenario
          on conflict (organization_id, installment_id, attempt_no, kind) do nothing
          returning id
        )
        select count(*)::integer as count
        from noted`,
    )
  ).count;

/** One thing to tell a member, with what a mail about it says. Minor units. */
export type Notice = {
  id: number;
  kind: NoticeKind;
  notedAt: Instant;
  installmentId: number;
  agreementId: number;
  installmentKind: InstallmentKind;
  dueOn: Day;
  state: StoredState;
  totalMinor: number;
  owedMinor: number;
  currency: string;
  /** The next day a run may ask; null = none. */
  collectOn: Day | null;
  /** Day from which the grace before a hold is counted (D22); null = it is not past due. */
  pastDueSince: Day | null;
  holdsSessions: boolean;
  holdWhenPastDueDays: number | null;
  sessions: number;
  memberName: string;
  email: string | null;
  clubName: string;
  declineCode: DeclineCode | null;
  /** What the bank said of a draft that came back. */
  bankCode: string | null;
  bankReason: string | null;
  /** Something newer about the same installment is to be told. */
  isOvertaken: boolean;
};

/** Takes what waits to be told, the oldest first; what another hand has taken is passed over. */
export const takeNotices = (tx: Tx, organizationId: number, limit: number) =>
  rows<Notice>(
    tx,
    sql`
      select
        n.id, n.kind, n.noted_at, n.installment_id, i.agreement_id, i.kind as installment_kind, i.due_on,
        i.state,
        i.amount_minor + i.tax_minor as total_minor,
        i.amount_minor + i.tax_minor - i.paid_minor as owed_minor, a.currency, i.collect_on,
        coalesce(i.owed_again_since, i.first_attempt_on) as past_due_since, i.holds_sessions, c.hold_when_past_due_days, m.name as member_name, m.email,
        c.name as club_name, r.decline_code, v.code as bank_code, v.reason as bank_reason,
        coalesce(i.add_on_sessions, s.sessions, 0)::integer as sessions,
        exists (
          select
          from dues_notices newer
          where newer.organization_id = n.organization_id
            and newer.installment_id = n.installment_id
            and newer.id > n.id
        ) as is_overtaken
      from dues_notices n
      join installments i on i.organization_id = n.organization_id and i.id = n.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      join clubs c on c.organization_id = i.organization_id and c.id = i.club_id
      left join payment_results r
        on r.organization_id = n.organization_id
        and r.installment_id = n.installment_id
        and r.attempt_no = n.attempt_no
      left join payment_reversals v
        on v.organization_id = n.organization_id
        and v.installment_id = n.installment_id
        and v.attempt_no = n.attempt_no
        and v.kind = 'return'
      left join lateral (
        select sum(b.quantity) as sessions
        from agreement_buckets b
        where b.organization_id = i.organization_id
          and b.agreement_id = i.agreement_id
          and b.from_installment <= i.sequence
          and (b.until_installment is null or i.sequence < b.until_installment)
          and i.kind = 'dues'
      ) s on true
      where n.organization_id = ${organizationId} and n.outcome is null
      order by n.id
      limit ${limit}
      for update of n skip locked`,
  );

export const markTold = (
  tx: Tx,
  caller: Caller,
  told: readonly { id: number; outcome: NoticeOutcome }[],
) =>
  run(
    tx,
    sql`
      update dues_notices n
      set
        outcome = t.outcome,
        told_at = ${caller.now}::timestamptz
      from unnest(
        ${told.map((one) => one.id)}::bigint[],
        ${told.map((one) => one.outcome)}::text[]
      ) as t (id, outcome)
      where n.organization_id = ${caller.organizationId} and n.id = t.id`,
  );

export type ToldNotice = {
  id: number;
  kind: NoticeKind;
  outcome: NoticeOutcome;
  toldAt: Instant;
  installmentId: number;
  memberId: number;
  memberName: string;
  dueOn: Day;
  totalMinor: number;
  currency: string;
};

/** What was told, or was not because nobody knows an address; a page, the newest first. */
export const listNotices = (
  tx: Tx,
  organizationId: number,
  page: { outcome: NoticeOutcome | null; before: number | null; limit: number },
) =>
  rows<ToldNotice>(
    tx,
    sql`
      select
        n.id, n.kind, n.outcome, n.told_at, n.installment_id, m.id as member_id, m.name as member_name,
        i.due_on, i.amount_minor + i.tax_minor as total_minor, a.currency
      from dues_notices n
      join installments i on i.organization_id = n.organization_id and i.id = n.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      where n.organization_id = ${organizationId}
        and n.outcome is not null
        and (${page.outcome}::text is null or n.outcome = ${page.outcome}::text)
        and (${page.before}::bigint is null or n.id < ${page.before}::bigint)
      order by n.id desc
      limit ${page.limit}`,
  );

/** None of what these agreements owe is asked for by a run any more, but what is being asked for now. */
export const stopAsking = (tx: Tx, organizationId: number, agreementIds: readonly number[]) =>
  run(
    tx,
    sql`
      update installments i
      set collect_on = null
      where i.organization_id = ${organizationId}
        and i.agreement_id = any(${agreementIds as number[]}::bigint[])
        and i.state in ('scheduled', 'past_due')
        and i.amount_minor + i.tax_minor > 0
        and not exists (
          select
          from payment_attempts t
          where t.organization_id = ${organizationId}
            and t.installment_id = i.id
            and t.attempt_no = i.attempts + 1
        )`,
  );
