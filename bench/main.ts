import { Command } from 'commander';
import { benchAch } from './ach.ts';
import { benchDrafts } from './drafts.ts';
import { benchDues } from './dues.ts';
import { benchLedger } from './ledger.ts';
import { benchScheduler, type SchedulerOptions } from './scheduler.ts';

const program = new Command('bench').description(
  'Measures the product beside the physical limit, or a peer, in the same run.',
);
const whole = (text: string) => {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`not a whole number: ${text}`);
  return number;
};

program
  .command('dues')
  .description('a whole dues run beside inserting its rows bare')
  .option('--installments <count...>', 'sizes to measure', ['500000'])
  .option('--rounds <count>', 'rounds of each size; the median ratio counts', whole, 1)
  .action((options: { installments: string[]; rounds: number }) =>
    benchDues(options.installments.flatMap((list) => list.split(',')).map(whole), options.rounds),
  );

program
  .command('ledger')
  .description('single credits and uses through the service beside plain statements')
  .option('--operations <count>', 'operations of each kind and round', whole, 4000)
  .option('--rounds <count>', 'interleaved rounds; medians count', whole, 5)
  .action((options: { operations: number; rounds: number }) => benchLedger(options));

program
  .command('ach')
  .description('a file to the bank written and its returns read, beside the same bytes as they are')
  .option('--entries <count>', 'entries in the file', whole, 100_000)
  .option('--rounds <count>', 'interleaved rounds; medians count', whole, 7)
  .action((options: { entries: number; rounds: number }) => benchAch(options));

program
  .command('drafts')
  .description('drafts booked, sent in one file, and all of them returned and applied')
  .option('--drafts <count>', 'how many', whole, 100_000)
  .action((options: { drafts: number }) => benchDrafts(options.drafts));

for (const what of ['book', 'checkin'] as const)
  program
    .command(what)
    .description(
      what === 'book'
        ? 'places booked beside the same statements sent bare, at 1, 8 and 64 clients'
        : 'check-ins of who is booked beside the same statements sent bare, at 1, 8 and 64 clients',
    )
    .option('--members <count>', 'members of the club', whole, 200_000)
    .option('--grants <count>', 'credits they hold together', whole, 2_000_000)
    .option('--operations <count>', 'acts of each side and round', whole, 4000)
    .option('--rounds <count>', 'interleaved rounds; medians count', whole, 3)
    .action((options: Omit<SchedulerOptions, 'what'>) => benchScheduler({ ...options, what }));

await program.parseAsync();
