import { z } from 'zod';
import { day, dressedId, idOf, instant, moneySum } from '#kit/contract';

export const newClock = z
  .strictObject({ to: instant.meta({ description: 'Later than now, by ten years at most' }) })
  .meta({ id: 'NewClock' });

export const movedClock = z.strictObject({ now: instant }).meta({ id: 'Clock' });

const happened = z
  .strictObject({
    runs: z.int(),
    collected: z.int().meta({ description: 'Payments' }),
    declined: z.int().meta({ description: 'Payments' }),
    waiting: z.int().meta({ description: 'Payments without an answer' }),
    credited: z.int().meta({ description: 'Sessions' }),
    lapsed: z.int().meta({ description: 'Sessions' }),
    ended: z.int().meta({ description: 'Agreements' }),
    renewed: z.int().meta({ description: 'Agreements' }),
    answers: z.int().meta({ description: 'Late answers that came' }),
  })
  .meta({ id: 'HappenedOnTheWay' });

export const newJump = z
  .strictObject({
    clubId: idOf('club').meta({ description: 'Whose calendar the day is on' }),
    day: day.meta({ description: 'Later than the club’s today, by ten years at most' }),
    runsDues: z.boolean().default(true).meta({
      description:
        'Collects dues on the way, each morning on which some are due, and makes the bank’s file',
    }),
  })
  .meta({ id: 'NewClockJump' });

export const jump = z
  .strictObject({
    id: dressedId('jump'),
    from: instant,
    to: instant,
    runsDues: z.boolean(),
    state: z.enum(['under_way', 'arrived', 'stopped']),
    stoppedBecause: z.string().nullable(),
    happened,
  })
  .meta({ id: 'ClockJump' });

export const clock = z
  .strictObject({
    now: instant,
    sandbox: z.boolean(),
    clubs: z.array(
      z.strictObject({
        clubId: dressedId('club'),
        today: z.string(),
        dueNow: z
          .boolean()
          .meta({ description: 'A dues run would have something to ask for today' }),
        nextDuesOn: z.string().nullable().meta({ description: 'The next such day after today' }),
      }),
    ),
    jump: jump.nullable().meta({ description: 'The newest' }),
  })
  .meta({ id: 'ClockState' });

export const outlook = z
  .strictObject({
    day: z.string(),
    runs: z.int().meta({ description: 'Mornings with dues to collect, without retries to come' }),
    installments: z.int(),
    amount: moneySum,
    lapsing: z.int().meta({ description: 'Sessions held now that will have lapsed' }),
    ending: z.int().meta({ description: 'Agreements whose term ends' }),
  })
  .meta({ id: 'ClockOutlook', description: 'What happens until a day, as things stand now' });
