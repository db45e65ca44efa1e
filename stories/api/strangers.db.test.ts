import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operation, operations, readDocument } from '#testing/api-document';
import { callAs, harvest, moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
import { type IdSlot, idSlots, neededQuery, withId } from '#testing/api-ids';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { fingerprintOfDatabase, wholeDatabase } from '#testing/whole-database';

const document = await readDocument();
const all = operations(document);
const places = all.flatMap((operation) =>
  idSlots(document, operation).map((slot) => ({
    name: `${operation.id}, ${slot.where} ${slot.name}`,
    operation,
    slot,
  })),
);

let database: TestDatabase;
let house: ApiHouse;
let ours: Tenant;
let theirs: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  ours = await moveIn(house, 'Harbor');
  theirs = await moveIn(house, 'Riverside');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

/** Every row of theirs: the organization is the first column of all tables. */
async function theirRows(): Promise<Record<string, string[]>> {
  const first = `(${theirs.organizationId},`;
  const dump = await wholeDatabase(database.pool);
  return Object.fromEntries(
    Object.entries(dump).map(([table, lines]) => [
      table,
      lines.filter((line) => line.startsWith(first)),
    ]),
  );
}

/** The address with our ids in it, but theirs in the place that is tried. */
function address(operation: Operation, slot: IdSlot): string {
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    if (name === 'version') return '1';
    if (name === 'line') return '3';
    const kind = name.replace(/Id$/, '');
    return (slot.where === 'path' && slot.name === name ? theirs : ours).ids[kind]![0]!;
  });
  const tried = slot.where === 'query' ? { [slot.name]: theirs.ids[slot.kind]![0]! } : {};
  return filled + neededQuery(document, operation, ours.ids, tried);
}

test('every write has an example that goes through, for the tests below to spoil', () => {
  for (const { id, body } of all)
    if (body) expect(ours.sent.get(id)?.body, `${id}: use it in moveIn`).toBeDefined();
  for (const { name, slot } of places)
    expect(theirs.ids[slot.kind], `${name}: make one in moveIn`).toBeDefined();
  expect(places.length).toBeGreaterThan(60);
});

describe('an id of another organization means nothing here (I24)', () => {
  test.each(places)('$name', async ({ operation, slot }) => {
    const before = await fingerprintOfDatabase(database.pool);
    const theirsBefore = await theirRows();
    const example = ours.sent.get(operation.id)?.body;
    const id = theirs.ids[slot.kind]![0]!;
    const body = slot.where === 'body' ? withId(example, slot.steps, id) : example;
    const method = operation.method.toUpperCase();
    const answer = await ours.call(method, address(operation, slot), body);
    expect(answer.text).not.toContain('Riverside');
    expect(await theirRows()).toEqual(theirsBefore);
    // A term that comes with an unknown id is simply a new one of ours (D6).
    if (answer.status < 300 && slot.name === 'terms[].id') {
      if (answer.status === 200)
        for (const { url, body } of ours.sent.values())
          if (url.includes('/draft'))
            Object.assign(body as object, { revision: answer.body.revision });
      return expect(answer.text).not.toContain(`"${id}"`);
    }
    expect(await fingerprintOfDatabase(database.pool)).toBe(before);
    // A list that is only narrowed down by an id answers that nothing fits.
    if (slot.where === 'query' && answer.status === 200)
      return expect(answer.body).toMatchObject({ items: [] });
    expectProblem(answer);
    expect(answer.body.code).not.toBe('invalid_request');
    expect([404, ...(slot.where === 'body' ? [422] : [])], answer.text).toContain(answer.status);
  });
});

describe('what we read is ours alone (I24)', () => {
  const reads = all.filter(({ method }) => method === 'get');
  test.each(reads)('$id', async (operation) => {
    const members = operation.path.includes('{memberId}') ? ours.ids['member']! : [''];
    for (const member of members) {
      const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
        if (name === 'memberId') return member;
        return name === 'version' ? '1' : ours.ids[name.replace(/Id$/, '')]![0]!;
      });
      const hasPages = operation.parameters.some(({ name }) => name === 'cursor');
      let cursor: string | null = null;
      do {
        const page: string = hasPages ? `?limit=200${cursor ? `&cursor=${cursor}` : ''}` : '';
        const needed = neededQuery(document, operation, ours.ids);
        const query = needed ? needed + page.replace('?', '&') : page;
        const answer = await ours.call('GET', path + query);
        expect(answer.status, answer.text).toBe(200);
        expect(answer.text).not.toContain('Riverside');
        const seen: Record<string, string[]> = {};
        harvest(answer.body, seen);
        for (const [kind, ids] of Object.entries(seen))
          expect(ids.filter((id) => theirs.ids[kind]?.includes(id))).toEqual([]);
        // a stream of events has no body of its own
        cursor = answer.body?.nextCursor ?? null;
      } while (cursor !== null);
    }
  });
});

test('two organizations may use the same Idempotency-Key for different things', async () => {
  const key = { 'idempotency-key': 'monday' };
  const [here, there] = await Promise.all(
    [ours, theirs].map(({ call, ids }) =>
      call('POST', '/v1/members', { clubId: ids['club']![0], name: 'Zoe' }, key),
    ),
  );
  expect([here!.status, there!.status]).toEqual([201, 201]);
  expect(here!.body.id).not.toBe(there!.body.id);
});

test('a key with the number of another organization opens nothing', async () => {
  const forged = ours.key.replace(/^duesday_\d+/, `duesday_${theirs.organizationId}`);
  const answer = await callAs(house.app, forged)('GET', '/v1/members');
  expectProblem(answer);
  expect(answer.status).toBe(401);
});
