import { compose } from '#main/compose';
import { collectDueToday } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import { openDatabase } from '#platform/database/open';
import { mailerFor } from '#platform/mail/mailer';

/**
 * Collects what an agreement owes today, in a process of its own, which kills itself without warning when
 * the card was asked and before anything of the answer is written down:
 * `stripe-worker.ts URL ORGANIZATION AGREEMENT SETTINGS`.
 */
const [url, organization, agreement, settings] = process.argv.slice(2);
const database = await openDatabase(
  { home: '', databaseUrl: url },
  { applicationName: 'duesday test worker' },
);
const { caller } = (await systemCaller(database.db, Number(organization), 'test worker'))!;
const { processors } = compose(database.db, {
  mailer: mailerFor({ smtpUrl: undefined, mailFrom: '' }),
  secret: 'a secret of tests, the same in every house',
  vaultKey: 'a key of tests, the same in every house',
  publicUrl: undefined,
  isOnlyHere: true,
  stripe: JSON.parse(settings!),
});
const processor: typeof processors = {
  ...processors,
  async submit(...asked) {
    await processors.submit(...asked);
    process.kill(process.pid, 'SIGKILL');
    return [];
  },
};
await collectDueToday(database.db, caller, { processor }, Number(agreement));
await database.stop();
