export { adjustSessions, type WantedAdjustment } from './adjust-sessions.ts';
export { bringBackSessions, type WantedReturn } from './bring-back-sessions.ts';
export { type Calendars, readCalendars } from './calendars.ts';
export { forgetFinalDays, noteFinalDays } from './final-day-store.ts';
export { checkGrant } from './check-grant.ts';
export { creditGrant, type Credited, creditSessions, type WantedGrant } from './credit-sessions.ts';
export { drawSessions, type WantedDraw } from './draw-sessions.ts';
export { explain, type Explanation, type ToExplain } from './explain.ts';
export { extendSessions, type WantedExtension } from './extend-sessions.ts';
export { type Expired, expireSessions, nextLastDay } from './expire-sessions.ts';
export type {
  Balance,
  Cause,
  Difference,
  Entry,
  EntryKind,
  Grant,
  GrantState,
  GrantTotals,
  SumLine,
} from './model.ts';
export { type Hold, holdGrants, liftHolds, listHolds } from './hold-store.ts';
export { findOwed, listOwed, type Owed } from './owed-store.ts';
export {
  balancesAsOf,
  balancesToday,
  ledgerOf,
  type LiabilityLine,
  listEntries,
  listGrants,
  type LedgerLine,
  type ListedEntry,
  listLiability,
  type SeenGrant,
  standingOn,
  type StandingOn,
  totalsByCurrency,
} from './queries.ts';
export { listReservations, type MovedReservation, type Reservation } from './reservation-store.ts';
export {
  giveBackAll,
  lockToPayAnew,
  lockToPayAnewForMany,
  releaseReserved,
  reserveAgain,
  reserveSessions,
  undoUseOf,
  undoUseToReserved,
  useForCause,
  useReserved,
  type WantedAgain,
  type WantedSessions,
} from './reserve-sessions.ts';
export {
  previewReversal,
  type Reversed,
  reverseGrants,
  type SourceBack,
} from './reverse-grants.ts';
export { entryAnswer, grantAnswer, named, owedAnswer, sessionRoutes } from './routes.ts';
export { availableOn, type Draw, isUsable, lastUsableDay, planDrawDown } from './rules.ts';
export { forgiveOwed, settleOwed } from './settle-owed.ts';
export { sumLines } from './sum-lines.ts';
export { transferSessions, undoTransfer } from './transfer-sessions.ts';
export { undoUse } from './undo-use.ts';
export { useSessions, type WantedUse } from './use-sessions.ts';
export { formatDifference, verifySessions } from './verify.ts';
