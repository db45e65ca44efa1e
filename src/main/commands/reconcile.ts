import { dayAt, type Day } from '#kit/days';
import { formatId, parseId } from '#kit/ids';
import { formatMoney } from '#kit/money';
import { listClubs, noSuchClub } from '#modules/identity/index';
import { reconcile as reconcileDay } from '#modules/reporting/index';
import { compose } from '../compose.ts';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

export type ReconcileOptions = { organization?: string; club?: string; day?: Day; json?: boolean };

/**
 * `duesday reconcile`: what moved on a day by our books and by the processors' own, club by club; exit
 * code 1 when they do not agree.
 */
export function reconcile(options: ReconcileOptions): Promise<void> {
  return withDatabase('reconcile', async ({ db }) => {
    const { processors } = compose(db);
    const reports: unknown[] = [];
    let isKnown = options.club === undefined;
    for (const { caller, organization } of await actingIn({ db }, options.organization))
      for (const club of await listClubs(db, organization.id)) {
        if (options.club && parseId('club', options.club) !== club.id && options.club !== club.name)
          continue;
        isKnown = true;
        const day = options.day ?? dayAt(caller.now, club.timeZone);
        const { channels } = await reconcileDay(db, caller, processors, { clubId: club.id, day });
        reports.push({ clubId: formatId('club', club.id), day, channels });
        if (channels.some(({ differences }) => differences && differences.length > 0))
          process.exitCode = 1;
        if (options.json) continue;
        const money = (minor: number | null) =>
          minor === null ? 'nothing' : formatMoney(minor, club.currency);
        print(`${organization.name}, ${club.name}, ${day}`);
        if (channels.length === 0) print('  nothing moved');
        for (const one of channels) {
          print(
            `  ${one.channel}: ${one.paid.count} paid, ${money(one.paid.amountMinor)}; ` +
              `${one.returned.count} came back, ${money(one.returned.amountMinor)}; ` +
              `${one.refunded.count} refunded, ${money(one.refunded.amountMinor)}; ` +
              `${one.onTheirWay.count} still on their way`,
          );
          for (const { kind, key, oursMinor, theirsMinor } of one.differences ?? [])
            print(`    ${kind} ${key}: ${money(oursMinor)} here, ${money(theirsMinor)} there`);
        }
      }
    if (!isKnown) throw noSuchClub();
    if (options.json) printJson(reports);
  });
}
