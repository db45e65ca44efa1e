import { createHash } from 'node:crypto';
import { z } from 'zod';
import { day, dressedId, idOf, instant, moneySum, month, pageQuery } from '#kit/contract';
import { addDays, addLength } from '#kit/days';
import { formatId } from '#kit/ids';
import { refuseFields } from '#kit/refusal';
import type { Api } from '#platform/http/api';
import { isCorrection, listCommissions, sumCommissions } from './commission-store.ts';
import { noSuchTrainer } from './refusals.ts';
import { findTrainer } from './set-up-store.ts';
import { statementCsv } from './statement-csv.ts';

/** More than a trainer can give in a month. */
const mostLines = 50_000;

const statement = z
  .strictObject({
    trainer: z.strictObject({ id: dressedId('trainer'), name: z.string() }),
    from: day,
    through: day,
    totals: z
      .array(z.strictObject({ earned: moneySum, takenBack: moneySum, sum: moneySum }))
      .meta({ description: 'Of the whole period, one per currency' }),
    items: z.array(
      z.strictObject({
        event: z.strictObject({
          id: dressedId('event'),
          name: z.string(),
          startsAt: instant,
          day,
        }),
        memberName: z.string().nullable().meta({ description: 'Null = for the event as such' }),
        amount: moneySum,
        notedOn: day,
        isCorrection: z
          .boolean()
          .meta({ description: 'Taken back, or noted after the day of the event' }),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'TrainerStatement' });

/** What trainers earn by events. */
export function commissionRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/trainers/:trainerId/statement',
    tag: 'Scheduler',
    summary: 'What a trainer earned in a period, and what was taken back: by the day it was noted',
    scope: 'reports:read',
    params: { trainerId: idOf('trainer') },
    query: { ...pageQuery, from: day, through: day },
    answer: statement,
    handle: async (tx, caller, { params, query: { from, through, ...page } }) => {
      const { organizationId } = caller;
      const trainer = await findTrainer(tx, organizationId, params.trainerId);
      if (!trainer) throw noSuchTrainer();
      if (through < from)
        throw refuseFields('invalid_request', [
          { field: 'through', message: 'The last day must be the first one or later.' },
        ]);
      const period = { trainerId: trainer.id, from, through };
      const { items, nextCursor } = await listCommissions(tx, organizationId, period, page);
      const totals = await sumCommissions(tx, organizationId, period);
      return {
        trainer: { id: formatId('trainer', trainer.id), name: trainer.name },
        from,
        through,
        totals: totals.map(({ currency, earnedMinor, takenBackMinor }) => ({
          earned: { amountMinor: earnedMinor, currency },
          takenBack: { amountMinor: takenBackMinor, currency },
          sum: { amountMinor: earnedMinor + takenBackMinor, currency },
        })),
        items: items.map((one) => ({
          event: {
            id: formatId('event', one.eventId),
            name: one.typeName,
            startsAt: one.startsAt.toString(),
            day: one.day,
          },
          memberName: one.memberName,
          amount: { amountMinor: one.amountMinor, currency: one.currency },
          notedOn: one.notedOn,
          isCorrection: isCorrection(one),
        })),
        nextCursor,
      };
    },
  });

  api.file({
    path: '/trainers/:trainerId/statement/:month/file',
    tag: 'Scheduler',
    summary: 'A trainer’s statement of a month for a spreadsheet',
    scope: 'reports:read',
    params: { trainerId: idOf('trainer'), month },
    type: 'text/csv',
    handle: async (tx, caller, { params }) => {
      const { organizationId } = caller;
      const trainer = await findTrainer(tx, organizationId, params.trainerId);
      if (!trainer) throw noSuchTrainer();
      const from = `${params.month}-01`;
      const through = addDays(addLength(from, { count: 1, unit: 'month' }), -1);
      const period = { trainerId: trainer.id, from, through };
      const { items } = await listCommissions(tx, organizationId, period, { limit: mostLines });
      const bytes = Buffer.from(statementCsv(trainer, items));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name: `statement-${params.month}-trainer-${trainer.id}.csv`, bytes, sha256 };
    },
  });
}
