import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { day, idOf, month } from '#kit/contract';
import { dayAt } from '#kit/days';
import type { Processors } from '#modules/billing/index';
import { findClub, listClubs, noSuchClub } from '#modules/identity/index';
import { asOfOneMoment, fromOneMoment } from '#platform/database/one-moment';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { findDues } from './dues-of-store.ts';
import { daysOfMonth, type Month } from './months.ts';
import { reconcile } from './reconcile.ts';
import { installmentsIn, monthAnswer, reconciliationAnswer } from './reconciliation-answers.ts';
import * as contract from './reconciliation-contract.ts';
import { daysCsv, differencesCsv } from './reconciliation-csv.ts';
import { reconcileMonth } from './reconcile-month.ts';

const tag = 'Reports';
const scope = 'reports:read';
const params = { clubId: idOf('club'), month };

/** What moved against what banks and processors say moved: a day, a month, and both as files. */
export function reconciliationRoutes(api: Api, processors: Processors): void {
  api.route({
    method: 'GET',
    path: '/reconciliation',
    tag,
    summary: 'A day of a club against what its processors say moved',
    scope,
    query: { clubId: idOf('club').optional(), day: day.optional() },
    answer: contract.reconciliation,
    handle: (_tx, caller, { query }) =>
      asOfOneMoment(api.db, async (tx) => {
        const [first] = await listClubs(tx, caller.organizationId);
        const clubId = query.clubId ?? first!.id;
        const { timeZone } = (await findClub(tx, caller.organizationId, clubId)) ?? first!;
        const wanted = query.day ?? dayAt(caller.now, timeZone);
        const found = await reconcile(tx, caller, processors, { clubId, days: [wanted] });
        const dues = await findDues(tx, caller.organizationId, installmentsIn(found));
        return reconciliationAnswer(found, wanted, dues);
      }),
  });

  api.route({
    method: 'GET',
    path: '/clubs/:clubId/reconciliation/:month',
    tag,
    summary: 'Whether a club’s month agrees: processors, payments, installments and sessions',
    scope,
    params,
    answer: contract.monthReconciliation,
    handle: (_tx, caller, { params: { clubId, month } }) =>
      asOfOneMoment(api.db, async (tx) => {
        const found = await reconcileMonth(tx, caller, processors, { clubId, month });
        const dues = await findDues(tx, caller.organizationId, installmentsIn(found));
        return monthAnswer(found, month, dues);
      }),
  });

  api.file({
    path: '/clubs/:clubId/reconciliation/:month/files/:list',
    tag,
    summary: 'A club’s month for a spreadsheet: its days by channel, or what differs',
    scope,
    params: { ...params, list: z.enum(['days', 'differences']) },
    type: 'text/csv',
    handle: async (tx, caller, { params: { list, ...wanted } }) => {
      await fromOneMoment(tx);
      const text = await monthCsv(tx, caller, processors, { ...wanted, list });
      const bytes = Buffer.from(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name: `reconciliation-${wanted.month}-${list}.csv`, bytes, sha256 };
    },
  });
}

/** A month of a club as CSV. Refuses `no_such_club`. */
export async function monthCsv(
  tx: Tx,
  caller: Caller,
  processors: Processors,
  wanted: { clubId: number; month: Month; list: 'days' | 'differences' },
): Promise<string> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const days = daysOfMonth(wanted.month, dayAt(caller.now, club.timeZone));
  const found = await reconcile(tx, caller, processors, { clubId: club.id, days });
  if (wanted.list === 'days') return daysCsv(found);
  const ids = found.differences.flatMap(({ installmentId }) => installmentId ?? []);
  return differencesCsv(found, await findDues(tx, caller.organizationId, ids));
}
