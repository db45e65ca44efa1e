import { spawn } from 'node:child_process';
import path from 'node:path';

/** How a worker ended, and what it had said by then. */
export type Ended = { code: number | null; signal: string | null; output: string };

/** Starts one of `workers/` in a process of its own, which may be killed or kill itself. */
export function startWorker(name: string, words: readonly (string | number)[]) {
  const worker = path.join(import.meta.dirname, 'workers', `${name}.ts`);
  const child = spawn(
    process.execPath,
    ['--conditions=dev', '--import', 'tsx', worker, ...words.map(String)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal, output })),
  );
  return { process: child, ended };
}
