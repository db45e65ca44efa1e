export { adjustSessions } from './adjust-sessions.ts';
export { bringBackSessions } from './bring-back-sessions.ts';
export { creditSessions, type Credited, type WantedGrant } from './credit-sessions.ts';
export { drawSessions } from './draw-sessions.ts';
export { expireSessions, nextLastDay } from './expire-sessions.ts';
export type { Cause, Entry, Grant, GrantState } from './model.ts';
export { transferSessions, undoTransfer } from './transfer-sessions.ts';
export { undoUse } from './undo-use.ts';
export { useSessions } from './use-sessions.ts';
