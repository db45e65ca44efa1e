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

test('the keys of Stripe come all three or not at all, of one mode, and are never repeated', () => {
  const keys = {
    STRIPE_SECRET_KEY: 'sk_test_secret',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_open',
    STRIPE_WEBHOOK_SECRET: 'whsec_secret',
  };
  expect(readConfig({}).stripe).toBeUndefined();
  expect(readConfig(keys).stripe).toMatchObject({ secretKey: 'sk_test_secret', apiUrl: undefined });
  expect(complaintAbout({ ...keys, STRIPE_WEBHOOK_SECRET: '' })).toContain(
    'WEBHOOK_SECRET is missing',
  );
  expect(complaintAbout({ ...keys, STRIPE_PUBLISHABLE_KEY: 'pk_live_open' })).toContain('both');
  const mistyped = complaintAbout({ ...keys, STRIPE_SECRET_KEY: 'hunter2' });
  expect(mistyped).toContain('STRIPE_SECRET_KEY must be a key that starts with sk_test_');
  expect(mistyped).not.toContain('hunter2');
  const elsewhere = complaintAbout({ ...keys, STRIPE_API_URL: 'http://stripe.example.com:80' });
  expect(elsewhere).toContain('on this machine');
});

test('the home of a user lies with the other data of that user', () => {
  const { home } = readConfig({ XDG_DATA_HOME: '/data/me' });
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux')
    expect(home).toBe(isRoot ? '/var/lib/duesday' : '/data/me/duesday');
  expect(readConfig({ DUESDAY_HOME: '/srv/club' }).home).toBe('/srv/club');
});
