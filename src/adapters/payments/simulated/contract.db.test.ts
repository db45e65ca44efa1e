import { deliverCallbacks } from '#main/due-work';
import { processorContract } from '#testing/processor-contract';

const scripts = {
  pays: 'ok',
  declines: 'soft_decline',
  declines_hard: 'hard_decline',
  pays_and_is_silent: 'timeout',
} as const;
let cards = 0;

processorContract('simulated', ({ db, house }, gym) => {
  const later = (caller: typeof gym.caller) => ({ ...caller, now: caller.now.add({ hours: 6 }) });
  return {
    name: 'simulated',
    card: async (_memberId, does) => {
      const token = `sim_contract_${++cards}`;
      await house.processor.script(
        gym.caller,
        token,
        Array.from({ length: 5 }, () => scripts[does]),
      );
      return token;
    },
    later,
    deliver: async () => void (await deliverCallbacks(db, later(gym.caller), house.processors)),
  };
});
