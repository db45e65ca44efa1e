import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

function complaintAbout(env: NodeJS.ProcessEnv): string {
  try {
    return `accepted: ${JSON.stringify(readConfig(env))}`;
  } catch (error) {
    return (error as Error).message;
  }
}

test('without any settings Duesday answers on this machine only, on port 3000', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    logLevel: 'warn',
  });
});

test('a setting that is set but empty counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
});

test('every setting that cannot be used is named, with what would work', () => {
  const complaint = complaintAbout({ PORT: '70000', LOG_LEVEL: 'loud' });
  expect(complaint).toContain('PORT must be a whole number from 0 to 65535');
  expect(complaint).toContain('LOG_LEVEL must be one of fatal');
});

test('a wrong database address is refused without repeating the password in it', () => {
  const complaint = complaintAbout({ DATABASE_URL: 'mysql://club:secret@host/club' });
  expect(complaint).toBe('DATABASE_URL must be an address that starts with postgresql://.');
});

test('the home of a user lies with the other data of that user', () => {
  const { home } = readConfig({ XDG_DATA_HOME: '/data/me' });
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux')
    expect(home).toBe(isRoot ? '/var/lib/duesday' : '/data/me/duesday');
  expect(readConfig({ DUESDAY_HOME: '/srv/club' }).home).toBe('/srv/club');
});
