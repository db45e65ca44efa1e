import type { WantedComeBack } from '#modules/billing/index';
import { presentAgainUntil, returnReasonOf } from './return-codes.ts';

/** What a bank means by a return's code, as billing wants to hear it. */
export const bankReturn = (
  code: string,
): Pick<WantedComeBack, 'code' | 'reason' | 'askAgainUntil'> => ({
  code,
  reason: returnReasonOf(code).sentence,
  // each coming back was one presentation
  askAgainUntil: ({ timesBack, firstAskedOn }) => presentAgainUntil(code, timesBack, firstAskedOn),
});
