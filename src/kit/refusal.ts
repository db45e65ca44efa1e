/**
 * A refusal is an answer, not an accident: the product understood the request and says no, in words
 * a front desk can act on. Bugs are ordinary errors and fall through to the edge.
 */
export type RefusalKind =
  /** the request itself is malformed or breaks a rule about its own fields (HTTP 400 / 422) */
  | 'invalid'
  /** the caller may not do this (HTTP 403) */
  | 'forbidden'
  /** the thing is not there, or belongs to another organization (HTTP 404) */
  | 'not_found'
  /** the request fights with the present state (HTTP 409) */
  | 'conflict';

/** One field of a request that has to change, named as the client sent it (`sessionBuckets.max`). */
export type FieldProblem = { field: string; message: string };

export type RefusalWords = {
  kind: RefusalKind;
  /** For programs; never changes once released. */
  code: string;
  /** A sentence for the front desk: what happened, and to whom. */
  detail: string;
  /** What would work instead. */
  hint?: string;
  errors?: FieldProblem[];
};

export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly hint: string | undefined;
  readonly errors: FieldProblem[];

  constructor(words: RefusalWords) {
    super(words.detail);
    this.name = 'Refusal';
    this.kind = words.kind;
    this.code = words.code;
    this.hint = words.hint;
    this.errors = words.errors ?? [];
  }
}

/**
 * Several fields can be wrong at once; the person is told about all of them in one go.
 * The detail is the first problem's sentence, so a reader of only the detail still knows what to do.
 */
export function refuseFields(code: string, errors: FieldProblem[], hint?: string): Refusal {
  return new Refusal({
    kind: 'invalid',
    code,
    detail: errors.map((problem) => problem.message).join(' '),
    errors,
    ...(hint === undefined ? {} : { hint }),
  });
}
