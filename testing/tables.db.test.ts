import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#testing/database';

// What must be true of every table, asked of the database itself: a new table is held to it by being there.

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** The product's own tables; the migrator and the job queue keep theirs. */
const ours = `
  select c.oid, c.relname as name
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'schema_migration%'`;

const oursAndPeople = ours.replace(`= 'public'`, `in ('public', 'auth')`);

async function answers(query: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ said: string }>(query);
  return rows.map((row) => row.said);
}

test('every table holds an organization’s data, and says whose', async () => {
  const tables = await answers(`select name as said from (${ours}) t`);
  expect(tables.length).toBeGreaterThan(25);
  const without = await answers(`
    select t.name as said
    from (${ours}) t
    where not exists (
      select from pg_attribute a
      where a.attrelid = t.oid and a.attname = 'organization_id' and a.attnotnull and a.atttypid = 'bigint'::regtype
    )`);
  expect(without).toEqual([]);
});

test('every primary key, unique constraint and unique index begins with the organization', async () => {
  const astray = await answers(`
    select i.indexrelid::regclass::text as said
    from (${ours}) t
    join pg_index i on i.indrelid = t.oid and i.indisunique
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where a.attname is distinct from 'organization_id'`);
  expect(astray).toEqual([]);
});

test('people stand apart: nothing in their schema is an organization’s, and nothing ties the two', async () => {
  const tables = await answers(`
    select c.relname as said
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'auth' and c.relkind = 'r'
    order by 1`);
  const people = ['account', 'rateLimit', 'session', 'twoFactor', 'user', 'verification'];
  expect(tables.sort()).toEqual([...people, 'sign_in_tries', 'used_codes', 'workplaces'].sort());
  const ties = await answers(`
    select conrelid::regclass || ' -> ' || confrelid::regclass as said
    from pg_constraint f
    join pg_class here on here.oid = f.conrelid
    join pg_class there on there.oid = f.confrelid
    where f.contype = 'f' and here.relnamespace <> there.relnamespace`);
  expect(ties.filter((tie) => tie.includes('auth.'))).toEqual([]);
});

test('every table has a primary key', async () => {
  const without = await answers(`
    select t.name as said
    from (${ours}) t
    where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`);
  expect(without).toEqual([]);
});

test('every index begins with the organization, so that no search wanders into another one', async () => {
  const astray = await answers(`
    select i.indexrelid::regclass::text as said
    from (${ours}) t
    join pg_index i on i.indrelid = t.oid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where a.attname is distinct from 'organization_id'`);
  expect(astray).toEqual([]);
});

test('every foreign key begins with the organization on both sides: nothing points into another one', async () => {
  const astray = await answers(`
    select t.name || ': ' || pg_get_constraintdef(f.oid) as said
    from (${ours}) t
    join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
    join pg_attribute here on here.attrelid = f.conrelid and here.attnum = f.conkey[1]
    join pg_attribute there on there.attrelid = f.confrelid and there.attnum = f.confkey[1]
    where here.attname <> 'organization_id' or there.attname <> 'organization_id'`);
  expect(astray).toEqual([]);
});

test('what excludes each other does so within an organization: a distributed database can keep that', async () => {
  const astray = await answers(`
    select t.name || ': ' || x.conname as said
    from (${ours}) t
    join pg_constraint x on x.conrelid = t.oid and x.contype = 'x'
    where pg_get_constraintdef(x.oid) !~ '^EXCLUDE USING gist \\(organization_id WITH =, '`);
  expect(astray).toEqual([]);
});

test('every table says what it is for', async () => {
  const silent = await answers(
    `select t.name as said from (${oursAndPeople}) t where obj_description(t.oid, 'pg_class') is null`,
  );
  expect(silent).toEqual([]);
});

test('every column that may be empty says what empty means', async () => {
  // where a person simply need not say something, empty means just that
  const obvious = ['email', 'phone', 'note', 'before', 'after'];
  const silent = await answers(`
    select t.name || '.' || a.attname as said
    from (${oursAndPeople}) t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where not a.attnotnull
      and a.attname not in (${obvious.map((name) => `'${name}'`).join(', ')})
      and col_description(t.oid, a.attnum) is null
    order by 1`);
  expect(silent).toEqual([]);
});

test('every function says what it is for', async () => {
  const silent = await answers(`
    select p.proname as said
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public'
      and obj_description(p.oid, 'pg_proc') is null
      -- an extension's are not ours to describe
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  expect(silent).toEqual([]);
});

test('amounts of money are whole minor units, and instants carry their zone', async () => {
  const inexact = await answers(`
    select t.name || '.' || a.attname as said
    from (${ours}) t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where (a.attname like '%\\_minor' and a.atttypid <> 'bigint'::regtype)
      or (a.attname like '%\\_at' and a.atttypid <> 'timestamptz'::regtype)
      or (a.attname like '%\\_on' and a.atttypid <> 'date'::regtype)
      or a.atttypid in ('real'::regtype, 'double precision'::regtype, 'numeric'::regtype, 'money'::regtype,
                        'timestamp'::regtype)`);
  expect(inexact).toEqual([]);
});

test('no column fills itself with the database’s own time', async () => {
  const filled = await answers(`
    select t.name || '.' || a.attname as said
    from (${ours}) t
    join pg_attrdef d on d.adrelid = t.oid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = d.adnum
    where pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(|current_|clock_timestamp'`);
  expect(filled).toEqual([]);
});

const appendOnly = [
  'agreement_documents',
  'audit_entries',
  'bank_files',
  'bank_return_lines',
  'member_notes',
  'owed_entries',
  'payment_attempts',
  'payment_results',
  'payment_reversals',
  'refund_results',
  'refunds',
  'session_entries',
  'trainer_commissions',
];

test('the append-only tables are the ones we know of', async () => {
  const guarded = await answers(`
    select distinct t.name as said
    from (${ours}) t
    join pg_trigger g on g.tgrelid = t.oid
    where g.tgname = t.name || '_append_only' and g.tgenabled in ('O', 'A')
    order by 1`);
  expect(guarded).toEqual(appendOnly);
});

test.each(
  appendOnly.flatMap((table) => [
    `update ${table} set organization_id = organization_id where organization_id = 1`,
    `delete from ${table} where organization_id = 1`,
    `truncate ${table} cascade`,
  ]),
)('a line once written stays: %s', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow('is append-only');
});
