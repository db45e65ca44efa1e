import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { operationName } from '#platform/http/operation-name';
import { problem } from '#platform/http/problem';

/** What an open route is told about who asks: it may be anybody. */
export type Stranger = { headers: IncomingHttpHeaders; address: string };

type OpenRoute<Body extends z.ZodType, Answer extends z.ZodType> = {
  method: 'GET' | 'POST';
  path: string;
  tag: string;
  summary: string;
  body?: Body;
  status?: 200 | 201;
  answer: Answer;
  /** Its body names things that may not be there. */
  mayMiss?: boolean;
  /** From one address, of one process; left out = as few as keep guessers out of what can be guessed. */
  triesPerMinute?: number;
  /** Opens its own transaction: slow work, such as hashing a password, comes before it. */
  handle: (body: z.infer<Body>, stranger: Stranger) => Promise<z.input<Answer>>;
};

/** Enough for one person, too little for guessing. */
const usualTriesPerMinute = 30;

/**
 * A route for people who are not known yet: the first start, an invitation, a secret link. It needs no Idempotency-Key,
 * since what it does can be done only once anyway, and no caller.
 */
export function openRoute<Answer extends z.ZodType, Body extends z.ZodType = z.ZodUndefined>(
  app: FastifyInstance,
  route: OpenRoute<Body, Answer>,
): void {
  const status = route.status ?? 200;
  const refused = [
    ...(route.method === 'GET' ? [400, 429] : [400, 403, 409, 413, 415, 422, 429]),
    ...(route.mayMiss ? [404] : []),
  ];
  app.route({
    method: route.method,
    url: `/v1${route.path}`,
    config: {
      rateLimit: { max: route.triesPerMinute ?? usualTriesPerMinute, timeWindow: '1 minute' },
    },
    schema: {
      operationId: operationName(route.method, route.path),
      tags: [route.tag],
      summary: route.summary,
      description: 'Open to everybody.',
      security: [],
      querystring: z.strictObject({}),
      ...(route.body ? { body: route.body } : {}),
      response: {
        [status]: route.answer,
        ...Object.fromEntries(refused.map((error) => [error, problem])),
      },
    },
    handler: async ({ body, headers, ip: address }, reply) =>
      reply.code(status).send(await route.handle(body as z.infer<Body>, { headers, address })),
  });
}
