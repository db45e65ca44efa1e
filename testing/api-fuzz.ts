// Spreads only keep several examples to a line.
// oxlint-disable unicorn/no-useless-spread
import * as fc from 'fast-check';
import type { ApiDocument, Operation, Schema } from './api-document.ts';
import { resolve } from './api-document.ts';
import type { Tenant } from './api-house.ts';

/** A request as it would go over the wire, well formed or not. */
export type WireRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
};

export type Ground = { document: ApiDocument; home: Tenant; stranger: Tenant };

type Gen = fc.GeneratorValue;

/** Requests for one operation: often right, often almost right, sometimes nothing like it. */
export function wireRequest(g: Gen, ground: Ground, operation: Operation): WireRequest {
  const [url, headers] = [urlFor(g, ground, operation), headersFor(g, ground, operation)];
  const method = operation.method.toUpperCase();
  const payload = operation.body ? payloadFor(g, ground, operation) : strayPayload(g);
  if (payload === undefined) delete headers['content-type'];
  return { method, url, headers, ...(payload === undefined ? {} : { payload }) };
}

const oneIn = (g: Gen, count: number) => g(fc.nat, { max: count - 1 }) === count - 1;
const pick = <Value>(g: Gen, values: readonly Value[]): Value =>
  values[g(fc.nat, { max: values.length - 1 })]!;

function urlFor(g: Gen, ground: Ground, operation: Operation): string {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const filled = inPath.reduce((path, parameter) => {
    const value = oneIn(g, 5)
      ? pick(g, badSteps)
      : encode(String(valueOf(g, ground, parameter.schema)));
    return path.replace(`{${parameter.name}}`, () => value);
  }, operation.path);
  return filled + queryFor(g, ground, operation);
}

const badSteps = [
  ...['', '%00', '%', '%zz', '%ff', '%C3%28', '%ED%A0%80', '..', '%2e%2e%2f', '%2F', 'null', '-1'],
  ...['member_0', 'member_01', 'member_-1', 'member_1.5', 'member_9007199254740991', 'MEMBER_1'],
  ...['member_9007199254740993', 'member_1%00', 'member_1%20', '1', 'undefined', '%F0%9F%92%A9'],
  ...['a'.repeat(190), `member_${'9'.repeat(150)}`, 'a'.repeat(3000), "'%20or%20'1'='1"],
];

/** Like encodeURIComponent, which refuses lone surrogates. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

function queryFor(g: Gen, ground: Ground, operation: Operation): string {
  const parts = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap(({ name, schema }) => {
      if (!oneIn(g, 3)) return [];
      const value = () =>
        name === 'cursor' ? pick(g, ground.home.cursors) : valueOf(g, ground, schema);
      const good = () => `${name}=${encode(String(value()))}`;
      if (oneIn(g, 8)) return [good(), good()];
      return oneIn(g, 3) ? [`${name}=${pick(g, badQueryValues)}`] : [good()];
    });
  if (oneIn(g, 12))
    parts.push(pick(g, ['unknown=1', '__proto__=1', 'limit[]=1', 'a.b=1', '%', '=']));
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const badQueryValues = [
  ...[
    '',
    '%00',
    '%',
    '%zz',
    '%ff',
    '-1',
    '0',
    '1e400',
    '0.5',
    '201',
    '99999999999999999999',
    'NaN',
  ],
  ...['9999-12-31', '2199-12-31', '1900-01-01', '2026-02-30', '0000-00-00', '9999-12-31T23:59:59Z'],
  ...['2199-12-31T23:59:59.999999Z', '1900-01-01T00:00:00Z', '2023-10-06T13:00:00.1234567Z'],
  ...['%5B%5D', 'W10', 'WzFd', 'WyJhIl0', 'WzFlNDAwXQ', 'Wy0xXQ', 'WyJhIiwxXQ', 'WyJcdTAwMDAiLDFd'],
  ...[
    'WyJcdWQ4MDAiLDFd',
    'Wzk5OTk5OTk5OTk5OTk5OTk5OV0',
    'W251bGxd',
    'WzEsMSwxLDFd',
    'a'.repeat(600),
  ],
  ...['%25', '%5C', '_', '%5C%25', 'true', 'null', 'club_1', 'member_1', 'é', '%F0%9F%92%A9'],
];

function headersFor(g: Gen, ground: Ground, operation: Operation): Record<string, string> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${ground.home.key}`,
    'content-type': 'application/json',
    ...(operation.isWrite ? { 'idempotency-key': `fuzz-${g(fc.nat)}-${g(fc.nat)}` } : {}),
  };
  if (oneIn(g, 15)) headers['authorization'] = pick(g, badAuthorization(ground));
  if (oneIn(g, 15)) headers['content-type'] = pick(g, badContentTypes);
  if (operation.isWrite && oneIn(g, 15)) headers['idempotency-key'] = pick(g, badKeys);
  return headers;
}

const badAuthorization = ({ home, stranger }: Ground) => [
  ...[
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    `Bearer ${home.key}x`,
    home.key,
    `Bearer ${'a'.repeat(5000)}`,
  ],
  `Bearer ${home.key.replace(/^duesday_\d+/, `duesday_${stranger.organizationId}`)}`,
  `Bearer ${home.key.replace(/^duesday_\d+/, 'duesday_999999999999999')}`,
];
const badContentTypes = [
  ...[
    '',
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'application/json;',
    'json',
    'application/jsonx',
    ',',
    '/',
  ],
];
const badKeys = ['', ' ', 'a b', 'a'.repeat(201), 'a'.repeat(200), 'ünicode', '\u00ff', '!'];

/** A body where none is asked for: nothing usually. */
function strayPayload(g: Gen): string | undefined {
  return oneIn(g, 8) ? pick(g, ['', '{}', 'null', '[]', '{', '"x"', '{"a":1}']) : undefined;
}

function payloadFor(g: Gen, ground: Ground, operation: Operation): string | undefined {
  if (oneIn(g, 12)) return pick(g, brokenBodies)();
  const known = ground.home.sent.get(operation.id)?.body;
  let body = known !== undefined && !oneIn(g, 3) ? known : valueOf(g, ground, operation.body!);
  for (let count = g(fc.nat, { max: 2 }); count > 0; count -= 1) body = spoil(g, ground, body);
  const text = unwrap(JSON.stringify(body));
  return oneIn(g, 20) ? twiceTheFirstField(text) : text;
}

const brokenBodies: (() => string | undefined)[] = [
  () => undefined,
  ...['', ' ', '{', '}', '[]', 'null', '1', '"x"', 'true', '{"a":}', "{'a':1}", '{"a":1,}', 'NaN'],
  ...[
    '\ufeff{}',
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"a":1}{"b":2}',
  ],
  ...['\u0000', '{"a":"\u0000"}', '{"\u0000":1}', '{"name":1e400}', '{"":""}'],
].map((body) => (typeof body === 'function' ? body : () => body));
brokenBodies.push(
  () => '['.repeat(10_000) + ']'.repeat(10_000),
  () => '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  () => JSON.stringify({ name: 'x'.repeat(2_000_000) }),
);

const twiceTheFirstField = (text: string) =>
  text.replace(/^\{("[^"]+":)/, (_all, field: string) => `{${field}null,${field}`);

/** Stands for JSON that JavaScript cannot hold, such as 1e400, until the body is written out. */
const raw = (json: string) => `\u{e000}${json}\u{e001}`;
const unwrap = (text: string) =>
  text.replaceAll(/"\u{e000}(.*?)\u{e001}"/gu, (_all, json: string) => JSON.parse(`"${json}"`));

/** Replaces, drops or adds one thing somewhere in a body. */
function spoil(g: Gen, ground: Ground, body: unknown): unknown {
  if (body === null || typeof body !== 'object' || oneIn(g, 30)) return pick(g, nasty(ground));
  const keys = Object.keys(body);
  const deed = g(fc.nat, { max: 9 });
  if (deed === 0 || keys.length === 0)
    return Array.isArray(body)
      ? [...body, pick(g, nasty(ground))]
      : { ...body, [pick(g, strange)]: 1 };
  const key = pick(g, keys);
  const part = (body as Record<string, unknown>)[key];
  const isDeeper = part !== null && typeof part === 'object' && deed > 3;
  const without = Object.entries(body).filter(([name]) => name !== key);
  if (deed === 1)
    return Array.isArray(body) ? without.map(([, one]) => one) : Object.fromEntries(without);
  const changed = isDeeper ? spoil(g, ground, part) : pick(g, nasty(ground));
  if (Array.isArray(body)) return body.map((one, at) => (String(at) === key ? changed : one));
  return { ...body, [key]: changed };
}

const strange = [
  'unknown',
  '',
  ' ',
  '\u0000',
  'constructor',
  'toString',
  'organizationId',
  'id',
  'a'.repeat(300),
];

const nasty = ({ home, stranger }: Ground): unknown[] => [
  ...[
    null,
    true,
    false,
    [],
    {},
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'a\udfff',
    '\u0007',
    '\u202e',
  ],
  ...['\u{1f4a9}', 'e\u0301', 'x'.repeat(5000), '%', '\\', "'; drop table members; --", '{{7*7}}'],
  ...[-1, 0, 1, 0.5, -0.5, 31, 32, 100, 10_000, 999_999, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 63)],
  ...[1e21, 100_000_000_000, 100_000_000_001, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
  ...['1e400', '-1e400', '-0', '1e-400', '123456789012345678901234567890', '1.0', '1E2'].map(raw),
  ...[
    '1',
    'NaN',
    '2199-12-31',
    '1900-01-01',
    '9999-12-31',
    '0000-00-00',
    '2026-02-30',
    '2023-10-06',
  ],
  ...['+275760-09-13T00:00:00Z', 'JPY', 'KWD', 'XXX', 'usd', 'America/New_York', 'Etc/GMT+12'],
  ...['member_0', 'member_9007199254740991', 'member_9007199254740993', `item_${'9'.repeat(60)}`],
  ...[{ kind: 'member' }, { kind: 'pool' }, { amountMinor: 5, currency: 'JPY' }, { toString: 1 }],
  ...[raw('{\\"__proto__\\":{\\"a\\":1}}'), raw(`${'['.repeat(9000)}${']'.repeat(9000)}`)],
  ...Array.from({ length: 101 }, (_, at) => at)
    .filter((at) => at === 100)
    .map((length) => Array(length).fill(null)),
  ...Object.values(home.ids).map((ids) => ids[0]),
  ...Object.values(stranger.ids).map((ids) => ids[0]),
];

/** A value the schema allows; ids are ids that exist, mostly of this organization. */
export function valueOf(g: Gen, ground: Ground, schema: Schema): unknown {
  const { document, home, stranger } = ground;
  if ('$ref' in schema)
    return valueOf(g, ground, resolve(document, schema['$ref'] as string) as Schema);
  if (Array.isArray(schema['enum'])) return pick(g, schema['enum'] as unknown[]);
  if ('const' in schema) return schema['const'];
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) return valueOf(g, ground, pick(g, choices));
  const least = (schema['minimum'] as number | undefined) ?? -1_000_000;
  const most = (schema['maximum'] as number | undefined) ?? 1_000_000;
  switch (schema['type']) {
    case 'null':
      return null;
    case 'boolean':
      return g(fc.boolean);
    case 'integer':
      return g(
        fc.integer,
        oneIn(g, 4) ? { min: least, max: most } : { min: least, max: Math.min(most, least + 40) },
      );
    case 'string':
      return textOf(g, schema, oneIn(g, 6) ? stranger : home);
    case 'array': {
      const fewest = (schema['minItems'] as number | undefined) ?? 0;
      const count = g(fc.integer, { min: fewest, max: fewest + 2 });
      return Array.from({ length: count }, () => valueOf(g, ground, schema['items'] as Schema));
    }
    default:
      return objectOf(g, ground, schema);
  }
}

function objectOf(g: Gen, ground: Ground, schema: Schema): Record<string, unknown> {
  const required = (schema['required'] ?? []) as string[];
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  return Object.fromEntries(
    fields
      .filter(([name]) => required.includes(name) || !oneIn(g, 3))
      .map(([name, part]) => [name, valueOf(g, ground, part)]),
  );
}

function textOf(g: Gen, schema: Schema, whose: Tenant): string {
  const pattern = schema['pattern'] as string | undefined;
  const kind = /^\^([a-z]+)_\[1-9\]/.exec(pattern ?? '')?.[1];
  if (kind) return pick(g, whose.ids[kind] ?? whose.ids['member']!);
  if (schema['format'] === 'date') return pick(g, someDays);
  if (schema['format'] === 'date-time') return pick(g, someInstants);
  if (schema['format'] === 'email') return pick(g, ['ana@example.com', 'b.b@example.org']);
  if (pattern) return g(fc.stringMatching, new RegExp(pattern));
  if (schema['example'] !== undefined && !oneIn(g, 4)) return schema['example'] as string;
  const most = Math.min((schema['maxLength'] as number | undefined) ?? 20, 20);
  return g(fc.string, {
    minLength: (schema['minLength'] as number | undefined) ?? 0,
    maxLength: most,
    unit: 'grapheme',
  });
}

const someDays = [
  '2023-10-06',
  '2023-10-07',
  '2023-11-30',
  '2024-02-29',
  '1900-01-01',
  '2199-12-31',
];
const someInstants = [
  '2023-10-06T13:00:00Z',
  '2024-01-01T00:00:00Z',
  '1900-01-01T00:00:00Z',
  '2199-12-31T23:59:59Z',
];
