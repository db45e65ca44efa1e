import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** What the surroundings decide. Everything else is decided by the product or by the organization. */
export type Config = {
  port: number;
  host: string;
  /** Where the embedded database and the secrets live. */
  home: string;
  /** A server of the user's own; undefined starts the embedded one. */
  databaseUrl: string | undefined;
  /** Where people reach the product, without a slash at the end; undefined = where it listens. */
  publicUrl: string | undefined;
  /** Proxies in front whose word about the real address is taken. */
  trustedProxies: string[];
  /** What cookies are signed with; undefined = the one kept in the home. */
  secret: string | undefined;
  /** What account numbers are sealed under; undefined = the one kept in the home. */
  vaultKey: string | undefined;
  /** The mail server; undefined = mail is shown in the terminal. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The keys of the house's Stripe account; undefined = it has none. */
  stripe: StripeKeys | undefined;
  logLevel: LogLevel;
};

export type StripeKeys = {
  secretKey: string;
  publishableKey: string;
  webhookSecret: string;
  /** A stand-in on this machine; undefined = Stripe itself. */
  apiUrl: string | undefined;
};

export type LogLevel = (typeof logLevels)[number];

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A setting that cannot be used. The message names the variable and what would work. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  DUESDAY_HOME: z
    .string()
    .refine((text) => !text.includes('\0'))
    .transform((folder) => path.resolve(folder))
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#@]+\/?$/)
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*$/)
    .transform((list) => list.split(/\s*,\s*/))
    .default([]),
  DUESDAY_SECRET: z.string().min(32).optional(),
  DUESDAY_VAULT_KEY: z.string().min(32).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+@[^\r\n]+$/)
    .default('Duesday <duesday@localhost>'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(test|live)_\w+$/)
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_(test|live)_\w+$/)
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/)
    .optional(),
  STRIPE_API_URL: z
    .string()
    .regex(/^http:\/\/(127\.0\.0\.1|localhost):\d{1,5}$/)
    .optional(),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
});

const whatWorks: Record<keyof z.infer<typeof settings>, string> = {
  PORT: 'a whole number from 0 to 65535 (0 takes any free port)',
  HOST: 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0',
  DUESDAY_HOME: 'a folder',
  DATABASE_URL: 'an address that starts with postgresql://',
  PUBLIC_URL: 'where browsers reach Duesday, such as https://duesday.example.com',
  TRUSTED_PROXIES: 'addresses or networks with commas in between, such as 10.0.0.1, 10.1.0.0/16',
  DUESDAY_SECRET: 'at least 32 characters that nobody can guess',
  DUESDAY_VAULT_KEY: 'at least 32 characters that nobody can guess',
  SMTP_URL: 'an address that starts with smtp:// or smtps://',
  MAIL_FROM: 'a sender such as Duesday <desk@example.com>',
  STRIPE_SECRET_KEY: 'a key that starts with sk_test_, sk_live_, rk_test_ or rk_live_',
  STRIPE_PUBLISHABLE_KEY: 'a key that starts with pk_test_ or pk_live_',
  STRIPE_WEBHOOK_SECRET: 'a secret that starts with whsec_',
  STRIPE_API_URL: 'a stand-in on this machine, such as http://127.0.0.1:4010',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
};

/**
 * Reads the settings from environment variables. An empty variable counts as not set.
 * Throws a SettingsError that names every variable that cannot be used.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.keys(whatWorks).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const read = settings.safeParse(given);
  if (!read.success) throw new SettingsError(complain(read.error.issues, given));
  return {
    port: read.data.PORT,
    host: read.data.HOST,
    home: read.data.DUESDAY_HOME ?? usualHome(env),
    databaseUrl: read.data.DATABASE_URL,
    publicUrl: read.data.PUBLIC_URL,
    trustedProxies: read.data.TRUSTED_PROXIES,
    secret: read.data.DUESDAY_SECRET,
    vaultKey: read.data.DUESDAY_VAULT_KEY,
    smtpUrl: read.data.SMTP_URL,
    mailFrom: read.data.MAIL_FROM,
    stripe: stripeKeys(read.data),
    logLevel: read.data.LOG_LEVEL,
  };
}

/** All three or none, and all of one mode: half an account would take cards and hear of nothing. */
function stripeKeys(read: z.infer<typeof settings>): StripeKeys | undefined {
  const needed = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
  const missing = needed.filter((name) => read[name] === undefined);
  if (missing.length === needed.length) return undefined;
  if (missing.length > 0)
    throw new SettingsError(
      missing.map((name) => `${name} is missing: Stripe needs all of its keys.`).join('\n'),
    );
  const [secretKey, publishableKey, webhookSecret] = needed.map((name) => read[name]!);
  if (secretKey!.includes('_test_') !== publishableKey!.includes('_test_'))
    throw new SettingsError(
      'STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY must both be of the test mode, or both be live.',
    );
  return {
    secretKey: secretKey!,
    publishableKey: publishableKey!,
    webhookSecret: webhookSecret!,
    apiUrl: read.STRIPE_API_URL,
  };
}

function complain(issues: z.core.$ZodIssue[], given: Record<string, string | undefined>): string {
  const names = new Set(issues.map((issue) => String(issue.path[0]) as keyof typeof whatWorks));
  return [...names]
    .map((name) => {
      // these may hold a password, and messages end up in logs
      const isPrivate = [
        'DATABASE_URL',
        'SMTP_URL',
        'DUESDAY_SECRET',
        'DUESDAY_VAULT_KEY',
        'STRIPE_SECRET_KEY',
        'STRIPE_PUBLISHABLE_KEY',
        'STRIPE_WEBHOOK_SECRET',
      ].includes(name);
      const value = isPrivate ? '' : `, not "${given[name]}"`;
      return `${name} must be ${whatWorks[name]}${value}.`;
    })
    .join('\n');
}

/** PostgreSQL cannot run as root nor enter root's own folder, so root's data lies with the system's. */
function usualHome(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData', 'Local'), 'duesday');
  if (process.getuid?.() === 0) return path.join(systemStateFolder(), 'duesday');
  if (process.platform === 'darwin')
    return path.join(os.homedir(), 'Library', 'Application Support', 'duesday');
  return path.join(env['XDG_DATA_HOME'] || path.join(os.homedir(), '.local', 'share'), 'duesday');
}

function systemStateFolder(): string {
  return fs.existsSync('/var/lib') ? '/var/lib' : '/var';
}
