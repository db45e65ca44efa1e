import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { Refusal } from '#kit/refusal';
import type { Db, Tx } from '#platform/database/query';
import { fingerprintOf, onceByKey } from '#platform/http/idempotency';
import { operationName } from '#platform/http/operation-name';
import { openly, type Seal, sealFor } from '#platform/http/seal';
import { problem } from '#platform/http/problem';

/** What a request says about who sends it, before anything else of it is read. */
export type Asked = {
  method: string;
  headers: IncomingHttpHeaders;
  /** The client's address. */
  address: string;
  /** False where it is enough to be known. */
  needsPermission: boolean;
  /** The organization that a link names, which cannot send headers; undefined = none. */
  organization?: unknown;
};

export type Authenticated = {
  caller: Caller;
  /** What the request proved it with; stored nowhere, so that it can seal answers with secrets in them. */
  proof: string;
  /** Set-Cookie lines to send back. */
  cookies: readonly string[];
};

/** Finds out who is calling. Throws `Unauthenticated` when the request proves nothing. */
export type Authenticate = (db: Db, asked: Asked) => Promise<Authenticated>;

type Shape = z.ZodRawShape;
type Input<Params extends Shape, Query extends Shape, Body extends z.ZodType> = {
  params: z.infer<z.ZodObject<Params>>;
  query: z.infer<z.ZodObject<Query>>;
  body: z.infer<Body>;
};

type Route<
  Params extends Shape,
  Query extends Shape,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Found,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  tag: string;
  summary: string;
  /** The permission the caller needs; null = whoever is known. */
  scope: string | null;
  params?: Params;
  query?: Query;
  body?: Body;
  status?: 200 | 201 | 202;
  answer: Answer;
  /** The answer shows a secret once: it is stored sealed with the caller's own key. */
  secret?: boolean;
  /**
   * Runs before the transaction of a write, and again when the request is repeated: what is slow, or what
   * has to stay written down even if the write is refused. What it finds is handed to `handle`.
   */
  beforehand?: (db: Db, caller: Caller, input: Input<Params, Query, Body>) => Promise<Found>;
  handle: (
    tx: Tx,
    caller: Caller,
    input: Input<Params, Query, Body>,
    found: Found,
  ) => Promise<z.input<Answer>>;
  /**
   * Runs once the write is committed, and again when the same request is repeated, so that work which
   * had to wait for the commit is done even if the process died in between. Must be safe to repeat, and be
   * taken up by a job as well: the write is answered as done though this fails. What it answers, if
   * anything, is sent in place of what was stored, which is how things stood before it.
   */
  afterwards?: (
    db: Db,
    caller: Caller,
    answer: z.output<Answer>,
    found: Found,
  ) => Promise<void | z.input<Answer>>;
  /** The body has something in it that must not be guessed from what is kept about the request. */
  isPrivate?: boolean | ((body: z.infer<Body>) => boolean);
  /** For bodies larger than any other route's. */
  bodyLimitBytes?: number;
  /** A POST that only looks: it has a body, but writes nothing and needs no key. */
  looksOnly?: boolean;
};

type Events<Params extends Shape, Query extends Shape, Data extends z.ZodType> = {
  path: string;
  tag: string;
  summary: string;
  scope: string;
  params: Params;
  query: Query;
  /** What each event is called and carries. */
  event: { name: string; data: Data };
  /** Refuses before anything is streamed: afterwards the status is said. */
  check: (tx: Tx, caller: Caller, input: Input<Params, Query, z.ZodUndefined>) => Promise<void>;
  /** Yields what to tell; null says only that we are still there. Ends when `signal` says so. */
  follow: (
    db: Db,
    caller: Caller,
    input: Input<Params, Query, z.ZodUndefined>,
    signal: AbortSignal,
  ) => AsyncGenerator<z.input<Data> | null>;
};

type FileRoute<Params extends Shape> = {
  path: string;
  tag: string;
  summary: string;
  scope: string;
  params: Params;
  /** What may stand in its address besides the organization, and changes nothing about the answer. */
  query?: Shape;
  /** Text is saved, a document or a picture is shown; of which kind a picture is, its answer says. */
  type: 'application/pdf' | 'text/plain' | 'text/csv' | 'image/*';
  /** So long the browser of whoever asked may show it without asking again; left out = not at all. */
  keptSeconds?: number;
  handle: (
    tx: Tx,
    caller: Caller,
    input: { params: z.infer<z.ZodObject<Params>> },
  ) => Promise<{
    /** Letters, digits and dots: it goes into a header as it is. */
    name: string;
    bytes: Buffer;
    sha256: string;
    type?: string;
  }>;
};

/**
 * The one way a route enters the API: it names its permission, its contract and its handler. Reads run
 * on the pool; writes run in one transaction with their Idempotency-Key.
 */
export class Api {
  readonly app: FastifyInstance;
  readonly db: Db;
  readonly authenticate: Authenticate;
  readonly #callers = new WeakMap<FastifyRequest, Authenticated>();
  readonly #listeners = new Set<() => void>();

  constructor(app: FastifyInstance, db: Db, authenticate: Authenticate) {
    this.app = app;
    this.db = db;
    this.authenticate = authenticate;
    app.addHook('preClose', async () => {
      for (const leave of this.#listeners) leave();
    });
  }

  route<
    Answer extends z.ZodType,
    // oxlint-disable-next-line typescript/no-empty-object-type
    Params extends Shape = {},
    // oxlint-disable-next-line typescript/no-empty-object-type
    Query extends Shape = {},
    Body extends z.ZodType = z.ZodUndefined,
    Found = undefined,
  >(route: Route<Params, Query, Body, Answer, Found>): void {
    const isWrite = route.method !== 'GET' && !route.looksOnly;
    const status = route.status ?? 200;
    this.app.route({
      method: route.method,
      url: `/v1${route.path}`,
      ...(route.bodyLimitBytes ? { bodyLimit: route.bodyLimitBytes } : {}),
      schema: {
        operationId: operationName(route.method, route.path),
        tags: [route.tag],
        summary: route.summary,
        description: route.scope
          ? `Needs the permission \`${route.scope}\`.`
          : 'For everybody who is known.',
        ...(route.scope ? { 'x-permission': route.scope } : {}),
        security: [{ apiKey: [] }, { browser: [] }],
        ...(route.params ? { params: z.strictObject(route.params) } : {}),
        querystring: z.strictObject(route.query ?? {}),
        ...(route.body ? { body: route.body } : {}),
        ...(isWrite ? { headers: writeHeaders } : {}),
        response: {
          [status]: route.answer,
          ...Object.fromEntries(errorStatuses(route.method).map((error) => [error, problem])),
        },
      },
      onRequest: (request, reply) => this.#enter(request, reply, route.scope),
      handler: async (request, reply) => {
        const input = {
          params: request.params,
          query: request.query,
          body: request.body,
        } as Input<Params, Query, Body>;
        const { caller, proof } = this.#callers.get(request)!;
        const found = (await route.beforehand?.(this.db, caller, input)) as Found;
        if (!isWrite)
          return reply.code(status).send(await route.handle(this.db, caller, input, found));
        const seal = route.secret ? sealFor(proof) : openly;
        const { isPrivate } = route;
        const hides = typeof isPrivate === 'function' ? isPrivate(input.body) : isPrivate;
        const pepper = hides ? proof : '';
        const body = await this.#write(request, reply, { caller, seal, pepper }, async (tx) => {
          const answer = route.answer.parse(await route.handle(tx, caller, input, found));
          return { status, body: seal.close(JSON.stringify(answer)) };
        });
        try {
          const stored = JSON.parse(body) as z.output<Answer>;
          const now = await route.afterwards?.(this.db, caller, stored, found);
          if (now) return reply.send(JSON.stringify(route.answer.parse(now)));
        } catch (error) {
          // said to have failed, what is committed would be done a second time
          request.log.error({ err: error }, 'what follows a write failed, and waits for its job');
        }
        return reply.send(body);
      },
    });
  }

  /**
   * A route that tells what happens as it happens (server-sent events). Behind the same door as every
   * other; once it streams, a fault only ends the stream, and the client asks again.
   */
  events<Params extends Shape, Query extends Shape, Data extends z.ZodType>(
    route: Events<Params, Query, Data>,
  ): void {
    this.app.route({
      method: 'GET',
      url: `/v1${route.path}`,
      schema: {
        operationId: operationName('GET', route.path),
        tags: [route.tag],
        summary: route.summary,
        description: `Needs the permission \`${route.scope}\`. Server-sent events, each called \`${route.event.name}\`.`,
        'x-permission': route.scope,
        security: [{ apiKey: [] }, { browser: [] }],
        params: z.strictObject(route.params),
        querystring: z.strictObject(route.query),
        response: {
          200: { content: { 'text/event-stream': { schema: route.event.data } } },
          ...Object.fromEntries(errorStatuses('GET').map((error) => [error, problem])),
        },
      },
      onRequest: (request, reply) => this.#enter(request, reply, route.scope),
      handler: async (request, reply) => {
        const input = {
          params: request.params,
          query: request.query,
          body: undefined,
        } as Input<Params, Query, z.ZodUndefined>;
        const { caller } = this.#callers.get(request)!;
        await route.check(this.db, caller, input);
        const gone = this.#goneWith(reply);
        const told = asEvents(route.event.name, route.follow(this.db, caller, input, gone));
        const stream = Readable.from(withoutFaults(told, (error) => request.log.warn(error)));
        return (
          reply
            .code(200)
            .type('text/event-stream; charset=utf-8')
            .header('x-accel-buffering', 'no')
            // afterwards it would stand idle, and a server that closes would wait for it
            .header('connection', 'close')
            .send(stream)
        );
      },
    });
  }

  /**
   * A GET that answers with a file. Its SHA-256 is in the answer's `etag`, and who has that one already is
   * not sent it again. Made to be opened by a link, so that the organization may stand in its address.
   */
  file<Params extends Shape>(route: FileRoute<Params>): void {
    this.app.route({
      method: 'GET',
      url: `/v1${route.path}`,
      schema: {
        operationId: operationName('GET', route.path),
        tags: [route.tag],
        summary: route.summary,
        description: `Needs the permission \`${route.scope}\`.`,
        'x-permission': route.scope,
        security: [{ apiKey: [] }, { browser: [] }],
        params: z.strictObject(route.params),
        querystring: z.strictObject({ ...linkQuery, ...route.query }),
        response: {
          200: { content: { [route.type]: { schema: z.string().meta({ format: 'binary' }) } } },
          ...Object.fromEntries(errorStatuses('GET').map((error) => [error, problem])),
        },
      } as FastifySchema,
      onRequest: (request, reply) =>
        this.#enter(request, reply, route.scope, (request.query as Link).organization),
      handler: async (request, reply) => {
        const params = request.params as z.infer<z.ZodObject<Params>>;
        const { caller } = this.#callers.get(request)!;
        // a key is of one organization, whatever the link says
        const { organization } = request.query as Link;
        if (organization !== undefined && organization !== caller.organizationId)
          throw linkOfAnother();
        const isTaken = request.method !== 'HEAD';
        const file = await this.#handOut((tx) => route.handle(tx, caller, { params }), isTaken);
        const etag = `"${file.sha256}"`;
        reply.header('etag', etag);
        if (route.keptSeconds !== undefined)
          reply
            .header('cache-control', `private, max-age=${route.keptSeconds}`)
            // whoever signs in next on this browser is not shown what another one was
            .header('vary', 'cookie, authorization');
        if (request.headers['if-none-match'] === etag) return reply.code(304).send();
        const isSaved = route.type.startsWith('text/');
        return reply
          .type(file.type ?? route.type)
          .header(
            'content-disposition',
            `${isSaved ? 'attachment' : 'inline'}; filename="${file.name}"`,
          )
          .send(file.bytes);
      },
    });
  }

  /** That a file was taken out may have to be noted, but not where somebody only asked about it. */
  async #handOut<File>(handle: (tx: Tx) => Promise<File>, isTaken: boolean): Promise<File> {
    const tx = await this.db.startTransaction().execute();
    try {
      const file = await handle(tx);
      await (isTaken ? tx.commit() : tx.rollback()).execute();
      return file;
    } catch (error) {
      if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute();
      throw error;
    }
  }

  /** Before anything of the request is read: strangers learn nothing, not even what is malformed. */
  async #enter(
    request: FastifyRequest,
    reply: FastifyReply,
    scope: string | null,
    organization?: unknown,
  ): Promise<void> {
    const { method, headers, ip: address } = request;
    const needsPermission = scope !== null;
    const asked = { method, headers, address, needsPermission, organization };
    const known = await this.authenticate(this.db, asked);
    if (known.cookies.length > 0) reply.header('set-cookie', known.cookies);
    if (scope) requireScope(known.caller, scope);
    this.#callers.set(request, known);
  }

  /** Fires when the one who listens has gone, or the server is about to. */
  #goneWith(reply: FastifyReply): AbortSignal {
    const gone = new AbortController();
    const leave = () => gone.abort();
    this.#listeners.add(leave);
    reply.raw.once('close', () => {
      this.#listeners.delete(leave);
      leave();
    });
    return gone.signal;
  }

  async #write(
    request: FastifyRequest,
    reply: FastifyReply,
    by: { caller: Caller; seal: Seal; pepper: string },
    act: (tx: Tx) => Promise<{ status: number; body: string }>,
  ) {
    const key = (request.headers as Record<string, string>)['idempotency-key']!;
    const { caller, seal, pepper } = by;
    const fingerprint = fingerprintOf(request.method, request.url, request.body, pepper);
    const answer = await this.db
      .transaction()
      .execute((tx) => onceByKey(tx, caller, key, fingerprint, () => act(tx)));
    if (answer.replayed) reply.header('idempotent-replayed', 'true');
    reply
      .code(answer.status)
      .type('application/json; charset=utf-8')
      .serializer((payload: string) => payload);
    return seal.open(answer.body);
  }
}

async function* asEvents(name: string, told: AsyncGenerator<unknown>): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for await (const data of told)
    yield data === null ? ': still here\n\n' : `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The status is long said: whatever goes wrong now only ends the stream. */
async function* withoutFaults(
  told: AsyncGenerator<string>,
  warn: (error: unknown) => void,
): AsyncGenerator<string> {
  try {
    yield* told;
  } catch (error) {
    warn(error);
  }
}

function requireScope(caller: Caller, scope: string): void {
  if (caller.scopes.has(scope)) return;
  const isPerson = caller.staffId !== undefined;
  throw new Refusal({
    kind: 'forbidden',
    code: 'permission_missing',
    detail: `${isPerson ? 'You' : 'This key'} may not do that: the permission "${scope}" is missing.`,
    hint: isPerson
      ? 'Ask somebody who may change the staff for it.'
      : 'Use a key with that permission, or ask an owner to make one.',
  });
}

/** For people who work for several organizations: a link cannot send the header that chooses one. */
const linkQuery = { organization: idOf('organization').optional() };
type Link = { organization?: unknown };

const linkOfAnother = () =>
  new Refusal({
    kind: 'not_found',
    code: 'another_organization',
    detail: 'This link belongs to another organization.',
  });

/** Other headers pass through untouched; only the key of a write is ours to check. */
const writeHeaders = z.looseObject({
  'idempotency-key': z
    .string({ error: 'is needed on every write: any text of your own, new for each new request' })
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 printable characters without spaces'),
});

/** What is sent may also fight with the present state, be it only to look what would come of it. */
function errorStatuses(method: string): number[] {
  const always = [400, 401, 403, 404, 422];
  return method === 'GET' ? always : [...always, 409, 413, 415];
}
