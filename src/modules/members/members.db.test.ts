import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { rows } from '#platform/database/query';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeManyMembers } from '#testing/many-members';
import { createHousehold, joinHousehold, leaveHousehold } from './change-household.ts';
import { changeMember } from './change-member.ts';
import { createMember } from './create-member.ts';
import {
  findHouseholds,
  listMembers,
  listNotes,
  listPinnedNotes,
  membersPlaced,
} from './queries.ts';
import { pinNote, writeNote } from './write-note.ts';

let database: TestDatabase;
let club: TestClub;
let caller: Caller;

beforeAll(async () => {
  database = await testDatabase();
  club = await makeClub(database.db);
  caller = club.caller;
});
afterAll(() => database.close());

const add = (name: string, more: { email?: string; phone?: string; cardCode?: string } = {}) =>
  createMember(database.db, caller, {
    clubId: club.club.id,
    name,
    email: null,
    phone: null,
    ...more,
  });

async function found(search: string, organizationId = caller.organizationId): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMembers(database.db, organizationId, { search, limit: 2, cursor });
    names.push(...page.items.map((member) => member.name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return names;
}

describe('the search', () => {
  beforeAll(async () => {
    await add('Anna Anderson', { email: 'anna@example.com', phone: '+1 212 555 0199' });
    await add('Zoë Anders');
    await add('Bernd Anderson', { cardCode: 'HSF-0077' });
    await add('José Andersen', { phone: '0212 555 0142' });
  });

  test('pages through everybody once, those nearest to what was typed first', async () => {
    expect(await found('ander')).toEqual([
      'Zoë Anders',
      'José Andersen',
      'Anna Anderson',
      'Bernd Anderson',
    ]);
    expect(await found('an')).toHaveLength(4);
  });

  test('finds by every key', async () => {
    expect(await found('anna@ex')).toEqual(['Anna Anderson']);
    expect(await found('jose ander')).toEqual(['José Andersen']);
    expect(await found('(212) 555-0142')).toEqual(['José Andersen']);
    expect(await found('0199')).toEqual(['Anna Anderson']);
    expect(await found('hsf0077')).toEqual(['Bernd Anderson']);
    expect(await found('1001')).toEqual(['Anna Anderson']);
    expect(await found('nobody')).toEqual([]);
  });

  test('follows a correction', async () => {
    const eva = await add('Eva Long', { email: 'eva@example.com' });
    await changeMember(database.db, caller, eva.id, { name: 'Eva Short', email: null });
    expect(await found('long')).toEqual([]);
    expect(await found('eva@')).toEqual([]);
    expect(await found('short')).toEqual(['Eva Short']);
  });

  test('stays inside the organization', async () => {
    const other = await makeClub(database.db);
    expect(await found('anderson', other.caller.organizationId)).toEqual([]);
  });

  test('lists everybody by name when nothing is typed, accents and case aside', async () => {
    const other = await makeClub(database.db);
    for (const name of ['éva', 'Zed', 'Ana', 'ERIC']) await other.member(name);
    expect(await found('', other.caller.organizationId)).toEqual(['Ana', 'ERIC', 'éva', 'Zed']);
  });
});

describe('account numbers', () => {
  test('are given out one after the other, from 1001, also to people added at once', async () => {
    const other = await makeClub(database.db);
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        database.db.transaction().execute((tx) =>
          createMember(tx, other.caller, {
            clubId: other.club.id,
            name: 'Kim',
            email: null,
            phone: null,
          }),
        ),
      ),
    );
    expect(made.map((member) => member.accountNumber).sort()).toEqual([
      1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008,
    ]);
  });
});

describe('a card', () => {
  test('belongs to one member of an organization, whatever its letters’ case', async () => {
    const ida = await add('Ida', { cardCode: 'Q1' });
    await expect(add('Jon', { cardCode: 'q1' })).rejects.toMatchObject({ code: 'card_code_taken' });
    const jon = await add('Jon', { cardCode: 'q2' });
    await expect(
      changeMember(database.db, caller, jon.id, { cardCode: 'Q1' }),
    ).rejects.toMatchObject({ code: 'card_code_taken' });
    await changeMember(database.db, caller, ida.id, { cardCode: null });
    const moved = await changeMember(database.db, caller, jon.id, { cardCode: 'Q1' });
    expect(moved.cardCode).toBe('Q1');
  });
});

describe('notes', () => {
  test('keep their words, newest first, and a pin can be put on and taken off', async () => {
    const { id: memberId } = await add('Nora');
    const first = await writeNote(database.db, caller, {
      memberId,
      text: 'Bad knee',
      isPinned: true,
    });
    await writeNote(database.db, caller, { memberId, text: 'Asked for a locker', isPinned: false });
    const { items } = await listNotes(database.db, caller.organizationId, memberId, { limit: 50 });
    expect(items.map(({ text, isPinned }) => [text, isPinned])).toEqual([
      ['Asked for a locker', false],
      ['Bad knee', true],
    ]);
    expect(items[1]).toMatchObject({ writtenBy: 'key front desk', writtenAt: caller.now });
    const pinned = () => listPinnedNotes(database.db, caller.organizationId, memberId);
    expect((await pinned()).map((note) => note.text)).toEqual(['Bad knee']);
    for (let time = 0; time < 2; time += 1)
      await pinNote(database.db, caller, { noteId: first.id, isPinned: false });
    expect(await pinned()).toEqual([]);
    const actions = await rows<{ action: string }>(
      database.db,
      sql`
        select action from audit_entries
        where organization_id = ${caller.organizationId} and subject_id = ${memberId}
          and subject_kind = 'member' and action like 'member.%note'
        order by id`,
    );
    expect(actions.map((entry) => entry.action)).toEqual([
      'member.note',
      'member.note',
      'member.unpin_note',
    ]);
  });
});

describe('a household', () => {
  test('lets people in and out, but never the last one, and every change is audited', async () => {
    const [ann, bob] = [(await add('Ann')).id, (await add('Bob')).id];
    const { id: householdId } = await createHousehold(database.db, caller, {
      name: 'Elm Street',
      memberIds: [ann, ann],
    });
    const joined = await joinHousehold(database.db, caller, { householdId, memberId: bob });
    expect(joined.members.map((member) => member.name)).toEqual(['Ann', 'Bob']);
    await joinHousehold(database.db, caller, { householdId, memberId: bob });
    await leaveHousehold(database.db, caller, { householdId, memberId: ann });
    await expect(
      leaveHousehold(database.db, caller, { householdId, memberId: bob }),
    ).rejects.toMatchObject({ code: 'last_in_household' });
    const of = (memberId: number) =>
      findHouseholds(database.db, caller.organizationId, { memberId });
    expect(await of(ann)).toEqual([]);
    expect((await of(bob)).map((household) => household.name)).toEqual(['Elm Street']);
    const audit = await rows<{ action: string }>(
      database.db,
      sql`
        select action from audit_entries
        where organization_id = ${caller.organizationId} and subject_kind = 'household'
          and subject_id = ${householdId}
        order by id`,
    );
    expect(audit.map((entry) => entry.action)).toEqual([
      'household.create',
      'household.join',
      'household.leave',
    ]);
  });
});

describe('among many', () => {
  const size = 20_000;
  let organizationId = 0;
  beforeAll(async () => {
    const many = await makeClub(database.db);
    organizationId = many.caller.organizationId;
    await makeManyMembers(database.db, { organizationId, clubId: many.club.id, size });
  });

  test.each(['a', 'mar', '555 01', '1042', 'hsf000', ''])(
    '"%s" is read off an index, in order, and stops when the page is full',
    async (search) => {
      const text = await planOf(search);
      expect(text).toMatch(/Index (Only )?Scan/);
      expect(text).not.toMatch(/Seq Scan|Bitmap|Hash/);
      expect(text).not.toMatch(/^\s*(->\s*)?Sort /m);
      expect(text).toMatch(/organization_id = /);
    },
  );

  test.each(['maria lan', 'a b', 'zoe.an', 'zoe 1042'])(
    '"%s" is looked up word by word',
    async (search) => {
      expect(await planOf(search)).not.toMatch(/Seq Scan/);
    },
  );

  const planOf = async (search: string) => {
    const plan = await rows<{ 'QUERY PLAN': string }>(
      database.db,
      sql`explain ${membersPlaced(organizationId, { search, limit: 20 })}`,
    );
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };

  test('an account number comes before phone numbers that end in the same digits', async () => {
    const search = '1234';
    const page = await listMembers(database.db, organizationId, { search, limit: 5 });
    expect(page.items[0]).toMatchObject({ accountNumber: 1234 });
  });
});
