import { z } from 'zod';
import { day, idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { decodeCursor, toPage } from '#kit/page';
import { recordAudit } from '#modules/identity/index';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import type { Api } from '#platform/http/api';
import type { Tx } from '#platform/database/query';
import { enqueue } from '#platform/jobs/jobs';
import { dueAnswer, previewAnswer, runAnswers, unpaidAnswer } from './answers.ts';
import * as contract from './contract.ts';
import { followRun } from './follow-run.ts';
import { workRunTask } from './jobs.ts';
import { unpaidDues } from './list-unpaid.ts';
import { checkPreview, previewRun, previewTotals } from './preview-run.ts';
import { reportOf, reportsOf, startRun } from './run-dues.ts';
import { listRuns } from './run-store.ts';
import { resumeRun, stopRun } from './stop-run.ts';

const tag = 'Dues runs';

/** Dues runs: what is due, collecting it, watching that, and what was not collected. */
export function runRoutes(api: Api): void {
  collectingRoutes(api);
  watchingRoutes(api);

  api.route({
    method: 'GET',
    path: '/unpaid-dues',
    tag,
    summary: 'Dues that were asked for and not collected, or that wait for the desk',
    scope: 'dues:read',
    query: {
      ...pageQuery,
      runId: idOf('run').optional(),
      clubId: idOf('club').optional(),
      standing: contract.standing.optional(),
    },
    answer: contract.unpaidPage,
    handle: async (tx, caller, { query: { runId, clubId, ...page } }) => {
      const found = await unpaidDues(tx, caller, { runId, clubId }, page);
      return { ...found, items: found.items.map(unpaidAnswer) };
    },
  });
}

const wantedBy = (asked: { through?: Day | undefined; clubId?: number | undefined }) => ({
  through: asked.through ?? null,
  clubIds: asked.clubId === undefined ? [] : [asked.clubId],
});

function collectingRoutes(api: Api): void {
  const query = { through: day.optional(), clubId: idOf('club').optional() };
  api.route({
    method: 'GET',
    path: '/dues-runs/due',
    tag,
    summary: 'How much a dues run would ask for: quick however much is due',
    scope: 'dues:read',
    query,
    answer: contract.runTotals,
    handle: async (tx, caller, input) => {
      const clubs = await previewTotals(tx, caller, wantedBy(input.query));
      return { clubs: clubs.map(dueAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/dues-runs/preview',
    tag,
    summary: 'What a dues run would ask for, how it is paid, and what it would credit',
    scope: 'dues:read',
    query,
    answer: contract.runPreview,
    handle: async (tx, caller, input) => {
      const clubs = await previewRun(tx, caller, wantedBy(input.query));
      return { clubs: clubs.map(previewAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/dues-runs',
    tag,
    summary: 'Start a dues run; a worker carries it out',
    scope: 'dues:collect',
    body: contract.newRun,
    status: 202,
    answer: contract.duesRun,
    handle: async (tx, caller, { body: { expected, ...wanted } }) => {
      const seen = expected?.map(({ amount: { amountMinor }, ...club }) => ({
        ...club,
        amountMinor,
      }));
      const expectedCount = seen ? await checkPreview(tx, caller, wanted, seen) : null;
      const { id } = await startRun(tx, caller, { ...wanted, expectedCount, inBackground: true });
      await recordRun(tx, caller, 'dues_run.start', id, {
        through: wanted.through,
        clubs: wanted.clubIds.map((clubId) => formatId('club', clubId)),
      });
      await enqueue(tx, workRunTask, { organizationId: caller.organizationId, runId: id });
      return runAnswer(tx, caller, id);
    },
  });

  api.route({
    method: 'POST',
    path: '/dues-runs/:runId/stop',
    tag,
    summary: 'Stop a dues run after its current batch; what is left stays due',
    scope: 'dues:collect',
    params: { runId: idOf('run') },
    answer: contract.duesRun,
    handle: async (tx, caller, { params }) => {
      await stopRun(tx, caller, params.runId);
      await recordRun(tx, caller, 'dues_run.stop', params.runId);
      return runAnswer(tx, caller, params.runId);
    },
  });

  api.route({
    method: 'POST',
    path: '/dues-runs/:runId/resume',
    tag,
    summary: 'Take up a stopped dues run again',
    scope: 'dues:collect',
    params: { runId: idOf('run') },
    status: 202,
    answer: contract.duesRun,
    handle: async (tx, caller, { params: { runId } }) => {
      await resumeRun(tx, caller, runId);
      await recordRun(tx, caller, 'dues_run.resume', runId);
      await enqueue(tx, workRunTask, { organizationId: caller.organizationId, runId });
      return runAnswer(tx, caller, runId);
    },
  });
}

const recordRun = (tx: Tx, caller: Caller, action: string, runId: number, after?: object) =>
  recordAudit(tx, caller, { action, subjectKind: 'run', subjectId: runId, after });

function watchingRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/dues-runs',
    tag,
    summary: 'Dues runs, newest first',
    scope: 'dues:read',
    query: pageQuery,
    answer: contract.duesRunPage,
    handle: async (tx, caller, { query }) => {
      const [before] = query.cursor ? decodeCursor(query.cursor, ['number']) : [null];
      const found = await listRuns(tx, caller.organizationId, { before, limit: query.limit + 1 });
      const page = toPage(found, query.limit, (run) => [run.id]);
      const reports = await reportsOf(tx, caller.organizationId, page.items);
      return { ...page, items: await runAnswers(tx, caller, reports) };
    },
  });

  api.route({
    method: 'GET',
    path: '/dues-runs/:runId',
    tag,
    summary: 'How a dues run is going, or what it came to',
    scope: 'dues:read',
    params: { runId: idOf('run') },
    answer: contract.duesRun,
    handle: (tx, caller, { params }) => runAnswer(tx, caller, params.runId),
  });

  api.events({
    path: '/dues-runs/:runId/events',
    tag,
    summary: 'A dues run as it goes: an event for every change, until it is over',
    scope: 'dues:read',
    params: { runId: idOf('run') },
    query: {
      seconds: z.coerce.number().int().min(1).max(600).default(60).meta({
        description: 'Ends after so long in any case; ask again to follow on',
      }),
    },
    event: { name: 'run', data: contract.duesRun },
    check: async (tx, caller, { params }) => void (await runAnswer(tx, caller, params.runId)),
    follow: (db, caller, { params, query }, signal) =>
      followRun(db, caller, params.runId, { until: query.seconds * 1000, signal }),
  });
}

async function runAnswer(tx: Tx, caller: Caller, runId: number) {
  const report = await reportOf(tx, caller.organizationId, runId);
  return (await runAnswers(tx, caller, [report]))[0]!;
}
