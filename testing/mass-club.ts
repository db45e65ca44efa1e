import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { setCompany, setSender } from '#adapters/payments/bank-drafts/index';
import type { Caller } from '#kit/caller';
import { createOrganization, listClubs } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { aSender } from './ach-files.ts';

/**
 * One sandbox club with `size` members on a monthly agreement with two buckets (4 Yoga for 30 days, 4 PT
 * that never expire) and one installment of 49.00 due today, 1 November 2026, one in December. Written
 * straight into the tables: signing up half a million people is not what is being tested or measured.
 */
export async function makeMassClub(db: Db, size: number) {
  const now = Temporal.Instant.from('2026-11-01T09:00:00Z');
  const { organizationId, clubs } = await createOrganization(
    db,
    {
      name: 'Bench',
      sandboxNow: now,
      clubs: [{ name: 'Bench', timeZone: 'America/New_York', currency: 'USD', retryDays: [3] }],
    },
    now,
  );
  const at = now.toString();
  const clubId = clubs[0]!.id;
  const statements = [
    sql`
      insert into inventory_items (
        organization_id, type, name, name_folded, created_at, short_name, bucket_type, pack_quantity,
        days_to_expire, notional_value_minor, currency
      )
      select ${organizationId}, 'scheduler_bucket', n, n, ${at}, n, 'standard', 1, 0, 1200, 'USD'
      from unnest(array['yoga', 'pt']) n`,
    sql`
      insert into offers (organization_id, code, code_folded, status, draft_version, created_at)
      values (${organizationId}, 'GOLD', 'GOLD', 'draft', 1, ${at})`,
    sql`
      insert into offer_versions (
        organization_id, offer_id, version, title, offer_group, short_description, long_description,
        terms_in_club, terms_online, club_access, max_additional_cardholders, signature_required,
        in_club, online, currency, min_session_buckets, max_session_buckets
      )
      select ${organizationId}, id, 1, 'Gold', '', '', '', '', '', 'single', 0, false, true, false, 'USD', 0, 2
      from offers where organization_id = ${organizationId}`,
    sql`
      insert into payment_terms (
        organization_id, offer_id, version, position, name, dues_minor, every_count, every_unit,
        down_payment_minor, enrollment_fee_minor, tax_rate_ppm, timing_kind, at_end,
        credit_on_proration, rollover
      )
      select ${organizationId}, id, 1, 0, 'Monthly', 4900, 1, 'month', 0, 0, 0, 'standard', 'expire', 'none', 'overlap'
      from offers where organization_id = ${organizationId}`,
    sql`
      insert into members (organization_id, club_id, account_number, name, sort_name, created_at)
      select ${organizationId}, ${clubId}, 1000 + n, 'member ' || n, 'member ' || n, ${at} from generate_series(1, ${size}::integer) n`,
    sql`
      insert into payment_methods (organization_id, member_id, kind, processor, token, label, created_at)
      select ${organizationId}, id, 'card', 'simulated', 'sim_' || id, 'Card', ${at}
      from members where organization_id = ${organizationId}`,
    sql`
      insert into agreements (
        organization_id, club_id, buyer_id, primary_member_id, payment_method_id, offer_id,
        offer_version, term_id, offer_code, offer_title, term_name, currency, dues_minor, tax_rate_ppm,
        every_count, every_unit, payments, at_end, credit_on_proration, rollover, joined_on, begins_on,
        first_due_on, anchor_day, scheduled_installments, state, channel, signed_at, signed_by
      )
      select
        ${organizationId}, ${clubId}, m.member_id, m.member_id, m.id, t.offer_id, 1, t.id, 'GOLD', 'Gold',
        'Monthly', 'USD', 4900, 0, 1, 'month', 2, 'expire', 'none', 'overlap', date '2026-11-01',
        date '2026-11-01', date '2026-11-01', 1, 2, 'active', 'in_club', ${at}, 'bench'
      from payment_methods m
      join payment_terms t on t.organization_id = m.organization_id
      where m.organization_id = ${organizationId}`,
    sql`
      insert into agreement_buckets (
        organization_id, agreement_id, item_id, from_installment, quantity, days_to_expire,
        receiver_member_id, chosen_at, chosen_by
      )
      select
        a.organization_id, a.id, i.id, 0, 4, case when i.name = 'yoga' then 30 else 0 end,
        a.primary_member_id, ${at}, 'bench'
      from agreements a
      join inventory_items i on i.organization_id = a.organization_id
      where a.organization_id = ${organizationId}`,
    // one due today and one next month, in another order than the members were made
    sql`
      insert into installments (
        organization_id, agreement_id, club_id, kind, sequence, due_on, amount_minor, tax_minor, state, collect_on
      )
      select
        organization_id, id, club_id, 'dues', n, date '2026-11-01' + 30 * (n - 1), 4900, 0, 'scheduled',
        date '2026-11-01' + 30 * (n - 1)
      from agreements
      cross join generate_series(1, 2) n
      where organization_id = ${organizationId}
      order by n, md5(id::text)`,
  ];
  for (const statement of statements) await statement.execute(db);
  return { organizationId, now };
}

/** Gives every member of such a club a bank account with a mandate, and has their dues drafted from it. */
export async function draftEverybody(db: Db, caller: Caller, vault: Vault): Promise<void> {
  const { organizationId } = caller;
  await sql`
    insert into bank_accounts (
      organization_id, member_id, holder_name, holder_kind, routing_number, account_type,
      number_sealed, last_four, authorization_text, authorized_at, authorized_by, usable_from
    )
    select
      organization_id, id, name, 'person', '231380104', 'checking', ${vault.seal('123456789')}, '6789',
      'yes', created_at, 'bench', date '2026-11-01'
    from members
    where organization_id = ${organizationId}`.execute(db);
  await sql`
    update payment_methods m
    set kind = 'bank_account', processor = 'ach', token = 'bank_' || a.id
    from bank_accounts a
    where m.organization_id = ${organizationId}
      and a.organization_id = m.organization_id
      and a.member_id = m.member_id`.execute(db);
  const days = { timeZone: 'America/New_York', cutOff: '16:30', leadBankingDays: 1 };
  await setSender(db, caller, { ...aSender, ...days, sendsPrenotes: false });
  const [club] = await listClubs(db, organizationId);
  const company = { clubId: club!.id, companyId: '1234567890', companyName: 'BENCH' };
  await setCompany(db, caller, company);
}
