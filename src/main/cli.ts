import { Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '#kit/days';
import { SettingsError } from '#platform/config';
import { version } from './version.ts';

const day = (text: string) => {
  if (!isDay(text)) throw new InvalidArgumentError('must be a day that exists, as 2026-11-01');
  return text;
};
const month = (text: string) => {
  if (!isDay(`${text}-01`)) throw new InvalidArgumentError('must be a month, as 2026-11');
  return text;
};
const several = (text: string, before: string[] | undefined) => [...(before ?? []), text];
const inOrganization = [
  '--organization <id>',
  'only this organization, such as organization_1',
] as const;
const asJson = ['--json', 'answer as JSON, for programs'] as const;

const roles = ['owner', 'manager', 'front_desk', 'trainer', 'read_only'];

const program = new Command('duesday')
  .description('Membership software in which every collected dues payment credits its sessions.')
  .version(version)
  .showHelpAfterError();

// Each command loads only what it needs: a question on the command line should not wait for a server.
program
  .command('serve')
  .description('serve the product and work its jobs until told to stop')
  .option('--demo', 'load a small demo club when the database is empty')
  .option('--empty', 'load nothing')
  .option('--no-work', 'serve only; jobs are worked by other processes')
  .action(async (options) => (await import('./commands/serve.ts')).serve(options));

program
  .command('work')
  .description('work jobs until told to stop, beside other processes')
  .action(async () => (await import('./commands/serve.ts')).work());

program
  .command('migrate')
  .description('bring the database to the present schema')
  .action(async () => (await import('./commands/migrate.ts')).migrateDatabase());

program
  .command('demo')
  .description('load a small demo club, in a sandbox organization of its own')
  .option(...asJson)
  .action(async (options) => (await import('./commands/demo.ts')).demo(options));

program
  .command('found')
  .description('found an organization with its first club, and print its first API key')
  .argument('<name>', 'what the organization is called')
  .requiredOption('--club <name>', 'the first club')
  .requiredOption('--time-zone <zone>', 'the club’s time zone, such as America/New_York')
  .requiredOption('--currency <code>', 'the club’s currency, such as USD')
  .option('--sandbox', 'for trying things out: with a clock of its own, which `advance` moves')
  .option(...asJson)
  .action(async (name, options) => (await import('./commands/found.ts')).found(name, options));

const staff = program
  .command('staff')
  .description('people who sign in: add one, or give a new password');
staff
  .command('add')
  .description('put somebody on the staff, and print a password')
  .argument('<name>', 'what the person is called')
  .argument('<e-mail>', 'what they sign in with')
  .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('owner'))
  .option(...inOrganization)
  .option(...asJson)
  .action(async (name, email, options) =>
    (await import('./commands/staff.ts')).addToStaff(name, email, options),
  );
staff
  .command('password')
  .description('give somebody a new password, print it, and sign them out everywhere')
  .argument('<e-mail>', 'what they sign in with')
  .option('--without-second-factor', 'take the second factor off too')
  .option(...asJson)
  .action(async (email, options) =>
    (await import('./commands/staff.ts')).newPassword(email, options),
  );

program
  .command('reconcile')
  .description('what moved on a day or in a month by our books and by the processors’ own')
  .option('--day <day>', 'the club’s day; today when left out', day)
  .addOption(
    new Option('--month <month>', 'a whole month, such as 2026-11, with its dues and sessions')
      .argParser(month)
      .conflicts('day'),
  )
  .addOption(
    new Option('--csv [list]', 'that month for a spreadsheet')
      .choices(['days', 'differences'])
      .preset('days')
      .conflicts(['day', 'json']),
  )
  .option('--club <club>', 'only this club, by id or name')
  .option(...inOrganization)
  .option(...asJson)
  .action(async (options) => (await import('./commands/reconcile.ts')).reconcile(options));

const bank = program
  .command('bank')
  .description('bank drafts: files for the bank, and its returns');
const ofOrganization = ['--organization <id>', 'whose, such as organization_1'] as const;
bank
  .command('file')
  .description('make the next file for the bank and drop it into a folder')
  .requiredOption(...ofOrganization)
  .option('--out <folder>', 'the folder; this one when left out')
  .option('--file <file>', 'drop this file, made before, instead of making one')
  .option(...asJson)
  .action(async (options) => (await import('./commands/bank.ts')).bankFile(options));
bank
  .command('returns')
  .description('read files of returns in; each is applied once')
  .argument('<files...>', 'files as the bank left them')
  .requiredOption(...ofOrganization)
  .option(...asJson)
  .action(async (files, options) =>
    (await import('./commands/bank.ts')).bankReturns(files, options),
  );

program
  .command('advance')
  .description('move a sandbox organization’s clock forward; what falls due on the way happens')
  .argument('<to>', 'a club-local day or wall clock: 2026-12-01 or 2026-12-01T09:00')
  .option(...inOrganization)
  .option(...asJson)
  .action(async (to, options) => (await import('./commands/advance.ts')).advance(to, options));

program
  .command('collect')
  .description('run the dues: collect everything due and credit its sessions')
  .option('--through <day>', 'collect what is due up to this day instead of today', day)
  .option('--club <id>', 'only this club; may be repeated', several)
  .option(...inOrganization)
  .option('--dry-run', 'only say what would be collected')
  .option(...asJson)
  .action(async (options) => (await import('./commands/collect.ts')).collect(options));

program
  .command('expire')
  .description(
    'book what the calendar brought about: lapsed sessions, ended terms, 0.00 installments',
  )
  .option(...inOrganization)
  .option(...asJson)
  .action(async (options) => (await import('./commands/expire.ts')).expire(options));

program
  .command('explain')
  .description('say in sentences why a member has the sessions they have')
  .argument('<member>', 'an id such as member_12, an e-mail address, or the beginning of a name')
  .argument('[item]', 'an id such as item_3, or a name such as Yoga')
  .option(...inOrganization)
  .option(...asJson)
  .action(async (member, item, options) =>
    (await import('./commands/explain.ts')).explain(member, item, options),
  );

program
  .command('verify')
  .description('check that the books balance; exit code 1 and the exact rows when they do not')
  .option(...inOrganization)
  .option(...asJson)
  .action(async (options) => (await import('./commands/verify.ts')).verify(options));

program
  .command('scenario')
  .description('tell stories about a sandbox club to the real engine')
  .argument('<files...>', 'scenario files (YAML)')
  .option(...asJson)
  .action(async (files, options) =>
    (await import('./commands/scenario.ts')).scenario(files, options),
  );

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = await explainFailure(error);
}

/** One sentence and exit code 2 for what a person can mend; a bug keeps its trace. */
async function explainFailure(error: unknown): Promise<number> {
  const { Refusal } = await import('#kit/refusal');
  const { wordsForSystemError } = await import('#platform/system-errors');
  const words =
    error instanceof Refusal
      ? [error.message, error.hint].filter(Boolean).join('\n')
      : error instanceof SettingsError
        ? error.message
        : wordsForSystemError(error);
  console.error(words ?? error);
  return words === undefined ? 1 : 2;
}
