import type { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import type { Processors } from '#modules/billing/index';
import type { Vault } from '#platform/vault';

/**
 * Every processor of the house, asked as one, and what the simulated one tells by itself: the others'
 * callbacks come by HTTP or as files.
 */
export type AllProcessors = Processors &
  Pick<SimulatedProcessor, 'dueCallbacks' | 'nextCallbackAt'>;

/** What somebody needs of the house who runs the dues and makes the bank's file. */
export type TreasurersMeans = { processors: AllProcessors; vault: Vault };
