import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeTestHome } from '#testing/database-server';
import { startEmbedded, type EmbeddedServer } from './embedded.ts';
import { isProcessAlive } from './processes.ts';

const started: EmbeddedServer[] = [];
const homes: string[] = [];
let home: string;
beforeEach(() => {
  home = makeTestHome();
  homes.push(home);
});
afterAll(async () => {
  for (const server of started) await server.stop();
  for (const folder of homes) fs.rmSync(path.dirname(folder), { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbedded(home, { durable: false });
  started.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, application_name: 'duesday test' });
  await client.connect();
  const { rows } = await client
    .query<Record<string, unknown>>(statement)
    .finally(() => client.end());
  return rows;
}

test('an empty home becomes a server, a second start joins it, and the last one out stops it', async () => {
  const first = await start();
  const second = await start();
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  const pid = first.serverPid();
  await first.stop();
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(isProcessAlive(pid)).toBe(true);
  await second.stop();
  expect(isProcessAlive(pid)).toBe(false);
});

test('what was written is there after the server was killed and started again', async () => {
  const before = await start();
  await ask(before.url, `create table note as select 'kept' as text; checkpoint`);
  await before.stop();
  const killed = await start();
  const pid = killed.serverPid();
  process.kill(pid, 'SIGKILL');
  const again = await start();
  expect(again.serverPid()).not.toBe(pid);
  expect(await ask(again.url, 'select text from note')).toEqual([{ text: 'kept' }]);
});

test('a process that is still running brings a killed server back by itself', async () => {
  const server = await start();
  process.kill(server.serverPid(), 'SIGKILL');
  let rows: unknown[] = [];
  for (let tries = 0; tries < 200 && rows.length === 0; tries++) {
    await sleep(25);
    rows = await ask(server.url, 'select 1 as one').catch(() => []);
  }
  expect(rows).toEqual([{ one: 1 }]);
});

test('three processes starting at once on an empty home share one server', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  expect(servers.map((server) => server.adopted).sort()).toEqual([false, true, true]);
  expect(new Set(servers.map((server) => server.serverPid())).size).toBe(1);
});

test('a start that was cut off half-way, lock and all, does not stop the next one', async () => {
  fs.mkdirSync(path.join(home, 'start.lock'), { recursive: true });
  if (process.getuid?.() === 0) fs.chmodSync(home, 0o711);
  fs.writeFileSync(path.join(home, 'start.lock', '7'), '999999999 1');
  fs.mkdirSync(path.join(home, 'pg18.draft'));
  fs.writeFileSync(path.join(home, 'pg18.draft', 'PG_VERSION'), '18\n');
  const server = await start();
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a home with a long path works', async () => {
  home = path.join(home, 'a folder with a long name, and spaces'.repeat(4));
  const server = await start();
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.runIf(process.getuid?.() === 0)(
  'root may choose a home below a folder that is closed to everybody else',
  async () => {
    fs.mkdirSync(home, { mode: 0o700 });
    fs.chmodSync(path.dirname(home), 0o700);
    const server = await start();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    const again = await start();
    expect(again.url).toBe(server.url);
    await again.stop();
    fs.rmSync(fs.realpathSync(path.join(home, 'elsewhere')), { recursive: true });
  },
);

test('data of another major version is refused in a sentence', async () => {
  fs.mkdirSync(path.join(home, 'pg18'), { recursive: true });
  if (process.getuid?.() === 0) fs.chmodSync(home, 0o711);
  fs.writeFileSync(path.join(home, 'pg18', 'PG_VERSION'), '17\n');
  await expect(startEmbedded(home)).rejects.toThrow('made by PostgreSQL 17');
});

test('settings of a new release reach a home made by an old one, and the log stays small', async () => {
  await (await start()).stop();
  const settings = path.join(home, 'pg18', 'duesday.conf');
  const log = path.join(home, 'log', 'postgres.log');
  fs.writeFileSync(settings, 'work_mem = 1MB\n');
  fs.appendFileSync(log, 'x'.repeat(10_000_001));
  const server = await start();
  expect(await ask(server.url, 'show work_mem')).toEqual([{ work_mem: '16MB' }]);
  expect(fs.statSync(log).size).toBeLessThan(100_000);
});
