import { z } from 'zod';
import { text } from '#kit/contract';
import { password } from './password.ts';

/**
 * The doors under /auth, all there are: what better-auth could do besides is not there. Bodies are
 * parsed here, so that only what is expected reaches it.
 */
export type Door = {
  method: 'GET' | 'POST';
  path: string;
  body?: z.ZodType;
  /** What goes into the audit trail once it went through; `signsIn` when nobody was signed in before. */
  audit?: { action?: string; signsIn?: boolean };
  /** Its code signs somebody in once, however long it is good for. */
  takesCode?: boolean;
  /** Tries are counted for each account. */
  isThrottled?: boolean;
};

const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());
// a password as it was typed: whether it is right, better-auth says
const typed = z
  .string()
  .max(200)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), {
    message: 'contains characters that cannot be stored',
  });
const code = z.strictObject({ code: text(40), trustDevice: z.boolean().optional() });

export const doors: readonly Door[] = [
  {
    method: 'POST',
    path: '/sign-in/email',
    body: z.strictObject({ email, password: typed, rememberMe: z.boolean().optional() }),
    audit: { signsIn: true },
    isThrottled: true,
  },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
  { method: 'GET', path: '/list-sessions' },
  {
    method: 'POST',
    path: '/revoke-session',
    body: z.strictObject({ token: text(200) }),
    audit: { action: 'staff.browser_signed_out' },
  },
  {
    method: 'POST',
    path: '/revoke-other-sessions',
    audit: { action: 'staff.other_browsers_signed_out' },
  },
  { method: 'POST', path: '/request-password-reset', body: z.strictObject({ email }) },
  {
    method: 'POST',
    path: '/reset-password',
    body: z.strictObject({ token: text(200), newPassword: password }),
  },
  {
    method: 'POST',
    path: '/change-password',
    body: z.strictObject({
      currentPassword: typed,
      newPassword: password,
      revokeOtherSessions: z.boolean().optional(),
    }),
    audit: { action: 'staff.password_change' },
  },
  {
    method: 'POST',
    path: '/two-factor/enable',
    body: z.strictObject({ password: typed }),
  },
  {
    method: 'POST',
    path: '/two-factor/verify-totp',
    body: code,
    audit: { action: 'staff.second_factor_on', signsIn: true },
    takesCode: true,
  },
  { method: 'POST', path: '/two-factor/verify-backup-code', body: code, audit: { signsIn: true } },
  {
    method: 'POST',
    path: '/two-factor/disable',
    body: z.strictObject({ password: typed }),
    audit: { action: 'staff.second_factor_off' },
  },
  {
    method: 'POST',
    path: '/two-factor/generate-backup-codes',
    body: z.strictObject({ password: typed }),
    audit: { action: 'staff.backup_codes_made' },
  },
];
