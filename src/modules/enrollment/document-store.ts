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

/** The signed document of an agreement; undefined when there is none. */
export const findDocument = (tx: Tx, organizationId: number, agreementId: number) =>
  first<SignedDocument>(
    tx,
    sql`
      select pdf, sha256
      from agreement_documents
      where organization_id = ${organizationId} and agreement_id = ${agreementId}`,
  );
