import { addDays, type Day } from '#kit/days';
import type { ChangeReason, PresentAgain, ReturnReason } from './model.ts';
import { changes, reasons } from './return-sentences.ts';

/** Every return reason there is a sentence for, in the order of the codes. */
export const returnReasons: readonly ReturnReason[] = reasons.map(([code, kind, sentence]) => ({
  code,
  kind,
  hard: presentAgainOf(code) !== 'twice',
  presentAgain: presentAgainOf(code),
  sentence,
}));

const returnByCode = new Map(returnReasons.map((reason) => [reason.code, reason]));

/** What the code of a return means; one that no list has is unknown, hard and never presented again. */
export function returnReasonOf(code: string): ReturnReason {
  return (
    returnByCode.get(code) ?? {
      code,
      kind: 'unknown',
      hard: true,
      presentAgain: 'never',
      sentence: 'The bank gave a reason that is not on any list; it can say what it means.',
    }
  );
}

/** Every change there is a sentence for, in the order of the codes. */
export const changeReasons: readonly ChangeReason[] = changes.map(([code, concerns, sentence]) => ({
  code,
  concerns,
  sentence,
}));

const changeByCode = new Map(changeReasons.map((reason) => [reason.code, reason]));

/** What a notification of change asks for. */
export function changeReasonOf(code: string): ChangeReason {
  return (
    changeByCode.get(code) ?? {
      code,
      concerns: 'unknown',
      sentence: 'The bank asks for a change that is not on any list; it can say what it means.',
    }
  );
}

const mostPresentations = 3;
const presentAgainDays = 180;

/**
 * The last day on which the same entry may be presented again, by the rules of the network: returned for
 * want of money (R01, R09) at most twice more, within 180 days of the day on which the first one
 * settled. A stopped payment (R08) only with `isAuthorizedAnew`, within the same bounds. null = not any
 * more, or never. `presentations` counts those made so far, the first included.
 */
export function presentAgainUntil(
  code: string,
  presentations: number,
  firstSettledOn: Day,
  isAuthorizedAnew = false,
): Day | null {
  const { presentAgain } = returnReasonOf(code);
  const may = presentAgain === 'twice' || (presentAgain !== 'never' && isAuthorizedAnew);
  if (!may || presentations >= mostPresentations) return null;
  return addDays(firstSettledOn, presentAgainDays);
}

function presentAgainOf(code: string): PresentAgain {
  if (code === 'R01' || code === 'R09') return 'twice';
  return code === 'R08' ? 'with_new_authorization' : 'never';
}
