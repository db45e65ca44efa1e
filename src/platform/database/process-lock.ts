import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProcessAlive, processStart } from './processes.ts';

/**
 * One process at a time, across processes, without the operating system's file locks (Node has none).
 *
 * A folder holds numbered claims; the highest number decides. A claim is taken by creating the next
 * number, which only one process can, once the highest one is released or its process is gone. The
 * highest claim is never deleted, so nobody can mistake a lock just taken over for a stale one.
 */
export async function withProcessLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  patienceMs = 180_000,
): Promise<Result> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = await takeClaim(folder, patienceMs);
  try {
    return await work();
  } finally {
    fs.writeFileSync(claim, released);
  }
}

const released = 'released';

async function takeClaim(folder: string, patienceMs: number): Promise<string> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const highest = highestClaim(folder);
    const holder = highest === 0 ? released : readHolder(folder, highest);
    if (holder === released || !isAlive(holder)) {
      const claim = tryClaim(folder, highest + 1);
      if (claim !== undefined) return claim;
    } else if (Date.now() > deadline) {
      throw new Error(`Process ${holder.split(' ')[0]} has kept ${folder} locked for too long.`);
    }
    await sleep(20);
  }
}

function tryClaim(folder: string, number: number): string | undefined {
  const claim = path.join(folder, String(number));
  // linked into place whole, so that nobody reads a claim before its holder stands in it
  const draft = path.join(
    folder,
    `.${process.pid}-${number}-${Math.random().toString(36).slice(2)}`,
  );
  fs.writeFileSync(draft, `${process.pid} ${processStart(process.pid)}`);
  try {
    fs.linkSync(draft, claim);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
  if (highestClaim(folder) !== number) {
    // others came and went since we looked, and tidied our number away
    fs.rmSync(claim, { force: true });
    return undefined;
  }
  for (const older of claims(folder))
    if (older < number) fs.rmSync(path.join(folder, String(older)), { force: true });
  return claim;
}

function claims(folder: string): number[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function highestClaim(folder: string): number {
  return Math.max(0, ...claims(folder));
}

function readHolder(folder: string, number: number): string {
  try {
    // an empty claim is one whose process was cut off by the machine while writing
    return fs.readFileSync(path.join(folder, String(number)), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return released;
    throw error;
  }
}

function isAlive(holder: string): boolean {
  const [pid, start = ''] = holder.split(' ');
  return isProcessAlive(Number(pid)) && start === processStart(Number(pid));
}
