import { Refusal, type FieldProblem } from '#kit/refusal';

/** Codes for programs; they never change once released. */
export type AchRefusalCode =
  | 'invalid_routing_number'
  | 'invalid_account_number'
  | 'ach_invalid_setting'
  | 'ach_invalid_day'
  | 'ach_invalid_entry'
  | 'ach_amount_too_large'
  | 'ach_sequence_not_ascending'
  | 'ach_file_too_large'
  | 'ach_file_empty';

/** A refusal about a bank draft, or the file that carries it. */
export function refuseAch(code: AchRefusalCode, detail: string, hint?: string): Refusal {
  return new Refusal({ kind: 'invalid', code, detail, ...(hint === undefined ? {} : { hint }) });
}

/** What is wrong in a file: on which line (from 1), in which field, and what was expected there. */
export type AchProblem = { line: number; field: string; expected: string };

/**
 * A file from a bank that cannot be read. It names what is wrong line by line, and nothing of the file
 * was taken. No account number is ever in it.
 */
export class UnreadableAchFile extends Refusal {
  readonly problems: readonly AchProblem[];

  constructor(problems: readonly AchProblem[]) {
    super({
      kind: 'invalid',
      code: 'ach_file_unreadable',
      detail: `This file cannot be read: ${sentenceOf(problems[0]!)}`,
      hint: 'Nothing of it was taken. Ask the bank for the file again, as it left them, and do not edit it.',
      errors: problems.map(fieldProblemOf),
    });
    this.problems = problems;
  }
}

const sentenceOf = ({ line, field, expected }: AchProblem) =>
  `line ${line}, ${field}: ${expected}.`;

const fieldProblemOf = (problem: AchProblem): FieldProblem => ({
  field: `line ${problem.line}`,
  message: `${problem.field}: ${problem.expected}.`,
});
