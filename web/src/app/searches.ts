import { ownPath } from '@/lib/sign-in.ts';

export const withNext = (search: Record<string, unknown>): { next?: string } => {
  const next = ownPath(search['next']);
  return next === undefined ? {} : { next };
};

/** What is looked for in the audit trail, so that it can be shared and gone back to. */
export type AuditSearch = Partial<Record<(typeof auditFields)[number], string>>;
const auditFields = ['actor', 'action', 'subject', 'from', 'to'] as const;
export const auditSearch = (search: Record<string, unknown>): AuditSearch =>
  Object.fromEntries(
    auditFields
      .filter((name) => search[name] !== undefined && search[name] !== '')
      .map((name) => [name, String(search[name])]),
  );

const monthIn = ({ month }: Record<string, unknown>): { month?: string } =>
  /^2\d{3}-(0[1-9]|1[0-2])$/.test(String(month)) ? { month: String(month) } : {};

/** Which month of which club is looked at; the present one of one's own when left out. */
export type ReconciliationSearch = { club?: string; month?: string };
export const reconciliationSearch = (search: Record<string, unknown>): ReconciliationSearch => ({
  ...(/^club_\d+$/.test(String(search['club'])) ? { club: String(search['club']) } : {}),
  ...monthIn(search),
});

/** Whose statement of which month is looked at; the first trainer's present one when left out. */
export type StatementSearch = { trainer?: string; month?: string };
export const statementSearch = (search: Record<string, unknown>): StatementSearch => ({
  ...(/^trainer_\d+$/.test(String(search['trainer']))
    ? { trainer: String(search['trainer']) }
    : {}),
  ...monthIn(search),
});

/** What a link in a mail proves itself with. */
export const withToken = (search: Record<string, unknown>): { token?: string } =>
  search['token'] === undefined ? {} : { token: String(search['token']) };
