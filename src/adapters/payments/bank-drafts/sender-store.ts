import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { first, rows, run, type Tx } from '#platform/database/query';
import type { BankCompany, BankSender } from './model.ts';

const senderColumns = sql`
  immediate_destination, immediate_destination_name, immediate_origin, immediate_origin_name,
  originating_routing, reference_code, time_zone, cut_off, lead_banking_days, sends_prenotes`;

export const findSender = (tx: Tx, organizationId: number) =>
  first<BankSender>(
    tx,
    sql`
      select ${senderColumns}
      from bank_senders
      where organization_id = ${organizationId}`,
  );

/** The sender, locked, so that two files made at once number their entries one after the other. */
export const lockSender = (tx: Tx, organizationId: number) =>
  first<BankSender & { nextSequence: number }>(
    tx,
    sql`
      select ${senderColumns}, next_sequence
      from bank_senders
      where organization_id = ${organizationId}
      for update`,
  );

/** No file is made while this is held; many may hold it. */
export const shareSender = (tx: Tx, organizationId: number) =>
  first(
    tx,
    sql`
      select organization_id
      from bank_senders
      where organization_id = ${organizationId}
      for share`,
  );

export const setNextSequence = (tx: Tx, organizationId: number, next: number) =>
  run(
    tx,
    sql`
      update bank_senders
      set next_sequence = ${next}
      where organization_id = ${organizationId}`,
  );

export const putSender = (tx: Tx, caller: Caller, sender: BankSender) =>
  run(
    tx,
    sql`
      insert into bank_senders (
        organization_id, immediate_destination, immediate_destination_name, immediate_origin,
        immediate_origin_name, originating_routing, reference_code, time_zone, cut_off,
        lead_banking_days, sends_prenotes, changed_at, changed_by
      )
      values (
        ${caller.organizationId}, ${sender.immediateDestination}, ${sender.immediateDestinationName},
        ${sender.immediateOrigin}, ${sender.immediateOriginName}, ${sender.originatingRouting},
        ${sender.referenceCode}, ${sender.timeZone}, ${sender.cutOff}, ${sender.leadBankingDays},
        ${sender.sendsPrenotes}, ${caller.now}, ${caller.actor}
      )
      on conflict (organization_id) do update
      set
        immediate_destination = excluded.immediate_destination,
        immediate_destination_name = excluded.immediate_destination_name,
        immediate_origin = excluded.immediate_origin,
        immediate_origin_name = excluded.immediate_origin_name,
        originating_routing = excluded.originating_routing,
        reference_code = excluded.reference_code,
        time_zone = excluded.time_zone,
        cut_off = excluded.cut_off,
        lead_banking_days = excluded.lead_banking_days,
        sends_prenotes = excluded.sends_prenotes,
        changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`,
  );

export const putCompany = (tx: Tx, organizationId: number, company: BankCompany) =>
  run(
    tx,
    sql`
      insert into bank_companies (organization_id, club_id, company_id, company_name)
      values (${organizationId}, ${company.clubId}, ${company.companyId}, ${company.companyName})
      on conflict (organization_id, club_id) do update
      set company_id = excluded.company_id, company_name = excluded.company_name`,
  );

export const listCompanies = (tx: Tx, organizationId: number) =>
  rows<BankCompany>(
    tx,
    sql`
      select club_id, company_id, company_name
      from bank_companies
      where organization_id = ${organizationId}
      order by club_id`,
  );
