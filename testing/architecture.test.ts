import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, readSource, withoutComments } from './sources.ts';

// The house, as ARCHITECTURE.md describes it. Every list below is empty when the house is in order;
// otherwise each entry is a violation, as `file -> file`.

/** The rooms from the ground up: each uses only those before it. */
const rooms = [
  'identity',
  'members',
  'inventory',
  'offers',
  'enrollment',
  'sessions',
  'billing',
  'dunning',
  'scheduling',
  'reporting',
];

/** What the kit may bring in from outside: it has no I/O of its own. */
const kitPackages = new Set(['zod', 'temporal-polyfill']);

type Import = { from: string; to: string };

const sources = filesBelow('src', '.ts').filter((file) => !file.endsWith('.test.ts'));
const everything = [...filesBelow('src', '.ts'), ...filesBelow('testing', '.ts')].concat(
  filesBelow('bench', '.ts'),
);
const imports = sources.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = withoutComments(readSource(file));
  const found = text.matchAll(
    /(?:^|;|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s*'([^']+)'/g,
  );
  return [...found].map(([, named, lazy, bare]) => ({
    from: file,
    to: resolve(file, (named ?? lazy ?? bare)!),
  }));
}

/** Our own files by their path, packages by their name. */
function resolve(file: string, wanted: string): string {
  if (wanted.startsWith('#testing/')) return `testing/${wanted.slice('#testing/'.length)}.ts`;
  if (wanted.startsWith('@/')) return `web/src/${wanted.slice(2)}`;
  if (wanted.startsWith('#')) return `src/${wanted.slice(1)}.ts`;
  if (wanted.startsWith('.')) return path.posix.join(path.posix.dirname(file), wanted);
  return wanted;
}

const roomOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];
const floorOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];
const placeOf = (file: string) => roomOf(file) ?? file.split('/').slice(1, 4).join('/');
const isStore = (file: string) => /\/(store|queries|[a-z-]+-store)\.ts$/.test(file);

// contract.ts says what a request and an answer look like: it is public, as the API is
const isDoor = (file: string) => /^src\/modules\/[^/]+\/(index|contract)\.ts$/.test(file);

const isOurs = (file: string) => /^(?:src|web|testing|bench|scripts)\//.test(file);
const isOpenToTheWeb = (file: string) =>
  /^web\/src\/|^src\/kit\/|^src\/modules\/[^/]+\/contract\.ts$/.test(file);
const featureOf = (file: string) => /^web\/src\/features\/([^/]+)\//.exec(file)?.[1];

function isUpward({ from, to }: Import): boolean {
  const [user, used] = [roomOf(from), roomOf(to)];
  return used !== undefined && rooms.indexOf(used) > rooms.indexOf(user!);
}

const isByTheWindow = ({ from, to }: Import) =>
  roomOf(to) !== undefined && roomOf(from) !== roomOf(to) && !isDoor(to);

const shown = (found: readonly Import[]) => found.map(({ from, to }) => `${from} -> ${to}`);
const inside = (floor: string) => imports.filter(({ from }) => floorOf(from) === floor);

describe('the house', () => {
  test('knows every room that there is', () => {
    const there = new Set(sources.map(roomOf).filter((room) => room !== undefined));
    expect([...there].filter((room) => !rooms.includes(room))).toEqual([]);
    expect(imports.length).toBeGreaterThan(500);
  });

  test('every import leads to a file that is there', () => {
    const there = new Set(sources);
    expect(shown(imports.filter(({ to }) => to.startsWith('src/') && !there.has(to)))).toEqual([]);
  });

  test('the kit uses nothing but itself, the calendar and the schemas', () => {
    expect(
      shown(inside('kit').filter(({ to }) => !to.startsWith('src/kit/') && !kitPackages.has(to))),
    ).toEqual([]);
  });

  test('the platform knows no room', () => {
    expect(
      shown(
        inside('platform').filter(
          ({ to }) => to.startsWith('src/') && !['kit', 'platform'].includes(floorOf(to)!),
        ),
      ),
    ).toEqual([]);
  });

  test('a room uses only the rooms below it', () => {
    expect(shown(inside('modules').filter(isUpward))).toEqual([]);
  });

  test('a room uses no adapter and nothing of the wiring', () => {
    expect(
      shown(inside('modules').filter(({ to }) => ['adapters', 'main'].includes(floorOf(to) ?? ''))),
    ).toEqual([]);
  });

  test('a room is entered by its door, or by the contract that stands beside it', () => {
    expect(shown(imports.filter(isByTheWindow))).toEqual([]);
  });

  test('adapters use the kit, the platform and rooms, and nothing of the wiring', () => {
    expect(shown(inside('adapters').filter(({ to }) => floorOf(to) === 'main'))).toEqual([]);
  });

  test('nothing that ships uses the tests', () => {
    expect(shown(imports.filter(({ to }) => to.startsWith('testing/') || to === 'vitest'))).toEqual(
      [],
    );
  });

  test('no file needs itself, by whatever detour', () => {
    expect(findCircles(imports)).toEqual([]);
  });

  test('everything is exported by name', () => {
    const offenders = everything.filter((file) =>
      /^\s*export\s+(\*|default\b)/m.test(withoutComments(readSource(file))),
    );
    expect(offenders).toEqual([]);
  });
});

describe('the web', () => {
  const webImports = [...filesBelow('web/src', '.ts'), ...filesBelow('web/src', '.tsx')]
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap(importsOf);

  test('uses itself, packages, the kit, and of a room only its contract', () => {
    expect(webImports.length).toBeGreaterThan(100);
    expect(shown(webImports.filter(({ to }) => isOurs(to) && !isOpenToTheWeb(to)))).toEqual([]);
  });

  test('reaches nothing of the server through a contract', () => {
    const next = new Map<string, Import[]>();
    for (const one of imports) next.set(one.from, [...(next.get(one.from) ?? []), one]);
    const reached = new Set(webImports.map(({ to }) => to).filter((to) => to.startsWith('src/')));
    const offenders: Import[] = [];
    for (const file of reached)
      for (const one of next.get(file) ?? []) {
        const isPure = kitPackages.has(one.to) || /^src\/(?:kit|modules)\//.test(one.to);
        if (!isPure || isStore(one.to) || /\/(index|routes)\.ts$/.test(one.to)) offenders.push(one);
        else if (one.to.startsWith('src/')) reached.add(one.to);
      }
    expect(shown(offenders)).toEqual([]);
  });

  test('keeps its features apart', () => {
    const across = webImports.filter(({ from, to }) => {
      const [user, used] = [featureOf(from), featureOf(to)];
      return user !== undefined && used !== undefined && user !== used;
    });
    expect(shown(across)).toEqual([]);
  });
});

describe('SQL', () => {
  const written = sources
    .map((file) => ({ file, text: withoutComments(readSource(file)) }))
    .filter(({ text }) => /\bsql(?:\.raw\(|<[^`]*>`|`)/.test(text));

  /**
   * A command that is one set-based statement, or that hands the room below the query of what it wants,
   * carries that statement itself: read apart from it, neither would say anything.
   */
  const commandsThatAreStatements = [
    'src/modules/billing/change-payment-method.ts',
    'src/modules/billing/collect-nothing-due.ts',
    'src/modules/billing/record-answers.ts',
    'src/modules/identity/record-audit.ts',
    'src/modules/reporting/verify-books.ts',
    'src/modules/reporting/verify-money-back.ts',
    'src/modules/reporting/verify-sales.ts',
    'src/modules/scheduling/verify.ts',
    'src/modules/sessions/bring-back-sessions.ts',
    'src/modules/sessions/calendars.ts',
    'src/modules/sessions/credit-sessions.ts',
    'src/modules/sessions/expire-sessions.ts',
    'src/modules/sessions/transfer-sessions.ts',
    'src/modules/sessions/undo-use.ts',
    'src/modules/sessions/verify-owed.ts',
    'src/modules/sessions/verify-reservations.ts',
    'src/modules/sessions/verify.ts',
  ];

  test('stands in stores, queries and the few commands that are one statement', () => {
    const astray = written.filter(
      ({ file }) =>
        roomOf(file) !== undefined && !isStore(file) && !commandsThatAreStatements.includes(file),
    );
    expect(astray.map(({ file }) => file)).toEqual([]);
    const files = new Set(written.map(({ file }) => file));
    expect(commandsThatAreStatements.filter((file) => !files.has(file))).toEqual([]);
  });

  test('is not written by the kit, and by the wiring only to ask whether the database is there', () => {
    const elsewhere = written.filter(({ file }) => ['kit', 'main'].includes(floorOf(file)!));
    expect(elsewhere.map(({ file }) => file)).toEqual(['src/main/server.ts']);
  });

  const tables = filesBelow('migrations', '.sql').flatMap((file) =>
    [...readSource(file).matchAll(/^create table (\w+) \(/gm)].map(([, table]) => table!),
  );
  const writers = new Map(tables.map((table) => [table, new Set<string>()]));
  for (const { file, text } of written)
    for (const [, inserted, updated, deleted] of text.matchAll(
      /\binsert into (\w+)|\bupdate (\w+)(?: \w+)?\s+set\b|\bdelete from (\w+)/g,
    ))
      writers.get((inserted ?? updated ?? deleted)!)?.add(placeOf(file));

  test('writes each table from one place only', () => {
    const claims = [...writers].map(([table, places]) => `${table}: ${[...places].join(', ')}`);
    expect(tables.length).toBeGreaterThan(25);
    expect(claims.filter((claim) => !/: [^,]+$/.test(claim))).toEqual([]);
  });

  test('of a room reads no table of a room above it', () => {
    const upward = written.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:from|join) (\w+)\b/g)].flatMap(([, table]) => {
        const [owner] = writers.get(table!) ?? [];
        const isAbove =
          roomOf(file) !== undefined &&
          owner !== undefined &&
          rooms.indexOf(owner) > rooms.indexOf(roomOf(file)!);
        return isAbove ? [`${file} -> ${table} of ${owner}`] : [];
      }),
    );
    expect(upward).toEqual([]);
  });

  test('never asks the database what time it is', () => {
    // pg_* and *_at may stand in names; these are the words by which PostgreSQL tells its own time
    const clock =
      /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(?:current_date|current_time|current_timestamp|localtime|localtimestamp)\b/i;
    const migrations = filesBelow('migrations', '.sql').map((file) => ({
      file,
      text: readSource(file).replaceAll(/--.*/g, ''),
    }));
    const statements = written.map(({ file, text }) => ({ file, text: backticked(text) }));
    const asking = [...migrations, ...statements].filter(({ text }) => clock.test(text));
    expect(asking.map(({ file }) => file)).toEqual([]);
  });

  test('knows no time zone: days are decided before a statement is sent', () => {
    const zone = /\bat time zone\b|\btimezone\s*\(|\bdate_trunc\s*\(|\btimestamptz?\)?::date\b/i;
    const offenders = written.filter(({ text }) => zone.test(backticked(text)));
    expect(offenders.map(({ file }) => file)).toEqual([]);
  });
});

describe('migrations', () => {
  const migrations = filesBelow('migrations', '.sql');

  test('are numbered without a gap', () => {
    const numbers = migrations.map((file) => path.basename(file).slice(0, 4));
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1).padStart(4, '0')));
  });

  test.each(migrations)('%s says why it exists and waits for no lock for long', (file) => {
    const text = readSource(file);
    expect(text).toMatch(/^-- Why: \S/);
    expect(text).toMatch(/^set local lock_timeout = '\d+m?s';$/m);
  });
});

/** Only what stands between backticks, with what is put into it left out. */
function backticked(text: string): string {
  return [...text.matchAll(/`((?:[^`\\]|\\.)*)`/g)]
    .map(([, inner]) => inner!.replaceAll(/\$\{[^}]*\}/g, '$'))
    .join('\n');
}

/** Circles of files that import one another, each once, as `a -> b -> a`. */
function findCircles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges)
    if (to.startsWith('src/')) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) circles.push([...trail.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}
