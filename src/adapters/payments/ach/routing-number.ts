import { isRoutingNumber } from '#kit/routing-number';
import { refuseAch } from './refusals.ts';

/** Reads a routing number as a person writes it, spaces and dashes dropped. Refuses `invalid_routing_number`. */
export function parseRoutingNumber(text: string): string {
  const digits = text.replaceAll(/[ -]/g, '');
  if (isRoutingNumber(digits)) return digits;
  throw refuseAch(
    'invalid_routing_number',
    /^\d{9}$/.test(digits)
      ? 'No bank has this routing number: its digits do not go together.'
      : 'A routing number has 9 digits.',
    'It is the first number at the bottom left of a check; the account number follows it.',
  );
}
