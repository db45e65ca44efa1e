import { formatId } from '#kit/ids';
import type { Db } from '#platform/database/query';
import type { Mailer } from '#platform/mail/mailer';
import { findDocumentToMail } from './document-store.ts';

/** The job that is enqueued with a signing. */
export const mailAgreementTask = 'mail-agreement';

export type AgreementToMail = { organizationId: number; agreementId: number };

/**
 * Sends the signed agreement to its buyer, as it is kept. Nothing is sent where the buyer has no e-mail.
 * Enqueued once, with the signing; the mail may arrive twice when a process dies right after sending it.
 */
export async function mailAgreement(db: Db, payload: unknown, mailer: Mailer): Promise<void> {
  const { organizationId, agreementId } = payload as AgreementToMail;
  const found = await findDocumentToMail(db, organizationId, agreementId);
  if (!found) return;
  const { name, email, clubName, offerTitle, pdf } = found;
  const number = formatId('agreement', agreementId);
  await mailer.send(
    {
      to: email,
      subject: `Your membership agreement with ${clubName}`,
      text: [
        `${name},`,
        '',
        `this is your signed agreement for ${offerTitle} at ${clubName} (${number}).`,
        'It has every date, every amount and the sessions that come with each payment.',
      ].join('\n'),
    },
    { name: `${number}.pdf`, type: 'application/pdf', bytes: pdf },
  );
}
