import { z } from 'zod';
import type { Refusal, RefusalKind } from '#kit/refusal';

/** Every error answer (RFC 9457, `application/problem+json`). */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string().meta({ description: 'What kind of refusal it is, in a few words' }),
    status: z.int(),
    code: z.string().meta({ description: 'For programs; never changes' }),
    detail: z.string().meta({ description: 'A sentence for the front desk' }),
    hint: z.string().optional().meta({ description: 'What would work instead' }),
    errors: z
      .array(z.strictObject({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Each field that has to change, named as it was sent' }),
  })
  .meta({
    id: 'Problem',
    description: 'Every error (RFC 9457)',
    example: {
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      code: 'no_such_member',
      detail: 'There is no such member.',
    },
  });

export const problemType = 'application/problem+json; charset=utf-8';

export type Problem = z.infer<typeof problem>;

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
};

const titles: Record<number, string> = {
  400: 'The request is not well formed',
  401: 'Sign-in needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  408: 'Too slow',
  409: 'Not possible right now',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Refused',
  431: 'Too large',
  429: 'Too many requests',
  500: 'A fault in Duesday',
  503: 'Not reachable right now',
};

/** A refusal in the words of HTTP. */
export function problemOf(refusal: Refusal): Problem {
  const status = statusOf[refusal.kind];
  return makeProblem(status, refusal.code, refusal.message, {
    ...(refusal.hint === undefined ? {} : { hint: refusal.hint }),
    ...(refusal.errors.length === 0 ? {} : { errors: refusal.errors }),
  });
}

export function makeProblem(
  status: number,
  code: string,
  detail: string,
  more: Pick<Problem, 'hint' | 'errors'> = {},
): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Refused', status, code, detail, ...more };
}
