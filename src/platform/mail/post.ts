import type { Tx } from '#platform/database/query';
import { sealFor } from '#platform/http/seal';
import { enqueue, enqueueAll } from '#platform/jobs/jobs';
import type { Mail, Mailer } from './mailer.ts';

export const sendMailTask = 'send-mail';

/** Where commands drop their mail. */
export type Post = {
  /** Sends it once the transaction is committed, and not at all if it is not. */
  drop(tx: Tx, mail: Mail): Promise<void>;
  /** The same for many, in one statement. */
  dropAll(tx: Tx, mails: readonly Mail[]): Promise<void>;
  /** The job. A mail may arrive twice when a process dies right after sending it. */
  deliver(payload: unknown): Promise<void>;
};

/**
 * Mail waits in the job queue, sealed: links in it open doors, and somebody who reads the database
 * should not be able to walk through them.
 */
export function openPost(mailer: Mailer, secret: string): Post {
  const seal = sealFor(`mail\n${secret}`);
  const enclose = (mail: Mail) => ({ sealed: seal.close(JSON.stringify(mail)) });
  return {
    drop: (tx, mail) => enqueue(tx, sendMailTask, enclose(mail)),
    dropAll: (tx, mails) => enqueueAll(tx, sendMailTask, mails.map(enclose)),
    deliver: async (payload) => {
      const { sealed } = payload as { sealed: string };
      await mailer.send(JSON.parse(seal.open(sealed)) as Mail);
    },
  };
}
