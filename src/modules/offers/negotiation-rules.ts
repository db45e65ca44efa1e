import { maxAmountMinor } from '#kit/money';
import { Refusal, refuseFields, type FieldProblem } from '#kit/refusal';
import { checkWholeNumber, limits } from './field-checks.ts';
import type { PaymentTerm } from './model.ts';

type NegotiableTerm = Pick<PaymentTerm, 'duesMinor' | 'payments' | 'negotiation'>;

const minDuesLabel = 'Min. Payment Amount';
const minPaymentsLabel = 'Min. # of Payments';

/** What is wrong with a term's floors: above what they are a floor of, or both 0 (D12). */
export function validateNegotiation(term: NegotiableTerm, field: string): FieldProblem[] {
  if (term.negotiation === null) return [];
  const { minDuesMinor, minPayments } = term.negotiation;
  const problems: FieldProblem[] = [];
  const minDuesField = `${field}.minDuesMinor`;
  const minPaymentsField = `${field}.minPayments`;
  const duesOk = checkWholeNumber(problems, minDuesField, minDuesLabel, minDuesMinor, {
    least: 0,
    most: maxAmountMinor,
  });
  const paymentsOk = checkWholeNumber(problems, minPaymentsField, minPaymentsLabel, minPayments, {
    least: 0,
    most: limits.payments,
  });
  if (minDuesMinor === 0 && minPayments === 0)
    problems.push({
      field,
      message: `${minDuesLabel} and ${minPaymentsLabel} are both 0. Set at least one of them, or switch negotiation off.`,
    });
  if (duesOk && minDuesMinor > term.duesMinor)
    problems.push({
      field: minDuesField,
      message: `${minDuesLabel} is above the dues. Lower it to the dues or below.`,
    });
  if (paymentsOk && term.payments === null && minPayments > 0)
    problems.push({
      field: minPaymentsField,
      message: `${minPaymentsLabel} needs a term with a number of payments. Set it to 0, or give the term a number of payments.`,
    });
  if (paymentsOk && term.payments !== null && minPayments > term.payments)
    problems.push({
      field: minPaymentsField,
      message: `${minPaymentsLabel} is above the number of payments. Lower it to ${term.payments} or below.`,
    });
  return problems;
}

/**
 * Whether staff may sell the term at these dues and this number of payments (D12): only lowered, only
 * with the permission, and never below a floor without the override permission. Asking for what the
 * term says anyway is no negotiation. A floor of 0 lets dues go to 0; there is always at least one
 * payment. Returns null when it may be done, otherwise the refusal.
 */
export function checkNegotiation(
  term: NegotiableTerm,
  wanted: { duesMinor?: number | undefined; payments?: number | undefined },
  staff: { mayNegotiate: boolean; mayOverrideFloors: boolean },
): Refusal | null {
  const { duesMinor = term.duesMinor, payments = term.payments } = wanted;
  if (duesMinor === term.duesMinor && payments === term.payments) return null;
  if (term.negotiation === null)
    return new Refusal({
      kind: 'invalid',
      code: 'term_not_negotiable',
      detail: 'This payment term is not open to negotiation.',
      hint: 'Enroll at the dues and the number of payments of the term.',
    });
  if (!staff.mayNegotiate)
    return new Refusal({
      kind: 'forbidden',
      code: 'negotiation_not_permitted',
      detail: 'Changing the dues or the number of payments needs the permission to negotiate.',
      hint: 'Ask someone who has it, or enroll at the terms as they stand.',
    });

  const problems = outOfRange(term, duesMinor, payments);
  if (problems.length > 0) return refuseFields('negotiation_out_of_range', problems);
  const belowFloors = belowFloor(term.negotiation, duesMinor, payments);
  if (belowFloors.length === 0 || staff.mayOverrideFloors) return null;
  return new Refusal({
    kind: 'forbidden',
    code: 'below_negotiation_floor',
    detail: belowFloors.map((problem) => problem.message).join(' '),
    hint: 'Stay at the floor or above, or ask someone who may go below it.',
    errors: belowFloors,
  });
}

function outOfRange(
  term: NegotiableTerm,
  duesMinor: number,
  payments: number | null,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!Number.isSafeInteger(duesMinor) || duesMinor < 0 || duesMinor > term.duesMinor)
    problems.push({
      field: 'negotiated.dues.amountMinor',
      message: `Dues can only be lowered: set a whole number of minor units from 0 to ${term.duesMinor}.`,
    });
  if (term.payments === null && payments !== null)
    problems.push({
      field: 'negotiated.payments',
      message: 'This term runs until cancelled. Leave out the number of payments.',
    });
  if (
    term.payments !== null &&
    payments !== null &&
    (!Number.isSafeInteger(payments) || payments < 1 || payments > term.payments)
  )
    problems.push({
      field: 'negotiated.payments',
      message: `The number of payments can only be lowered: set a whole number from 1 to ${term.payments}.`,
    });
  return problems;
}

function belowFloor(
  floors: NonNullable<PaymentTerm['negotiation']>,
  duesMinor: number,
  payments: number | null,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (duesMinor < floors.minDuesMinor)
    problems.push({
      field: 'negotiated.dues.amountMinor',
      message: `These dues are below ${minDuesLabel} of this term (${floors.minDuesMinor} in minor units).`,
    });
  if (payments !== null && payments < floors.minPayments)
    problems.push({
      field: 'negotiated.payments',
      message: `${payments} is below ${minPaymentsLabel} of this term (${floors.minPayments}).`,
    });
  return problems;
}
