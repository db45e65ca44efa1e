import { DatabaseUnreachable } from '#platform/database/unreachable';

const words: Record<string, (at: string) => string> = {
  EADDRINUSE: (at) => `The address${at} is taken by another program. Set PORT to a free port.`,
  EADDRNOTAVAIL: (at) => `This machine has no address${at}. Set HOST to one of its own.`,
  ENOTFOUND: (at) => `There is no host${at}. Set HOST to an address of this machine.`,
  EACCES: (at) => `There is no permission for${at}. Set DUESDAY_HOME to a folder of your own.`,
  EPERM: (at) => `There is no permission for${at}. Set DUESDAY_HOME to a folder of your own.`,
  EROFS: (at) => `Nothing can be written to${at}. Set DUESDAY_HOME to a folder of your own.`,
  EEXIST: (at) => `A file is in the way at${at}. Set DUESDAY_HOME to a folder.`,
  ENOTDIR: (at) => `A file is in the way at${at}. Set DUESDAY_HOME to a folder.`,
  ENOSPC: () => 'The disk is full.',
};

type SystemError = Error & { code?: string; address?: string; port?: number; path?: string };

/** What the operating system refused, in a sentence with what to change; undefined for a bug. */
export function wordsForSystemError(error: unknown): string | undefined {
  if (error instanceof DatabaseUnreachable) return error.message;
  const { code = '', address, port, path, message } = error as SystemError;
  if (!(error instanceof Error) || !words[code]) return undefined;
  const host = address ?? (code === 'ENOTFOUND' ? message.split(' ').at(-1) : undefined);
  const at = path ?? (host && port ? `${host}:${port}` : host);
  return words[code](at ? ` ${at}` : '');
}
