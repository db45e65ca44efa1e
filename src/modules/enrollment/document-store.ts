import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { first, run, type Tx } from '#platform/database/query';

export type SignedDocument = { pdf: Buffer; sha256: string };

export const insertDocument = (
  tx: Tx,
  caller: Caller,
  document: SignedDocument & { agreementId: number; signatureImage: Buffer | null },
) =>
  run(
    tx,
    sql`
      insert into agreement_documents (
        organization_id, agreement_id, pdf, sha256, signature_png, made_at
      )
      values (
        ${caller.organizationId}, ${document.agreementId}, ${document.pdf}, ${document.sha256},
        ${document.signatureImage}, ${caller.now}
      )`,
  );

/** What is mailed to the buyer, and where to; undefined when there is no document, or no address. */
export const findDocumentToMail = (tx: Tx, organizationId: number, agreementId: number) =>
  first<{ pdf: Buffer; name: string; email: string; clubName: string; offerTitle: string }>(
    tx,
    sql`
      select d.pdf, m.name, m.email, c.name as club_name, a.offer_title
      from agreement_documents d
      join agreements a on a.organization_id = d.organization_id and a.id = d.agreement_id
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      join clubs c on c.organization_id = a.organization_id and c.id = a.club_id
      where d.organization_id = ${organizationId}
        and d.agreement_id = ${agreementId}
        and m.email is not null`,
  );

/** The signed document of an agreement; undefined when there is none. */
export const findDocument = (tx: Tx, organizationId: number, agreementId: number) =>
  first<SignedDocument>(
    tx,
    sql`
      select pdf, sha256
      from agreement_documents
      where organization_id = ${organizationId} and agreement_id = ${agreementId}`,
  );
