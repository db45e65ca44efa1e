import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations, readDocument } from '#testing/api-document';
import { type Ground, type WireRequest, wireRequest } from '#testing/api-fuzz';
import { answerOf, type ApiHouse, moveIn, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { fingerprintOfDatabase } from '#testing/whole-database';

// `npm run fuzz` sets both; the suite itself takes a short walk, another one every time.
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 450);
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const document = await readDocument();
const all = operations(document);
const requestsEach = Math.ceil(requests / all.length);
let database: TestDatabase;
let house: ApiHouse;
let ground: Ground;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  const home = await moveIn(house, 'Harbor');
  ground = { document, home, stranger: await moveIn(house, 'Riverside') };
});
afterAll(async () => {
  await house.close();
  await database.close();
});

/** A read changes nothing. The tables in which it is noted itself, because of what it hands out. */
const notedReads: Record<string, readonly string[]> = {
  'GET /v1/bank-files/{fileId}/content': ['audit_entries', 'bank_file_downloads'],
};

/** What whoever has a secret link does, without a key of their own. */
const openActs = new Set(
  ['bookings', 'appointments', 'moves', 'cancellations'].map(
    (act) => `POST /v1/booking-links/${act}`,
  ),
);

/** Sends it, or answers undefined where it cannot even be sent. */
async function send(request: WireRequest) {
  const answer = await house.app.inject(request as never);
  return answerOf(answer);
}

describe(`whatever a client sends, it gets an answer in words (seed ${seed})`, () => {
  test.each(all)('$id', { timeout: 600_000 }, async (operation) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const request = wireRequest(g, ground, operation);
        const before = await fingerprintOfDatabase(database.pool);
        const noted = notedReads[operation.id] ?? [];
        const beforeIt = await fingerprintOfDatabase(database.pool, noted);
        const answer = await send(request);
        const shown = `${JSON.stringify(request).slice(0, 3000)} → ${answer.status} ${answer.text.slice(0, 2000)}`;
        expect(answer.status, shown).toBeLessThan(500);
        const isElsewhere = answer.body?.code === 'no_such_address';
        if (!isElsewhere && answer.body?.code !== 'bad_address')
          expect(Object.keys(operation.responses), shown).toContain(String(answer.status));
        if (answer.status >= 400) {
          expectProblem(answer, shown);
          expect(await fingerprintOfDatabase(database.pool), shown).toBe(before);
        } else if (!operation.isWrite && !openActs.has(operation.id))
          expect(await fingerprintOfDatabase(database.pool, noted), shown).toBe(beforeIt);
      }),
      { seed, numRuns: requestsEach, endOnFailure: requestsEach > 100 },
    );
  });
});
