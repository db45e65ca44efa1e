import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/database/embedded';
import { prepareDatabase } from '#main/prepare-database';
import { migrationsFolder } from '#platform/database/migrate';
import { openDatabase } from '#platform/database/open';
import { isProcessAlive } from '#platform/database/processes';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one server of this run, and the migrated database on it that tests are cloned from. */
    testServer: { url: string; template: string; organizationTables: string[] };
  }
}

/**
 * Runs once before all tests that need a database: starts one throw-away server (or takes the one in
 * TEST_DATABASE_URL) and migrates one template database on it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serverOfThisRun();
  const template = `duesday_template_${fingerprintOfMigrations()}`;
  await makeTemplate(server.url, template);
  const organizationTables = await readOrganizationTables(urlOfDatabase(server.url, template));
  project.provide('testServer', { url: server.url, template, organizationTables });
  return server.stop;
}

type Server = { url: string; stop(): Promise<void> };

async function serverOfThisRun(): Promise<Server> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url, stop: async () => {} };
  await sweepLeftovers();
  try {
    return await startThrowAway(fastestFolder());
  } catch (error) {
    if (fastestFolder() === os.tmpdir()) throw error;
    return await startThrowAway(os.tmpdir()); // programs may not be run from memory everywhere
  }
}

async function startThrowAway(folder: string): Promise<Server> {
  const home = makeTestHome(folder);
  const remove = () => fs.rmSync(path.dirname(home), { recursive: true, force: true });
  try {
    const server = await startEmbedded(home, { durable: false });
    return { url: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

const memoryFolder = '/dev/shm';

/** A clone makes 300 small files: a folder in memory makes them ten times as fast as a disk. */
function fastestFolder(): string {
  if (!fs.existsSync(memoryFolder)) return os.tmpdir();
  const { bavail, bsize } = fs.statfsSync(memoryFolder);
  const isRoomy = bavail * bsize > 4e9 && os.freemem() > 4e9;
  return isRoomy ? memoryFolder : os.tmpdir();
}

/** A home of its own below the temporary folder; nothing of it outlives the run. */
export function makeTestHome(folder: string = os.tmpdir()): string {
  const parent = fs.mkdtempSync(path.join(folder, `duesday-test-${process.pid}-`));
  // when root runs the tests, the server's own user has to reach its folders
  if (process.getuid?.() === 0) fs.chmodSync(parent, 0o755);
  return path.join(parent, 'home');
}

/** A run that was killed could not stop its server: the next one does. */
async function sweepLeftovers(): Promise<void> {
  for (const folder of new Set([os.tmpdir(), fastestFolder()]))
    for (const name of fs.readdirSync(folder)) {
      const owner = /^duesday-test-(\d+)-/.exec(name)?.[1];
      if (owner !== undefined && !isProcessAlive(Number(owner)))
        await sweep(path.join(folder, name));
    }
}

async function sweep(folder: string): Promise<void> {
  if (fs.statSync(folder).uid !== process.getuid?.()) return;
  const home = path.join(folder, 'home');
  if (fs.existsSync(path.join(home, 'pg18', 'postmaster.pid')))
    await (await startEmbedded(home, { durable: false })).stop();
  // another run may be sweeping the same folder
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function fingerprintOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(migrationsFolder).sort()) {
    if (!file.endsWith('.sql')) continue;
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(path.join(migrationsFolder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Migrated under another name and renamed when done, so that a template is whole or absent. */
async function makeTemplate(url: string, template: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    const { rows } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rows.length > 0) return;
    const draft = `${template}_draft_${process.pid}`;
    await createDatabase(admin, draft, 'template0');
    const database = await openDatabase(
      { home: '', databaseUrl: urlOfDatabase(url, draft) },
      { applicationName: 'duesday test template' },
    );
    try {
      await prepareDatabase(database);
    } finally {
      await database.stop();
    }
    await admin.query(`alter database ${draft} rename to ${template}`);
  } finally {
    await admin.end();
  }
}

async function createDatabase(admin: Client, name: string, template: string): Promise<void> {
  // the same order of names on every server, as in the product's own
  const locale = `encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;
  await admin.query(`create database ${name} template ${template} ${locale}`);
}

async function readOrganizationTables(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select distinct table_name as name
         from information_schema.columns
        where column_name = 'organization_id'
          and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

/** The same server, another database on it. */
export function urlOfDatabase(url: string, database: string): string {
  const [, before = '', after = ''] = /^(\w+:\/\/[^/?]*)\/?[^?]*(\?.*)?$/.exec(url) ?? [];
  return `${before}/${database}${after}`;
}
