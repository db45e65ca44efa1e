import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Place } from './embedded-place.ts';
import { isWindows } from './engine.ts';

const settingsFile = 'duesday.conf';

/**
 * Writes the server's settings, sized for a small machine, into a file of their own that is rewritten
 * at every start: a new release's settings reach data folders made by an old one.
 */
export function writeServerSettings(place: Place, durable: boolean): void {
  const lines = Object.entries(serverSettings(place, durable)).map(
    ([name, value]) => `${name} = ${quote(value)}`,
  );
  const file = path.join(place.data, settingsFile);
  const heading =
    '# Written by Duesday at every start; put settings of your own into postgresql.conf.';
  fs.writeFileSync(file, [heading, ...lines, ''].join('\n'), { mode: 0o600 });
  if (place.user) fs.chownSync(file, place.user.uid, place.user.gid);
  includeOnce(path.join(place.data, 'postgresql.conf'));
}

function serverSettings(place: Place, durable: boolean): Record<string, string> {
  const memoryMegabytes = Math.floor(os.totalmem() / 2 ** 20);
  return {
    // only this machine, and on it only who may enter the folder
    listen_addresses: isWindows ? '127.0.0.1' : '',
    unix_socket_directories: isWindows ? '' : `"${place.socketFolder.replaceAll('"', '""')}"`,
    port: String(place.port),
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %a ',
    log_checkpoints: 'off',
    // a throw-away server shares its machine with others like it
    shared_buffers: `${Math.max(64, Math.min(durable ? 1024 : 256, Math.floor(memoryMegabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(memoryMegabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    // a dues run writes a lot in a short time: let it finish before its pages are swept to disk
    max_wal_size: durable ? '4GB' : '512MB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: '0.9',
    wal_buffers: '16MB',
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    wal_init_zero: durable ? 'on' : 'off',
  };
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Ours come after what initdb wrote and before what the owner adds at the end: the last line wins. */
function includeOnce(mainFile: string): void {
  const text = fs.readFileSync(mainFile, 'utf8');
  const line = `include_if_exists = '${settingsFile}'`;
  if (text.includes(line)) return;
  fs.appendFileSync(mainFile, `\n${line}\n# settings of your own go below this line\n`);
}
