import { addDays, isDay, type Day } from '#kit/days';
import { isCurrency, maxAmountMinor, wholeInPpm } from '#kit/money';
import type { FieldProblem } from '#kit/refusal';
import {
  bucketName,
  minimumInTerm,
  usableBuckets,
  validateSessionBuckets,
} from './bucket-rules.ts';
import { checkWholeNumber, limits, longestDays, repeatedPlaces } from './field-checks.ts';
import type { ItemFacts, OfferContent, PaymentTerm, SalesWindow } from './model.ts';
import { validateNegotiation } from './negotiation-rules.ts';
import { validateTiming } from './timing-rules.ts';

/** D7's one answer to days without a quantity. */
export const daysWithoutQuantity =
  'Set a quantity, or set both to 0 to leave this bucket out of the term.';

const codePattern = /^[\p{L}\p{Nd}](?:[\p{L}\p{Nd} ]{0,6}[\p{L}\p{Nd}])?$/u;

/** The form in which codes are compared: `12m fam` and `12M FAM` are the same code (D1). */
export function foldCode(code: string): string {
  return code.normalize('NFKC').toUpperCase();
}

/** What is wrong with an offer's code (D1); null when it may be used. */
export function codeProblem(code: string): string | null {
  return codePattern.test(code.normalize('NFC'))
    ? null
    : 'Set a code of 1 to 8 letters, digits or spaces, with no space at either end.';
}

/**
 * Everything that is wrong with an offer's draft (D1, D4, D6, D7, D9, D12), each problem with the path
 * of its field (`terms[0].sessions[1].quantity`) and what to change. Empty when it may be saved.
 */
export function validateOffer(content: OfferContent, items: ItemFacts): FieldProblem[] {
  return [
    ...validateDescription(content),
    ...validateDates(content),
    ...validateSessionBuckets(content.sessionBuckets, items),
    ...validateBucketCurrencies(content, items),
    ...validateTermNames(content.terms),
    ...content.terms.flatMap((term, at) => validateTerm(term, `terms[${at}]`, content, items)),
  ];
}

/**
 * Everything that keeps a draft from being published (D8): the draft's own problems, no payment term,
 * a Required bucket that a term leaves out, and a term in which the minimum cannot be met.
 */
export function checkPublishable(content: OfferContent, items: ItemFacts): FieldProblem[] {
  const problems = validateOffer(content, items);
  if (content.terms.length === 0)
    problems.push({ field: 'terms', message: 'Add a payment term before publishing.' });
  for (const [at, term] of content.terms.entries())
    problems.push(...checkTermPublishable(content, term, `terms[${at}].sessions`, items));
  return problems;
}

function checkTermPublishable(
  { sessionBuckets }: OfferContent,
  term: PaymentTerm,
  field: string,
  items: ItemFacts,
): FieldProblem[] {
  const usable = new Set(usableBuckets(term).map((sessions) => sessions.itemId));
  const problems = sessionBuckets.items
    .filter((bucket) => bucket.required && !usable.has(bucket.itemId))
    .map((bucket) => ({
      field: fieldOfSessions(term, bucket.itemId, field),
      message: `${bucketName(bucket.itemId, items)} is Required, but ${term.name} gives none of it. Set its Session Quantity, or make the bucket optional.`,
    }));
  const minimum = minimumInTerm(sessionBuckets, term);
  if (minimum > usable.size)
    problems.push({
      field,
      message: `The minimum of ${minimum} session buckets cannot be met in ${term.name}, which gives only ${usable.size}. Lower the minimum or set more quantities.`,
    });
  return problems;
}

/** Where the term speaks of the bucket, or of all its buckets when it does not mention this one. */
function fieldOfSessions(term: PaymentTerm, itemId: number, field: string): string {
  const at = term.sessions.findIndex((sessions) => sessions.itemId === itemId);
  return at < 0 ? field : `${field}[${at}].quantity`;
}

function validateDescription(content: OfferContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  checkName(problems, 'title', 'a title', content.title, limits.titleCharacters);
  const wrongCode = codeProblem(content.code);
  if (wrongCode !== null) problems.push({ field: 'code', message: wrongCode });
  checkText(problems, 'group', content.group, limits.titleCharacters);
  for (const field of [
    'shortDescription',
    'longDescription',
    'termsInClub',
    'termsOnline',
  ] as const)
    checkText(problems, field, content[field], limits.textCharacters);
  checkWholeNumber(
    problems,
    'maxAdditionalCardholders',
    'Max Additional Cardholders',
    content.maxAdditionalCardholders,
    { least: 0, most: limits.cardholders },
  );
  if (!isCurrency(content.currency))
    problems.push({
      field: 'currency',
      message: 'Set the currency to a three-letter code, like USD.',
    });
  return problems;
}

function validateDates(content: OfferContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { length, fixedBeginDate, beginDateOffsetDays, availability } = content;
  if (length !== null)
    checkWholeNumber(problems, 'length.count', 'the length', length.count, {
      least: 1,
      most: Math.floor(limits.days / longestDays[length.unit]),
    });
  if (fixedBeginDate !== null && beginDateOffsetDays !== null)
    problems.push({
      field: 'beginDateOffsetDays',
      message: 'Fixed Begin Date and Begin Date Offset cannot be combined. Keep one of them.',
    });
  if (fixedBeginDate !== null)
    checkDay(problems, 'fixedBeginDate', 'Fixed Begin Date', fixedBeginDate);
  if (beginDateOffsetDays !== null)
    checkWholeNumber(problems, 'beginDateOffsetDays', 'Begin Date Offset', beginDateOffsetDays, {
      least: 0,
      most: limits.days,
    });
  checkWindow(problems, 'availability.inClub', availability.inClub);
  checkWindow(problems, 'availability.online', availability.online);
  return problems;
}

function checkWindow(problems: FieldProblem[], field: string, window: SalesWindow | null): void {
  if (window === null) return;
  const { from, to } = window;
  const fromIsDay = from !== null && checkDay(problems, `${field}.from`, 'Available From', from);
  const toIsDay = to !== null && checkDay(problems, `${field}.to`, 'Available To', to);
  if (fromIsDay && toIsDay && to < from)
    problems.push({
      field: `${field}.to`,
      message: 'Available To is before Available From. Set it to the same day or a later one.',
    });
}

/**
 * Every amount of an offer is in its one currency, the worth of the sessions it gives included (D35):
 * a session item that is valued in another one cannot be attached.
 */
export function validateBucketCurrencies(
  { currency, sessionBuckets }: Pick<OfferContent, 'currency' | 'sessionBuckets'>,
  items: ItemFacts,
): FieldProblem[] {
  return sessionBuckets.items.flatMap(({ itemId }, at) => {
    const item = items.get(itemId);
    if (!item?.currency || item.currency === currency) return [];
    return [
      {
        field: `sessionBuckets.items[${at}].itemId`,
        message: `${item.name} is valued in ${item.currency}, but this offer is in ${currency}. Choose a session item valued in ${currency}.`,
      },
    ];
  });
}

function validateTermNames(terms: readonly PaymentTerm[]): FieldProblem[] {
  if (terms.length > limits.terms)
    return [
      { field: 'terms', message: `Keep at most ${limits.terms} payment terms in one offer.` },
    ];
  return repeatedPlaces(terms.map((term) => foldCode(term.name.trim()))).map((at) => ({
    field: `terms[${at}].name`,
    message: `Another payment term is already named ${terms[at]!.name.trim()}. Choose another name.`,
  }));
}

function validateTerm(
  term: PaymentTerm,
  field: string,
  content: OfferContent,
  items: ItemFacts,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const amounts = { least: 0, most: maxAmountMinor };
  const amount = (name: 'duesMinor' | 'downPaymentMinor' | 'enrollmentFeeMinor', label: string) =>
    checkWholeNumber(problems, `${field}.${name}`, `${label} in minor units`, term[name], amounts);

  checkName(problems, `${field}.name`, 'a name', term.name, limits.termNameCharacters);
  amount('duesMinor', 'the dues');
  amount('downPaymentMinor', 'the down payment');
  amount('enrollmentFeeMinor', 'the enrollment fee');
  checkWholeNumber(problems, `${field}.taxRatePpm`, 'the tax rate in ppm', term.taxRatePpm, {
    least: 0,
    most: wholeInPpm,
  });
  problems.push(...validateFrequency(term, field));
  if (term.rollover === 'capped')
    problems.push({
      field: `${field}.rollover`,
      message:
        'Capped rollover does not exist yet. Choose overlap: unused sessions live by their days.',
    });
  return [
    ...problems,
    ...validateTiming(term.timing, `${field}.timing`),
    ...validateNegotiation(term, `${field}.negotiation`),
    ...validateTermSessions(term, `${field}.sessions`, content, items),
  ];
}

function validateFrequency({ every, payments }: PaymentTerm, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const everyOk = checkWholeNumber(problems, `${field}.every.count`, 'the frequency', every.count, {
    least: 1,
    most: Math.floor((limits.yearsBetweenPayments * 365) / longestDays[every.unit]),
  });
  if (payments === null) return problems;
  const paymentsOk = checkWholeNumber(
    problems,
    `${field}.payments`,
    'the number of payments',
    payments,
    {
      least: 1,
      most: limits.payments,
    },
  );
  if (everyOk && paymentsOk && payments * every.count * longestDays[every.unit] > limits.days)
    problems.push({
      field: `${field}.payments`,
      message: 'These payments would take more than a hundred years. Lower the number of payments.',
    });
  return problems;
}

function validateTermSessions(
  term: PaymentTerm,
  field: string,
  { sessionBuckets }: OfferContent,
  items: ItemFacts,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const attached = new Set(sessionBuckets.items.map((bucket) => bucket.itemId));
  const repeated = new Set(repeatedPlaces(term.sessions.map((sessions) => sessions.itemId)));
  for (const [at, { itemId, quantity, daysToExpire }] of term.sessions.entries()) {
    const path = `${field}[${at}]`;
    if (!attached.has(itemId))
      problems.push({
        field: `${path}.itemId`,
        message: `${bucketName(itemId, items)} is not a session bucket of this offer. Attach it first, or leave it out of the term.`,
      });
    else if (repeated.has(at))
      problems.push({
        field: `${path}.itemId`,
        message: `${bucketName(itemId, items)} is in this term twice. Remove one of the two.`,
      });
    const quantityOk = checkWholeNumber(
      problems,
      `${path}.quantity`,
      'Session Quantity',
      quantity,
      {
        least: 0,
        most: limits.sessionQuantity,
      },
    );
    const daysOk = checkWholeNumber(
      problems,
      `${path}.daysToExpire`,
      'Days to Expire',
      daysToExpire,
      {
        least: 0,
        most: limits.days,
      },
    );
    if (quantityOk && daysOk && quantity === 0 && daysToExpire >= 1)
      problems.push({ field: `${path}.quantity`, message: daysWithoutQuantity });
  }
  return problems;
}

function checkName(
  problems: FieldProblem[],
  field: string,
  label: string,
  text: string,
  most: number,
): void {
  if (text.trim() === '' || text.length > most)
    problems.push({ field, message: `Set ${label} of 1 to ${most} characters.` });
}

function checkText(problems: FieldProblem[], field: string, text: string, most: number): void {
  if (text.length > most)
    problems.push({
      field,
      message: `Shorten this text to ${most.toLocaleString('en-US')} characters.`,
    });
}

function checkDay(problems: FieldProblem[], field: string, label: string, text: Day): boolean {
  if (isDay(text)) return true;
  problems.push({ field, message: `Set ${label} to a day of the calendar, like 2023-11-01.` });
  return false;
}

/**
 * The day an agreement on this offer begins when the offer itself says so, and null when the timing
 * of the payment term decides (D1, D9).
 */
export function offeredBeginDay(
  offer: Pick<OfferContent, 'fixedBeginDate' | 'beginDateOffsetDays'>,
  joinDay: Day,
): Day | null {
  if (offer.fixedBeginDate !== null) return offer.fixedBeginDate;
  return offer.beginDateOffsetDays === null ? null : addDays(joinDay, offer.beginDateOffsetDays);
}
