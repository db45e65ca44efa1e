import type { Send } from './api-house-scheduler.ts';

/** Every write of add-ons, used at least once: one is looked at, two are sold, one of them is ended. */
export async function moveInAddOns(
  send: Send,
  given: { agreementId: string; itemId: string },
): Promise<void> {
  const addOn = {
    ...given,
    priceMinor: 6000,
    every: { count: 1, unit: 'month' },
    firstDueOn: '2023-10-10',
    payments: 4,
    sessions: { kind: 'total', quantity: 10, frontLoaded: false },
    daysToExpire: 30,
  };
  await send('POST /add-ons/preview', {}, addOn);
  const { id: addonId } = await send('POST /add-ons', {}, addOn);
  await send('GET /add-ons/{addonId}/installments', { addonId });
  await send('POST /add-ons/{addonId}/end', { addonId }, { reason: 'Moves away' });
  await send('POST /add-ons', {}, { ...addOn, priceMinor: 0, payments: 2 });
}
