import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { readable } from '#platform/http/openapi';
import { Refusal } from '#kit/refusal';
import { Unauthenticated } from '#platform/http/unauthenticated';
import { makeProblem, type Problem, problemOf, problemType } from '#platform/http/problem';

export type HttpSettings = {
  logLevel: string;
  version: string;
  /** Proxies in front whose word about the real address is taken. */
  trustedProxies?: readonly string[];
  /** Where log lines go instead of standard output. */
  logTo?: { write(line: string): void };
};

/** Requests larger than this are refused with 413; the largest honest one is an offer's long texts. */
const bodyLimitBytes = 1_048_576;

/** The web server with its conventions: contracts by zod, errors as problems, OpenAPI from the contracts. */
export async function createHttp(settings: HttpSettings): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    ...(settings.trustedProxies?.length ? { trustProxy: [...settings.trustedProxies] } : {}),
    logger: {
      level: settings.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      ...(settings.logTo ? { stream: settings.logTo } : {}),
    },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => {
      const answer = makeProblem(400, 'bad_address', 'This address is not well formed.');
      reply.raw.writeHead(400, { 'content-type': problemType }).end(JSON.stringify(answer));
    },
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket),
  });
  // JSON is the one thing we read; text would otherwise reach the contract as a string.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => {
    const answer = answerTo(error as FastifyError);
    if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
    return reply.code(answer.status).type(problemType).serializer(JSON.stringify).send(answer);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type(problemType)
      .send(makeProblem(404, 'no_such_address', 'There is nothing at this address.')),
  );
  // Answers about people and money are kept by nothing, unless a route says that the asking browser may.
  app.addHook('onSend', async (request, reply) => {
    if (/^\/(v1|auth)\b/.test(request.url) && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => Object.assign(new Error('too many'), { statusCode: 429 }),
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Duesday',
        version: settings.version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description:
          'Every collected dues payment credits its sessions, exactly once. ' +
          'Every write carries an Idempotency-Key; every error is a problem with a sentence in it.',
      },
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer' },
          browser: { type: 'apiKey', in: 'cookie', name: 'duesday.session_token' },
        },
      },
    },
    transform: createJsonSchemaTransform({ skipList: ['/docs', '/openapi.json', '/health'] }),
    transformObject: (document) => readable(merge(document) as never) as never,
  });
  await app.register(swaggerUi, { routePrefix: '/docs' });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
}

const merge = createJsonSchemaTransformObject({});

/**
 * What is not HTTP at all never becomes a request: it is answered on the bare connection. Nothing of it
 * is logged, since what could not be read may contain a key.
 */
function answerBrokenHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [status, code, detail] = brokenHttp[error.code ?? ''] ?? [
    400,
    'malformed_request',
    'This is not a request that can be read.',
  ];
  const body = JSON.stringify(makeProblem(status, code, detail));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: ${problemType}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

const brokenHttp: Record<string, [status: number, code: string, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'too_slow', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'too_large', 'The headers of this request are too large.'],
};

/** Whatever was thrown, in the words of HTTP. Only a bug or a lost database is a 5xx. */
function answerTo(error: FastifyError): Problem {
  if (error instanceof Refusal) return problemOf(error);
  if (error instanceof Unauthenticated)
    return makeProblem(401, error.code, error.message, { hint: error.hint });
  if (hasZodFastifySchemaValidationErrors(error)) return contractProblem(error);
  const status = error.statusCode;
  if (status !== undefined && status >= 400 && status < 500) return frameworkProblem(status, error);
  return (
    databaseProblem(error.message === lostConnection ? 'ECONNRESET' : error.code) ??
    makeProblem(500, 'fault', 'Something went wrong on our side; nothing was changed.')
  );
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

/** What the driver says, without a code, to whoever was waiting for an answer when the server went. */
const lostConnection = 'Connection terminated unexpectedly';

/**
 * What PostgreSQL says when two people are quicker than one, or when it is not there. Neither is a
 * fault of the request, and both are cured by sending it again.
 */
function databaseProblem(sqlState: string | undefined): Problem | undefined {
  if (sqlState && ['23505', '23P01', '40001', '40P01', '55P03'].includes(sqlState))
    return makeProblem(409, 'changed_meanwhile', 'Somebody else changed this at the same moment.', {
      hint: 'Look at it again and repeat what is still needed.',
    });
  if (sqlState && (/^(08|57P0)/.test(sqlState) || unreachable.has(sqlState)))
    return makeProblem(503, 'database_away', 'The database cannot be reached right now.');
  return undefined;
}

type ContractIssue = {
  keyword: string;
  instancePath: string;
  message?: string;
  params?: { keys?: string[] };
};
type ContractError = { validation: ContractIssue[]; validationContext?: string };

function contractProblem(error: ContractError): Problem {
  // An id in the address that cannot be one of ours names nothing that exists.
  if (error.validationContext === 'params')
    return makeProblem(404, 'not_found', 'There is nothing with this id.');
  const errors = error.validation.flatMap(fieldProblems).slice(0, errorsAtMost);
  if (error.validationContext === 'headers')
    return makeProblem(
      400,
      'idempotency_key_needed',
      'Every write needs an Idempotency-Key header.',
      {
        hint: 'Send a new key with every new request; repeat it to repeat the request safely.',
        errors,
      },
    );
  return makeProblem(400, 'invalid_request', sentenceOf(errors[0]!, error.validationContext), {
    errors,
  });
}

/** More than anybody reads: a body of a million wrong entries is not answered with a million lines. */
const errorsAtMost = 50;
const fieldCharactersAtMost = 200;

/** Each field as it was sent, named as refusals name it: `terms[0].name`. */
function fieldProblems(issue: ContractIssue): { field: string; message: string }[] {
  const at = issue.instancePath
    .replace(/^\//, '')
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  const message = issue.message ?? 'is not valid';
  const named = (field: string) => ({
    field: (field === '' ? 'body' : field).slice(0, fieldCharactersAtMost).toWellFormed(),
    message,
  });
  if (issue.keyword !== 'unrecognized_keys') return [named(at)];
  return (issue.params?.keys ?? []).map((key) => named(at === '' ? key : `${at}.${key}`));
}

function sentenceOf(
  { field, message }: { field: string; message: string },
  where: string | undefined,
): string {
  if (field === 'body') return `The body ${message}.`;
  return `The ${where === 'querystring' ? 'parameter' : 'field'} "${field}" ${message}.`;
}

const frameworkWords: Record<number, [code: string, detail: string]> = {
  400: ['malformed_request', 'The request cannot be read: its body is not valid JSON.'],
  404: ['no_such_address', 'There is nothing at this address.'],
  413: ['too_large', 'The request is larger than 1 MiB.'],
  414: ['bad_address', 'This address is too long.'],
  429: ['too_many_tries', 'Too many tries from this address; wait a minute.'],
  415: ['not_json', 'Send JSON, with content-type application/json.'],
};

function frameworkProblem(status: number, error: FastifyError): Problem {
  const [code, detail] = frameworkWords[status] ?? [error.code, error.message];
  return makeProblem(status, code, detail);
}
