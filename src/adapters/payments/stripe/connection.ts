import { Stripe } from 'stripe';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#kit/days';

/** The keys of one Stripe account. Secrets: printed nowhere. */
export type StripeSettings = {
  secretKey: string;
  webhookSecret: string;
  /** The one key that a browser may see. */
  publishableKey: string;
  /** A stand-in on this machine instead of Stripe, such as `http://127.0.0.1:4010`. */
  apiUrl?: string | undefined;
};

/** Stripe, ready to be asked. */
export type StripeConnection = {
  api: Stripe;
  webhookSecret: string;
  publishableKey: string;
  /** Money moves, in contrast to Stripe's test mode. */
  isLive: boolean;
  /** The clock on the wall, by which Stripe lives: a sandbox's own clock may stand elsewhere. */
  clock: () => Instant;
  /** Told what somebody should look at; never a key, a card or a name. */
  warn: (message: string) => void;
};

/** After so long without an answer an attempt is pending. */
const timeoutMilliseconds = 20_000;

export function connectToStripe(
  { secretKey, webhookSecret, publishableKey, apiUrl }: StripeSettings,
  { warn }: Partial<Pick<StripeConnection, 'warn'>> = {},
): StripeConnection {
  const api = new Stripe(secretKey, {
    telemetry: false,
    // each repeats under the same idempotency key
    maxNetworkRetries: 1,
    timeout: timeoutMilliseconds,
    ...(apiUrl === undefined ? {} : addressOf(apiUrl)),
  });
  return {
    api,
    webhookSecret,
    publishableKey,
    isLive: !/^[sr]k_test_/.test(secretKey),
    clock: () => Temporal.Now.instant(),
    warn: warn ?? ((message) => console.error(message)),
  };
}

function addressOf(apiUrl: string) {
  const { hostname: host, port } = new URL(apiUrl);
  return { protocol: 'http' as const, host, port };
}
