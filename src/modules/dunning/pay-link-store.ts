import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, run, type Tx } from '#platform/database/query';
import type { InstallmentKind } from '#modules/billing/index';

export type NewPayLink = { installmentId: number; tokenHash: Buffer };

export const insertPayLinks = (
  tx: Tx,
  caller: Caller,
  links: readonly NewPayLink[],
  expiresAt: Instant,
) =>
  run(
    tx,
    sql`
      insert into pay_links (organization_id, token_hash, installment_id, made_at, made_by, expires_at)
      select
        ${caller.organizationId}, n.token_hash, n.installment_id, ${caller.now}::timestamptz,
        ${caller.actor}, ${expiresAt}::timestamptz
      from unnest(
        ${links.map((link) => link.tokenHash)}::bytea[],
        ${links.map((link) => link.installmentId)}::bigint[]
      ) as n (token_hash, installment_id)`,
  );

/** What a link is for: no more of the member than the page says. */
export type Linked = {
  installmentId: number;
  expiresAt: Instant;
  kind: InstallmentKind;
  dueOn: string;
  owedMinor: number;
  currency: string;
  state: 'scheduled' | 'past_due' | 'collected' | 'waived' | 'refunded' | 'skipped';
  isAwaited: boolean;
  attempts: number;
  declineCode: string | null;
  clubName: string;
  memberName: string;
  sandbox: boolean;
  memberId: number;
  /** Who keeps the card or account that the agreement pays by; null = the desk. */
  processor: string | null;
};

export const findByToken = (tx: Tx, organizationId: number, tokenHash: Buffer) =>
  first<Linked>(
    tx,
    sql`
      select
        l.installment_id, l.expires_at, i.kind, i.due_on,
        i.amount_minor + i.tax_minor - i.paid_minor as owed_minor, a.currency, i.state, i.attempts,
        t.attempt_no is not null as is_awaited, r.decline_code, c.name as club_name,
        m.name as member_name, o.sandbox, m.id as member_id, p.processor
      from pay_links l
      join organizations o on o.organization_id = l.organization_id
      join installments i on i.organization_id = l.organization_id and i.id = l.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join payment_methods p
        on p.organization_id = a.organization_id and p.id = a.payment_method_id
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      join clubs c on c.organization_id = i.organization_id and c.id = i.club_id
      left join payment_attempts t
        on t.organization_id = i.organization_id
        and t.installment_id = i.id
        and t.attempt_no = i.attempts + 1
      left join payment_results r
        on r.organization_id = i.organization_id
        and r.installment_id = i.id
        and r.attempt_no = i.attempts
      where l.organization_id = ${organizationId} and l.token_hash = ${tokenHash}`,
  );
