import { Refusal, type FieldProblem } from '#kit/refusal';
import { checkWholeNumber, limits, repeatedPlaces } from './field-checks.ts';
import type { ItemFacts, PaymentTerm, SessionBuckets, TermSessions } from './model.ts';

const minimumLabel = 'Minimum Required Session Buckets';
const maximumLabel = 'Maximum Allowed Session Buckets';

/**
 * Everything the Manage Session Buckets panel refuses (D4). Returns all problems at once, each naming
 * its field and what to change. An item of another organization reads like one that does not exist.
 */
export function validateSessionBuckets(buckets: SessionBuckets, items: ItemFacts): FieldProblem[] {
  return [...validateBucketLimits(buckets), ...validateBucketItems(buckets, items)];
}

function validateBucketLimits({ min, max, items }: SessionBuckets): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const bounds = { least: 0, most: limits.buckets };
  const minIsNumber = checkWholeNumber(problems, 'sessionBuckets.min', minimumLabel, min, bounds);
  const maxIsNumber = checkWholeNumber(problems, 'sessionBuckets.max', maximumLabel, max, bounds);
  const required = items.filter((bucket) => bucket.required).length;

  if (minIsNumber && maxIsNumber && max < min)
    problems.push({
      field: 'sessionBuckets.max',
      message: `${maximumLabel} (${max}) is below ${minimumLabel} (${min}). Raise the maximum or lower the minimum.`,
    });
  if (maxIsNumber && max < required)
    problems.push({
      field: 'sessionBuckets.max',
      message: `${maximumLabel} is ${max}, but ${required} ${required === 1 ? 'bucket is' : 'buckets are'} Required. Raise the maximum to ${required} or make fewer buckets Required.`,
    });
  if (minIsNumber && items.length >= 2 && min > items.length)
    problems.push({
      field: 'sessionBuckets.min',
      message: `${minimumLabel} is ${min}, but only ${items.length} buckets are attached. Lower the minimum or attach more session items.`,
    });
  return problems;
}

function validateBucketItems(buckets: SessionBuckets, items: ItemFacts): FieldProblem[] {
  if (buckets.items.length > limits.buckets)
    return [
      {
        field: 'sessionBuckets.items',
        message: `Attach at most ${limits.buckets} session items to one offer.`,
      },
    ];
  const repeated = new Set(repeatedPlaces(buckets.items.map((bucket) => bucket.itemId)));
  return buckets.items.flatMap((bucket, at) => {
    const message = repeated.has(at)
      ? `${bucketName(bucket.itemId, items)} is attached twice. Remove one of the two.`
      : whyNotABucket(bucket.itemId, items);
    return message === null ? [] : [{ field: `sessionBuckets.items[${at}].itemId`, message }];
  });
}

function whyNotABucket(itemId: number, items: ItemFacts): string | null {
  const item = items.get(itemId);
  if (!item) return 'There is no such item in your inventory. Choose one of your session items.';
  if (item.type !== 'scheduler_bucket')
    return `${item.name} is not a session item. Choose an item of the type Scheduler Bucket.`;
  if (!item.active)
    return `${item.name} is inactive. Activate it in the inventory or choose another session item.`;
  return null;
}

/** The buckets that the term really gives: those with a Session Quantity of at least 1 (D7). */
export function usableBuckets(term: Pick<PaymentTerm, 'sessions'>): TermSessions[] {
  return term.sessions.filter((sessions) => sessions.quantity >= 1);
}

/** Whether every payment credits this bucket for good: shown as "never expires" (D7). */
export function neverExpires(sessions: TermSessions): boolean {
  return sessions.quantity >= 1 && sessions.daysToExpire === 0;
}

/**
 * How many buckets the joiner has to pick in this term: the offer's minimum where more than one is to
 * be had, otherwise none beyond what is Required (D5).
 */
export function minimumInTerm(
  buckets: Pick<SessionBuckets, 'min'>,
  term: Pick<PaymentTerm, 'sessions'>,
): number {
  return usableBuckets(term).length > 1 ? buckets.min : 0;
}

/**
 * Checks the joiner's buckets against the term (D5, D14): Required ones are in, none that the term
 * leaves out, none twice, and the count is within the limits, Required ones included. Returns null
 * when the choice stands, otherwise one refusal that tells everything that has to change, by name.
 */
export function checkBucketChoice(
  offer: { sessionBuckets: SessionBuckets },
  term: Pick<PaymentTerm, 'sessions'>,
  chosenItemIds: readonly number[],
  items: ItemFacts,
): Refusal | null {
  const { sessionBuckets: buckets } = offer;
  const usable = new Set(usableBuckets(term).map((sessions) => sessions.itemId));
  const attached = new Set(buckets.items.map((bucket) => bucket.itemId));
  const chosen = new Set(chosenItemIds);
  const repeated = new Set(repeatedPlaces(chosenItemIds));
  const problems: (FieldProblem & { code: string })[] = [];

  for (const [at, itemId] of chosenItemIds.entries()) {
    const field = `sessionBuckets[${at}]`;
    if (!usable.has(itemId) || !attached.has(itemId))
      problems.push({
        code: 'bucket_not_in_term',
        field,
        message: `${bucketName(itemId, items)} is not part of this term. Leave it out.`,
      });
    else if (repeated.has(at))
      problems.push({
        code: 'bucket_chosen_twice',
        field,
        message: `${bucketName(itemId, items)} is chosen twice. Choose it once.`,
      });
  }
  for (const { itemId, required } of buckets.items)
    if (required && usable.has(itemId) && !chosen.has(itemId))
      problems.push({
        code: 'required_bucket_missing',
        field: 'sessionBuckets',
        message: `${bucketName(itemId, items)} is required in this offer. Add it to the choice.`,
      });

  const count = [...chosen].filter((itemId) => usable.has(itemId) && attached.has(itemId)).length;
  const minimum = minimumInTerm(buckets, term);
  const names = `${[...usable].map((itemId) => bucketName(itemId, items)).join(', ')}`;
  if (count < minimum)
    problems.push({
      code: 'too_few_buckets',
      field: 'sessionBuckets',
      message: `The minimum is ${counted(minimum)}, and ${count} ${count === 1 ? 'is' : 'are'} chosen. Choose ${minimum - count} more of: ${names}.`,
    });
  if (count > buckets.max)
    problems.push({
      code: 'too_many_buckets',
      field: 'sessionBuckets',
      message: `The maximum is ${counted(buckets.max)}, and ${count} are chosen (${names}). Leave out ${count - buckets.max}.`,
    });
  return problems.length === 0 ? null : choiceRefusal(problems);
}

function choiceRefusal(problems: (FieldProblem & { code: string })[]): Refusal {
  return new Refusal({
    kind: 'invalid',
    code: problems[0]!.code,
    detail: problems.map((problem) => problem.message).join(' '),
    errors: problems.map(({ field, message }) => ({ field, message })),
  });
}

function counted(buckets: number): string {
  return buckets === 1 ? '1 session bucket' : `${buckets} session buckets`;
}

/** The name a person knows the bucket by; says nothing about items that are not the caller's own. */
export function bucketName(itemId: number, items: ItemFacts): string {
  return items.get(itemId)?.name ?? 'This item';
}
