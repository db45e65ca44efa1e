import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import type { AttemptKey, ProcessorName } from './model.ts';
import { keyOf, type Processors } from './processor.ts';
import type { Answer } from './record-answers.ts';

/** An attempt that has been written down and can be put to the processor. */
export type OpenAttempt = AttemptKey & {
  processor: ProcessorName;
  token: string;
  clubId: number;
  amountMinor: number;
  currency: string;
  askedOn: Day;
};

/**
 * Puts written attempts to the processor and pairs its answers with them. An attempt it says nothing
 * about is pending, never guessed.
 */
export async function askProcessor(
  caller: Caller,
  processor: Processors,
  attempts: readonly OpenAttempt[],
): Promise<Answer[]> {
  if (attempts.length === 0) return [];
  const requests = attempts.map((attempt) => ({
    ...attempt,
    key: keyOf(caller.organizationId, attempt),
  }));
  const answers = new Map(
    (await processor.submit(caller, requests)).map((answer) => [answer.key, answer]),
  );
  return requests.map(({ key, ...attempt }) => {
    const answer = answers.get(key);
    return answer ? { ...attempt, ...answer } : { ...attempt, outcome: 'pending' };
  });
}
