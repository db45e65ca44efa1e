import { deliverCallbacks } from '#main/due-work';
import { type Abilities, processorContract } from '#testing/processor-contract';
import { aroundNow } from '#testing/around-now';

const scripts = {
  pays: 'ok',
  declines: 'soft_decline',
  declines_hard: 'hard_decline',
  pays_and_is_silent: 'timeout',
} as const;
const can: Abilities = {
  pays: 'paid',
  declines: 'at_once',
  staysSilent: true,
  keepsBooks: true,
};
let cards = 0;

processorContract('simulated', can, ({ db, house }, gym) => {
  const later = async (caller: typeof gym.caller) => ({
    ...caller,
    now: caller.now.add({ hours: 6 }),
  });
  return {
    name: 'simulated',
    can,
    card: async (_memberId, does) => {
      const token = `sim_contract_${++cards}`;
      await house.processor.script(
        gym.caller,
        token,
        Array.from({ length: 5 }, () => scripts[does]),
      );
      return token;
    },
    books: () => house.processor.statement(db, gym.caller, aroundNow(gym)),
    later,
    deliver: async () =>
      void (await deliverCallbacks(db, await later(gym.caller), house.processors)),
  };
});
