import type { Config } from '#platform/config';
import { mailerFor } from '#platform/mail/mailer';
import { readSecret, readVaultKey } from '#platform/secret';
import type { Outside } from './compose.ts';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** What the settings say about people coming in. Makes the secret at the first start. */
export function outsideOf(config: Config): Outside {
  return {
    mailer: mailerFor(config),
    secret: readSecret(config),
    vaultKey: readVaultKey(config),
    publicUrl: config.publicUrl,
    mailLeaves: config.smtpUrl !== undefined,
    stripe: config.stripe,
    isOnlyHere: loopback.test(config.host) && config.publicUrl === undefined,
  };
}
