import fs from 'node:fs';

/**
 * Whether a process still runs. One that ended counts as gone even while its number is kept: in a
 * container without an init process nobody collects the dead.
 */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const state = processFields(pid)[0];
  return state !== 'Z' && state !== 'X';
}

/** When a process began, where the system tells: the same number later is then another process. */
export function processStart(pid: number): string {
  return processFields(pid)[19] ?? '';
}

/** The fields of Linux's /proc/<pid>/stat from the state on; empty on other systems. */
function processFields(pid: number): string[] {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
