/**
 * The contracts come out of the generator twice, as they are sent (`MoneyInput`) and as they are
 * answered (`Money`), and with a shrug for each answer ("Default Response"). This makes of it what a
 * person reads: one schema where both are the same, only what is used, and every answer in words.
 */
export function readable(document: Json): Json {
  const described = {
    ...document,
    components: { ...(document['components'] as Json), responses: problemResponses },
    paths: describePaths(document['paths'] as Json),
  };
  const merged = mergeSchemas(described);
  return withoutNoise(merged) as Json;
}

type Json = Record<string, unknown>;

const schemasAt = '#/components/schemas/';

/** `X` and `XInput` become one where they say the same, and where only one of them is used. */
function mergeSchemas(document: Json): Json {
  const { schemas: all, ...components } = document['components'] as Json & { schemas: Json };
  const used = usedSchemas([document['paths'], components], all);
  const names = new Map([...used].map((name) => [name, name]));
  // What differs keeps both names; anything that refers to it differs too, so this settles.
  const apart = new Set<string>();
  for (let before = -1; before !== apart.size;) {
    before = apart.size;
    for (const name of used) {
      const sent = `${name}Input`;
      if (!used.has(sent) || apart.has(name)) continue;
      const asOne = (schema: unknown) =>
        JSON.stringify(renamed(schema, (other) => (apart.has(bare(other)) ? other : bare(other))));
      if (asOne(all[name]) !== asOne(all[sent])) apart.add(name);
    }
  }
  for (const name of used) if (!apart.has(bare(name))) names.set(name, componentName(bare(name)));
  const rename = (name: string) => names.get(name) ?? name;
  const schemas: Json = {};
  for (const name of [...used].sort()) schemas[rename(name)] = renamed(all[name], rename);
  const rest = renamed({ ...document, components }, rename) as Json;
  return { ...rest, components: { ...components, schemas } };
}

const bare = (name: string) => name.replace(/Input$/, '');
const componentName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function usedSchemas(from: unknown, all: Json): Set<string> {
  const used = new Set<string>();
  const visit = (name: string) => {
    if (used.has(name)) return name;
    used.add(name);
    renamed(all[name], visit);
    return name;
  };
  renamed(from, visit);
  return used;
}

/** A copy in which every reference names what `rename` says. */
function renamed(part: unknown, rename: (name: string) => string): unknown {
  return walk(part, (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(schemasAt)
      ? schemasAt + rename(value.slice(schemasAt.length))
      : value,
  );
}

/** Bounds that only say "a whole number", on every number of every answer, bury those that matter. */
function withoutNoise(part: unknown): unknown {
  return walk(part, (key, value) =>
    (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
    (key === 'maximum' && value === Number.MAX_SAFE_INTEGER)
      ? undefined
      : value,
  );
}

function walk(part: unknown, see: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(part)) return part.map((entry) => walk(entry, see));
  if (part === null || typeof part !== 'object') return part;
  const copy: Json = {};
  for (const [key, value] of Object.entries(part)) {
    const seen = see(key, value);
    if (seen !== undefined) copy[key] = walk(seen, see);
  }
  return copy;
}

function describePaths(paths: Json): Json {
  return Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations as Json).map(([method, operation]) => [
          method,
          describeOperation(operation as Json),
        ]),
      ),
    ]),
  );
}

function describeOperation(operation: Json): Json {
  const parameters = (operation['parameters'] ?? []) as Json[];
  const isWrite = parameters.some(({ name }) => name === 'idempotency-key');
  const responses = Object.entries(operation['responses'] as Record<string, Json>).map(
    ([status, response]) => [status, describeResponse(Number(status), response, isWrite)],
  );
  const order = ['operationId', 'tags', 'summary', 'description'];
  const first = Object.fromEntries(order.map((key) => [key, operation[key]]));
  return {
    ...first,
    ...operation,
    ...(parameters.length > 0 ? { parameters: parameters.map(describeParameter) } : {}),
    responses: Object.fromEntries(responses),
  };
}

function describeParameter(parameter: Json): Json {
  if (parameter['name'] === 'idempotency-key')
    return {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'Any text of your own, new for each new request. The same request with the same key has ' +
        'one effect and gets the same answer, however often it is sent.',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
      example: 'a3f1c0de-sign-up-ana',
    };
  const { schema, ...rest } = parameter;
  const { description, ...plain } = (schema ?? {}) as Json;
  return { ...rest, ...(description === undefined ? {} : { description }), schema: plain };
}

function describeResponse(status: number, response: Json, isWrite: boolean): Json {
  const refused = refusals[status];
  if (refused) return { $ref: `#/components/responses/${refused.name}` };
  return {
    description: done[status],
    ...(isWrite ? { headers: { 'Idempotent-Replayed': replayed } } : {}),
    content: response['content'],
  };
}

const replayed = {
  description: '`true` when the same request was answered before: nothing happened again',
  schema: { type: 'string', enum: ['true'] },
};

const done: Record<number, string> = {
  200: 'Done',
  201: 'Done; the answer is what was made',
  202: 'Begun; a worker carries it out',
};

/** What each refusal means, in words. */
const refusals: Record<number, { name: string; description: string }> = {
  400: {
    name: 'NotWellFormed',
    description:
      'The request does not keep to the contract: `errors` names each field that has to change',
  },
  401: {
    name: 'SignInNeeded',
    description:
      'Neither an API key that Duesday knows nor a browser in which somebody is signed in',
  },
  403: {
    name: 'NotAllowed',
    description: 'A permission is missing, `detail` names it; or a page of somebody else sent this',
  },
  404: {
    name: 'NotFound',
    description: 'An id names nothing that this organization has',
  },
  409: {
    name: 'NotRightNow',
    description:
      'It fights with how things stand, or the Idempotency-Key came with another request before',
  },
  413: { name: 'TooLarge', description: 'The request is larger than 1 MiB' },
  415: { name: 'NotJson', description: 'The body is not sent as application/json' },
  422: {
    name: 'Refused',
    description:
      'The request is understood and refused: `detail` says why, `hint` what would work instead',
  },
  429: {
    name: 'TooMany',
    description: 'Too many tries from one address; `Retry-After` says how long',
  },
};

const problemResponses = Object.fromEntries(
  Object.values(refusals).map(({ name, description }) => [
    name,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: `${schemasAt}Problem` } } },
    },
  ]),
);
