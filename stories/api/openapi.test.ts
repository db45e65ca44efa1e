import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allScopes } from '#modules/identity/index';
import { operations, readDocument, resolve } from '#testing/api-document';

const document = await readDocument();
const all = operations(document);

test('the committed description is the one the contracts give', () => {
  const committed = readFileSync(path.resolve(import.meta.dirname, '../../openapi.json'), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
});

test('it is OpenAPI 3.1, and every reference in it leads somewhere', () => {
  expect(document.openapi).toBe('3.1.0');
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(100);
  for (const [, reference] of references) expect(resolve(document, reference!)).toBeDefined();
});

test('nothing is described that is not used', () => {
  const text = JSON.stringify(document);
  for (const [kind, parts] of Object.entries(document.components))
    for (const name of Object.keys(parts as object))
      if (kind !== 'securitySchemes')
        expect(text).toContain(`"$ref":"#/components/${kind}/${name}"`);
});

test('every operation has a name of its own and says what it does', () => {
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  for (const { operationId, summary, tags, permission, security, isOpen } of all) {
    expect(operationId).toMatch(/^[a-z]+([A-Z][a-z]+)+$/);
    expect(summary.length).toBeGreaterThan(5);
    expect(tags).toHaveLength(1);
    if (permission !== undefined) expect(allScopes).toContain(permission);
    expect(security).toEqual(isOpen ? [] : [{ apiKey: [] }, { browser: [] }]);
  }
});

test('only who one is can be asked without a permission', () => {
  expect(
    all.filter(({ permission, isOpen }) => !permission && !isOpen).map(({ id }) => id),
  ).toEqual(['GET /v1/me']);
});

test('only those who come in for the first time are not asked who they are', () => {
  expect(all.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual([
    'GET /v1/setup',
    'POST /v1/setup',
    'POST /v1/invitations/preview',
    'POST /v1/invitations/accept',
    'POST /v1/pay-links/preview',
    'POST /v1/pay-links/payment',
    'POST /v1/pay-links/card-page',
    'POST /v1/booking-links/door',
    'POST /v1/booking-links/classes',
    'POST /v1/booking-links/free-slots',
    'POST /v1/booking-links/bookings',
    'POST /v1/booking-links/appointments',
    'POST /v1/booking-links/moves',
    'POST /v1/booking-links/cancellations',
  ]);
});

/** What is not told as JSON, by the end of its address. */
const told = [
  ['}/events', 'text/event-stream'],
  ['/document', 'application/pdf'],
  ['/content', 'text/plain'],
  ['/files/{list}', 'text/csv'],
  ['/file', 'text/csv'],
  ['GET /v1/members/{memberId}/photo', 'image/*'],
] as const;

test('every way to be refused is described in words, as a problem', () => {
  for (const { id, method, isWrite, isOpen, responses } of all) {
    const wanted = isOpen ? ['400', '429'] : ['400', '401', '403', '404', '422'];
    if (method !== 'get') wanted.push('413', '415');
    if (isWrite) wanted.push('409');
    expect(Object.keys(responses), id).toEqual(expect.arrayContaining(wanted));
    for (const [status, given] of Object.entries(responses)) {
      const response = '$ref' in given ? resolve(document, given['$ref'] as string) : given;
      const { description, content } = response as { description: string; content: object };
      expect(description, `${id} ${status}`).toMatch(/\w+/);
      expect(description).not.toBe('Default Response');
      const [, done = 'application/json'] = told.find(([end]) => id.endsWith(end)) ?? [];
      const type = Number(status) < 400 ? done : 'application/problem+json';
      expect(Object.keys(content), `${id} ${status}`).toEqual([type]);
    }
  }
});

test('every write asks for an Idempotency-Key; nothing that only looks does', () => {
  for (const { id, method, isWrite, isLook, isOpen } of all)
    expect(isWrite, id).toBe(method !== 'get' && !isLook && !isOpen);
  expect(all.filter(({ isLook }) => isLook).map(({ id }) => id)).toEqual([
    'POST /v1/offers/preview',
    'POST /v1/agreements/preview',
    'POST /v1/add-ons/preview',
    'POST /v1/events/{eventId}/change-preview',
    'POST /v1/event-series/preview',
    'POST /v1/appointments/preview',
    'POST /v1/appointments/{bookingId}/move-preview',
  ]);
});

test('every id in an address says what it is an id of', () => {
  for (const { id, path, parameters } of all) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = parameters.filter((parameter) => parameter.in === 'path');
    expect(described.map(({ name }) => name).sort(), id).toEqual(named.sort());
  }
});

test('no object may carry fields nobody asked for', () => {
  const loose: string[] = [];
  const look = (schema: unknown, at: string) => {
    if (schema === null || typeof schema !== 'object') return;
    const { type, additionalProperties } = schema as Record<string, unknown>;
    if (type === 'object' && additionalProperties !== false) loose.push(at);
    for (const [key, part] of Object.entries(schema))
      if (key !== 'example' && key !== 'default') look(part, `${at}.${key}`);
  };
  look(document.components.schemas, 'schemas');
  expect(loose).toEqual([]);
});
