import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import type { Club } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import type { Tx } from '#platform/database/query';
import type * as contract from './contract.ts';
import type { Dashboard } from './dashboard.ts';
import type { DashboardFigures, Task } from './model.ts';

type Answer = z.input<typeof contract.dashboard>;

/** A dashboard as the API shows it: to each caller what they may see. */
export async function dashboardAnswer(
  tx: Tx,
  caller: Caller,
  club: Club,
  { asOf, isCounting, figures, setUp }: Dashboard,
): Promise<Answer> {
  const about = { asOf: asOf?.toString() ?? null, isCounting, setUp };
  if (!figures) return { ...about, week: null, days: [], expiring: null, held: null, tasks: [] };
  const { week, days, expiring, held, tasks } = figures;
  const may = (scope: string) => caller.scopes.has(scope);
  const seen = tasks.filter((task) =>
    may(task.kind === 'draft_offer' ? 'offers:write' : 'dues:read'),
  );
  return {
    ...about,
    week: may('dues:read') ? weekAnswer(club, week) : null,
    days,
    expiring,
    held: may('reports:read') ? await heldAnswer(tx, caller, club, held) : null,
    tasks: seen.map((task) => taskAnswer(club, task)),
  };
}

function weekAnswer(club: Club, { from, through, ...parts }: DashboardFigures['week']) {
  const tally = (count: number, amountMinor: number) => ({
    count,
    amount: { amountMinor, currency: club.currency },
  });
  const all = Object.values(parts);
  const sum = (of: 'count' | 'amountMinor') => all.reduce((total, part) => total + part[of], 0);
  const part = (which: keyof typeof parts) => tally(parts[which].count, parts[which].amountMinor);
  return {
    from,
    through,
    due: tally(sum('count'), sum('amountMinor')),
    collected: part('collected'),
    declined: part('declined'),
    open: part('open'),
    toCome: part('toCome'),
  };
}

async function heldAnswer(tx: Tx, caller: Caller, club: Club, held: DashboardFigures['held']) {
  const items = await findItems(
    tx,
    caller.organizationId,
    held.map((line) => line.itemId),
  );
  const names = new Map(items.map((item) => [item.id, item.name]));
  const worth = (amountMinor: number) => ({ amountMinor, currency: club.currency });
  return {
    sessions: held.reduce((sum, line) => sum + line.sessions, 0),
    worth: worth(held.reduce((sum, line) => sum + line.amountMinor, 0)),
    items: held.map(({ itemId, sessions, amountMinor }) => ({
      itemId: formatId('item', itemId),
      itemName: names.get(itemId)!,
      sessions,
      worth: worth(amountMinor),
    })),
  };
}

const taskAnswer = (club: Club, { amountMinor, subjectId, ...task }: Task): Answer['tasks'][0] => ({
  ...task,
  amount: amountMinor === null ? null : { amountMinor, currency: club.currency },
  subjectId:
    subjectId === null ? null : formatId(task.kind === 'draft_offer' ? 'offer' : 'run', subjectId),
});
