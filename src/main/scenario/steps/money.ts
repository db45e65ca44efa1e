import { formatDay, type Day } from '#kit/days';
import { parseMoney } from '#kit/money';
import { Refusal } from '#kit/refusal';
import {
  askNow,
  type Installment,
  payAtDesk,
  startRun,
  waiveInstallment,
  workRun,
} from '#modules/billing/index';
import { makeFile } from '#adapters/payments/bank-drafts/index';
import { installmentsOf } from '../agreements.ts';
import { accountToken } from '../bank.ts';
import { notLetIn, type ReadStep } from '../step.ts';
import type { World } from '../world.ts';

const answers = ['ok', 'soft_decline', 'hard_decline', 'timeout', 'ok_twice'] as const;

/** `processor`: what the simulated processor will answer to a member's next attempts. */
export const processor: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'next']);
  const name = names.memberToCome(fields.need('member'));
  const next = fields
    .need('next')
    .list()
    .map((answer) => answer.oneOf(answers));
  return async (world) => world.simulated.script(world.caller, await world.cardToken(name), next);
};

/** `collect`: the club's dues run, as often as asked for. */
export const collect: ReadStep = (value) => {
  const fields = value.fields(['through', 'repeat']);
  const through = fields.get('through')?.day() ?? null;
  const repeat = fields.get('repeat')?.whole(1) ?? 1;
  return async (world) => {
    for (let time = 0; time < repeat; time += 1) {
      const run = await world.transact((tx) =>
        startRun(tx, world.caller, { through, clubIds: [world.club.id] }),
      );
      const { processor } = world;
      await workRun(world.db, world.caller, { processor, clock: () => world.now }, run.id);
      await world.hearProcessor();
    }
  };
};

/** `bank_file`: everything that waits for the bank goes into a file. */
export const bankFile: ReadStep = (value) => {
  value.fields([]);
  return async (world) => {
    await world.transact((tx) => makeFile(tx, world.caller, world.vault));
  };
};

/** `pay`: money at the desk. */
export const pay: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'installment', 'with', 'amount']);
  const name = names.member(fields.need('member'));
  const dueOn = fields.need('installment').day();
  const channel =
    fields.get('with')?.oneOf(['cash', 'check', 'card', 'ach', 'ach_by_file']) ?? 'cash';
  const amount = fields.get('amount')?.amount();
  return async (world) => {
    const { id } = await installmentDue(world, name, dueOn);
    const amountMinor = amount === undefined ? undefined : parseMoney(amount, world.club.currency);
    if (amountMinor === 0) throw notLetIn('amount', 'must be more than nothing');
    if (channel === 'ach' || channel === 'ach_by_file') {
      const by =
        channel === 'ach'
          ? { processor: 'simulated' as const, token: await world.bankToken(name) }
          : { processor: 'ach' as const, token: await accountToken(world, name) };
      await askNow(world.db, world.caller, world, { installmentId: id, by, amountMinor });
      return;
    }
    await world.transact((tx) =>
      payAtDesk(tx, world.caller, {
        installmentId: id,
        channel: channel === 'card' ? 'card_terminal' : channel,
        amount: amountMinor === undefined ? undefined : { amountMinor },
      }),
    );
  };
};

/** `waive`: lets an installment go, with its sessions or without (D19). */
export const waive: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'installment', 'credit_sessions', 'reason']);
  const name = names.member(fields.need('member'));
  const dueOn = fields.need('installment').day();
  const creditSessions = fields.get('credit_sessions')?.flag() ?? false;
  const reason = fields.get('reason')?.text() ?? 'waived in the story';
  return async (world) => {
    const { id } = await installmentDue(world, name, dueOn);
    await world.transact((tx) =>
      waiveInstallment(tx, world.caller, { installmentId: id, creditSessions, reason }),
    );
  };
};

/**
 * What a member has due on a day: the dues before a charge, what is still open before what is settled,
 * and of two agreements the later one.
 */
export async function installmentDue(world: World, name: string, dueOn: Day): Promise<Installment> {
  const all = await installmentsOf(world, name);
  const [found] = all
    .filter((one) => one.dueOn === dueOn)
    .sort((a, b) => rank(b) - rank(a) || b.agreementId - a.agreementId);
  if (found) return found;
  const days = all.slice(0, 3).map((one) => formatDay(one.dueOn));
  throw new Refusal({
    kind: 'not_found',
    code: 'no_such_installment',
    detail: `${name} has nothing due on ${dueOn}.`,
    hint:
      days.length === 0 ? 'Nothing was ever due.' : `The first due days are ${days.join(', ')}.`,
  });
}

const rank = ({ kind, state }: Installment) =>
  (kind === 'dues' ? 2 : 0) + (state === 'scheduled' || state === 'past_due' ? 1 : 0);
