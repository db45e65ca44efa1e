import { dayAt, type Day } from '#kit/days';
import { formatId, parseId } from '#kit/ids';
import { formatMoney } from '#kit/money';
import type { Caller } from '#kit/caller';
import { type Club, listClubs, noSuchClub } from '#modules/identity/index';
import {
  type ChannelDay,
  type Difference,
  findingWords,
  kindWords,
  monthCsv,
  netOf,
  reconcile as reconcileDays,
  type ReconciledMonth,
  reconcileMonth,
  whyWords,
} from '#modules/reporting/index';
import { Refusal } from '#kit/refusal';
import { readConfig } from '#platform/config';
import { asOfOneMoment } from '#platform/database/one-moment';
import type { Db } from '#platform/database/query';
import { compose } from '../compose.ts';
import type { AllProcessors } from '../processors.ts';
import { outsideOf } from '../outside.ts';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

export type ReconcileOptions = {
  organization?: string;
  club?: string;
  day?: Day;
  month?: string;
  csv?: 'days' | 'differences';
  json?: boolean;
};

type In = { db: Db; caller: Caller; processors: AllProcessors; club: Club };

/**
 * `duesday reconcile`: what moved on a day, or in a month, by our books and by the processors' own, club by
 * club; exit code 1 when they do not agree. A month also says whether installments and the session ledger
 * agree, and can be written as CSV, one club at a time.
 */
export function reconcile(options: ReconcileOptions): Promise<void> {
  if (options.csv && options.month === undefined) throw whichMonth();
  return withDatabase('reconcile', async ({ db }) => {
    const { processors } = compose(db, outsideOf(readConfig(process.env)));
    const reports: unknown[] = [];
    let known = 0;
    for (const { caller, organization } of await actingIn({ db }, options.organization))
      for (const club of await listClubs(db, organization.id)) {
        if (options.club && parseId('club', options.club) !== club.id && options.club !== club.name)
          continue;
        known += 1;
        if (options.csv && known > 1) throw oneClubAtATime();
        const inClub = { db, caller, processors, club };
        if (!options.json && !options.csv) print(`${organization.name}, ${club.name}`);
        reports.push(await (options.month ? ofMonth(inClub, options) : ofDay(inClub, options)));
      }
    if (known === 0 && options.club !== undefined) throw noSuchClub();
    if (options.json) printJson(reports);
  });
}

async function ofDay({ db, caller, processors, club }: In, options: ReconcileOptions) {
  const day = options.day ?? dayAt(caller.now, club.timeZone);
  const wanted = { clubId: club.id, days: [day] };
  const { days, differences } = await asOfOneMoment(db, (tx) =>
    reconcileDays(tx, caller, processors, wanted),
  );
  if (days.some(({ verdict }) => verdict === 'differs')) process.exitCode = 1;
  if (!options.json) printDays(club, days, differences, day);
  return { clubId: formatId('club', club.id), day, channels: days, differences };
}

async function ofMonth({ db, caller, processors, club }: In, options: ReconcileOptions) {
  const wanted = { clubId: club.id, month: options.month! };
  if (options.csv) {
    const list = options.csv;
    const csv = asOfOneMoment(db, (tx) => monthCsv(tx, caller, processors, { ...wanted, list }));
    process.stdout.write(await csv);
    return undefined;
  }
  const { club: _club, ...found } = await asOfOneMoment(db, (tx) =>
    reconcileMonth(tx, caller, processors, wanted),
  );
  if (!found.agrees) process.exitCode = 1;
  if (!options.json) {
    printDays(club, found.days, found.differences, options.month!);
    printViews(club, found);
  }
  return { clubId: formatId('club', club.id), month: options.month, ...found };
}

const whichMonth = () =>
  new Refusal({
    kind: 'invalid',
    code: 'which_month',
    detail: 'A file is of a whole month.',
    hint: 'Name it with --month 2026-11.',
  });

const oneClubAtATime = () =>
  new Refusal({
    kind: 'invalid',
    code: 'one_club_at_a_time',
    detail: 'A file is of one club, and there are several.',
    hint: 'Name it with --club.',
  });

function printDays(
  club: Club,
  days: readonly ChannelDay[],
  differences: readonly Difference[],
  when: string,
): void {
  const money = (minor: number) => formatMoney(minor, club.currency);
  if (days.length === 0) print(`  ${when}: nothing moved`);
  for (const { day, channel, ours, onTheirWay, theirs } of days)
    print(
      `  ${day} ${channel}: ${ours.paid.count} paid, ${money(ours.paid.amountMinor)}; ` +
        `${ours.returned.count} came back, ${money(ours.returned.amountMinor)}; ` +
        `${ours.refunded.count} refunded, ${money(ours.refunded.amountMinor)}; ` +
        `${ours.contested.count} contested, ${money(ours.contested.amountMinor)}; ` +
        `${onTheirWay.count} still on their way; ` +
        `${money(netOf(ours))} here, ${theirs ? `${money(netOf(theirs))} there` : 'nobody else counts'}`,
    );
  for (const one of differences) {
    const side = (of: Difference['ours']) =>
      of === null ? 'nothing' : `${money(of.amountMinor)} on ${of.day}`;
    print(
      `    ${one.channel} ${kindWords[one.kind]} ${one.key}: ${side(one.ours)} here, ` +
        `${side(one.theirs)} there (${whyWords(one)})`,
    );
  }
}

const view = (name: string, told: string, agrees: boolean) =>
  print(`  ${name}: ${told}: ${agrees ? 'agrees' : 'does not agree'}`);

function printViews(club: Club, found: Omit<ReconciledMonth, 'club'>): void {
  const money = (minor: number) => formatMoney(minor, club.currency);
  const { processors, payments, installments, sessions } = found;
  view(
    'processors',
    `${money(processors.theirs.netMinor)} there, ${money(processors.ours.netMinor)} here, ` +
      `${money(processors.acrossMidnightMinor)} across midnight; ` +
      `${money(processors.unwitnessed.netMinor)} at the desk`,
    processors.agrees,
  );
  view(
    'payments',
    `${payments.asked} asked, ${payments.paid} paid, ${payments.declined} declined, ` +
      `${payments.waiting} waiting; ${money(payments.movedMinor)} moved`,
    payments.agrees,
  );
  view(
    'installments',
    `${installments.installments} say ${money(installments.movedMinor)} moved`,
    installments.agrees,
  );
  view(
    'sessions',
    `${sessions.expected} expected, ${sessions.credited} credited, ${sessions.waiting} waiting; ` +
      `${sessions.lost} lost again: ${sessions.reversed} reversed, ${sessions.owed} owed, ` +
      `${sessions.left} left`,
    sessions.agrees,
  );
  for (const { installmentId, says } of [...payments.off, ...installments.off, ...sessions.off])
    print(`    ${formatId('installment', installmentId)} ${findingWords[says]}`);
  print(`  ${found.agrees ? 'the month agrees' : 'the month does not agree'}`);
}
