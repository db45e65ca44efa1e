import { SingleBar } from 'cli-progress';
import { formatDay, type Day } from '#kit/days';
import { formatId, parseId } from '#kit/ids';
import { formatMoney } from '#kit/money';
import {
  type ClubPreview,
  declineCodes,
  previewRun,
  type RunSummary,
  startRun,
  workRun,
} from '#modules/billing/index';
import { type Club, listClubs, noSuchClub } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import type { Db } from '#platform/database/query';
import { readConfig } from '#platform/config';
import { compose } from '../compose.ts';
import { settleBookingsOf } from '../due-work.ts';
import { outsideOf } from '../outside.ts';
import { type Acting, actingIn, print, printJson, withDatabase } from './with-database.ts';

export type CollectOptions = {
  through?: Day;
  club?: string[];
  organization?: string;
  dryRun?: boolean;
  json?: boolean;
};

/** `duesday collect`: a dues run in every organization, or in the one named. */
export function collect(options: CollectOptions): Promise<void> {
  return withDatabase('collect', async ({ db }) => {
    const reports: unknown[] = [];
    const wantedClubs = new Set(options.club);
    for (const acting of await actingIn({ db }, options.organization)) {
      const clubs = await clubsNamed(db, acting, wantedClubs);
      if (options.club && clubs.length === 0) continue;
      const say = options.json ? () => {} : print;
      say(`${acting.organization.name}`);
      reports.push(
        options.dryRun
          ? await dryRun(db, acting, clubs, options, say)
          : await run(db, acting, clubs, options, say),
      );
    }
    if (wantedClubs.size > 0) throw noSuchClub();
    if (options.json) printJson(reports);
    else if (reports.length === 0)
      print('There is no organization yet. Load one: npx duesday demo');
  });
}

/** The clubs of an organization that were named, by id or name; crosses them off the list. */
async function clubsNamed(db: Db, { organization }: Acting, named: Set<string>): Promise<Club[]> {
  const clubs = await listClubs(db, organization.id);
  if (named.size === 0) return [];
  const found: Club[] = [];
  for (const name of named)
    for (const club of clubs)
      if (club.id === parseId('club', name) || club.name === name) {
        found.push(club);
        named.delete(name);
      }
  return found;
}

const toWanted = (clubs: readonly Club[], options: CollectOptions) => ({
  through: options.through ?? null,
  clubIds: clubs.map((club) => club.id),
});

async function dryRun(
  db: Db,
  { caller, organization }: Acting,
  clubs: readonly Club[],
  options: CollectOptions,
  say: (line: string) => void,
) {
  const previews = await previewRun(db, caller, toWanted(clubs, options));
  const names = new Map((await listClubs(db, organization.id)).map((club) => [club.id, club.name]));
  const itemNames = await namesOf(
    db,
    organization.id,
    previews.flatMap((one) => one.sessions),
  );
  for (const preview of previews)
    for (const line of previewLines(preview, names, itemNames)) say(line);
  return {
    organizationId: formatId('organization', organization.id),
    clubs: previews.map(({ clubId, sessions, ...rest }) => ({
      clubId: formatId('club', clubId),
      ...rest,
      sessions: sessions.map((one) => ({ ...one, itemId: formatId('item', one.itemId) })),
    })),
  };
}

function previewLines(
  preview: ClubPreview,
  clubNames: Map<number, string>,
  itemNames: Map<number, string>,
): string[] {
  const { count, retries, underWay, sessions } = preview;
  const money = formatMoney(preview.amountMinor, preview.currency);
  const lines = [
    `  ${clubNames.get(preview.clubId)}, due through ${formatDay(preview.through)}: ` +
      `${counted(count, 'installment')}, ${money}${retries > 0 ? `, ${retries} of them tried before` : ''}`,
  ];
  if (sessions.length > 0)
    lines.push(
      `    would credit ${sessions.map((one) => `${one.sessions} ${itemNames.get(one.itemId)}`).join(', ')}`,
    );
  if (underWay > 0) lines.push(`    ${counted(underWay, 'answer')} still awaited, not asked again`);
  return lines;
}

async function run(
  db: Db,
  { caller, clock, organization }: Acting,
  clubs: readonly Club[],
  options: CollectOptions,
  say: (line: string) => void,
) {
  const began = performance.now();
  const wanted = toWanted(clubs, options);
  const previews = await previewRun(db, caller, wanted);
  const { id } = await startRun(db, caller, wanted);
  const bar = progressBar(
    options.json ?? false,
    previews.reduce((sum, one) => sum + one.count, 0),
  );
  const { processors: processor } = compose(db, outsideOf(readConfig(process.env)));
  const report = await workRun(db, caller, { processor, clock }, id, (soFar) =>
    bar.update(soFar.asked.count),
  );
  bar.stop();
  const seconds = Math.round(performance.now() - began) / 1000;
  await settleBookingsOf(db, { organizationId: organization.id });
  const itemNames = await namesOf(db, organization.id, report.summary.credited);
  const named = new Map((await listClubs(db, organization.id)).map((club) => [club.id, club]));
  for (const { clubId, summary } of report.clubs) {
    const club = named.get(clubId)!;
    for (const line of summaryLines(summary, club, itemNames)) say(line);
  }
  say(`  took ${seconds} s`);
  return {
    organizationId: formatId('organization', organization.id),
    runId: formatId('run', id),
    through: options.through ?? null,
    seconds,
    clubs: report.clubs.map(({ clubId, summary }) => ({
      clubId: formatId('club', clubId),
      currency: named.get(clubId)!.currency,
      ...summary,
      credited: summary.credited.map((one) => ({ ...one, itemId: formatId('item', one.itemId) })),
    })),
  };
}

/** A bar where somebody watches; nothing where the output goes into a file or a program. */
function progressBar(quiet: boolean, total: number) {
  if (quiet || !process.stdout.isTTY || total === 0) return { update() {}, stop() {} };
  const bar = new SingleBar({
    format: '  {bar} {percentage} %  {value} of {total} installments  {duration_formatted}',
    hideCursor: true,
  });
  bar.start(total, 0);
  return { update: (count: number) => bar.update(count), stop: () => bar.stop() };
}

function summaryLines(
  { asked, collected, declined, waiting, credited }: RunSummary,
  { name, currency }: Club,
  itemNames: Map<number, string>,
): string[] {
  const money = (amountMinor: number) => formatMoney(amountMinor, currency);
  if (asked.count === 0) return [`  ${name}: nothing was due`];
  const lines = [
    `  ${name}: asked for ${counted(asked.count, 'installment')}, ${money(asked.amountMinor)}`,
    `    collected  ${collected.count}, ${money(collected.amountMinor)}`,
  ];
  for (const one of declined)
    lines.push(
      `    declined   ${one.count}, ${money(one.amountMinor)}: ${declineCodes[one.code].words}`,
    );
  if (waiting.count > 0)
    lines.push(
      `    waiting    ${waiting.count}, ${money(waiting.amountMinor)}: the answer has not come yet`,
    );
  for (const one of credited)
    lines.push(
      `    credited   ${one.sessions} ${itemNames.get(one.itemId)} in ${counted(one.grants, 'grant')}`,
    );
  return lines;
}

async function namesOf(db: Db, organizationId: number, of: readonly { itemId: number }[]) {
  const items = await findItems(
    db,
    organizationId,
    of.map((one) => one.itemId),
  );
  return new Map(items.map((item) => [item.id, item.session?.shortName ?? item.name]));
}

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;
