import { parseMoney } from '#kit/money';
import { askNow, payAtDesk, startRun, waiveInstallment, workRun } from '#modules/billing/index';
import { makeFile } from '#adapters/payments/bank-drafts/index';
import { accountToken } from '../bank.ts';
import { notLetIn, type ReadStep } from '../step.ts';
import { dueKeys, installmentDue, readDue } from './due.ts';

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
  const fields = value.fields([...dueKeys, 'with', 'amount']);
  const due = readDue(fields, names);
  const channel =
    fields.get('with')?.oneOf(['cash', 'check', 'card', 'ach', 'ach_by_file']) ?? 'cash';
  const amount = fields.get('amount')?.amount();
  return async (world) => {
    const { id } = await installmentDue(world, due);
    const amountMinor = amount === undefined ? undefined : parseMoney(amount, world.club.currency);
    if (amountMinor === 0) throw notLetIn('amount', 'must be more than nothing');
    if (channel === 'ach' || channel === 'ach_by_file') {
      const by =
        channel === 'ach'
          ? { processor: 'simulated' as const, token: await world.bankToken(due.name) }
          : { processor: 'ach' as const, token: await accountToken(world, due.name) };
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
  const fields = value.fields([...dueKeys, 'credit_sessions', 'reason']);
  const due = readDue(fields, names);
  const creditSessions = fields.get('credit_sessions')?.flag() ?? false;
  const reason = fields.get('reason')?.text() ?? 'waived in the story';
  return async (world) => {
    const { id } = await installmentDue(world, due);
    await world.transact((tx) =>
      waiveInstallment(tx, world.caller, { installmentId: id, creditSessions, reason }),
    );
  };
};
