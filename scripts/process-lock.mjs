import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One process at a time, before anything is installed or built. The same device as
 * src/platform/database/process-lock.ts, where it is explained: numbered claims, the highest decides.
 *
 * @template Result
 * @param {string} folder
 * @param {() => Promise<Result> | Result} work
 * @param {() => void} onWait told once, when another process holds the lock
 * @returns {Promise<Result>}
 */
export async function withProcessLock(folder, work, onWait = () => {}) {
  fs.mkdirSync(folder, { recursive: true });
  let claim = tryNextClaim(folder);
  if (claim === undefined) onWait();
  while (claim === undefined) {
    await sleep(100);
    claim = tryNextClaim(folder);
  }
  try {
    return await work();
  } finally {
    fs.writeFileSync(claim, 'released');
  }
}

/** @param {string} folder */
function tryNextClaim(folder) {
  const highest = highestClaim(folder);
  if (highest > 0 && isHeld(path.join(folder, String(highest)))) return undefined;
  const claim = path.join(folder, String(highest + 1));
  const draft = path.join(folder, `.${process.pid}-${Math.random().toString(36).slice(2)}`);
  fs.writeFileSync(draft, `${process.pid} ${startOf(process.pid)}`);
  try {
    fs.linkSync(draft, claim);
  } catch {
    return undefined; // another process was quicker
  } finally {
    fs.rmSync(draft);
  }
  if (highestClaim(folder) !== highest + 1) {
    fs.rmSync(claim, { force: true });
    return undefined;
  }
  for (const older of claims(folder))
    if (older <= highest) fs.rmSync(path.join(folder, String(older)), { force: true });
  return claim;
}

/** @param {string} folder */
function claims(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** @param {string} folder */
function highestClaim(folder) {
  return Math.max(0, ...claims(folder));
}

/** @param {string} claim */
function isHeld(claim) {
  if (!fs.existsSync(claim)) return true; // tidied away this moment: look again
  const [pid, start = ''] = fs.readFileSync(claim, 'utf8').trim().split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return start === startOf(Number(pid));
}

/**
 * When a process began, where the system tells; a dead one that nobody collected has no beginning.
 *
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return '';
  }
}
