export { applyReturns } from './apply-returns.ts';
export { BankDrafts } from './bank-drafts.ts';
export { findFile } from './file-store.ts';
export { makeFile } from './make-file.ts';
export { bankDraftRoutes } from './routes.ts';
export { setCompany, setSender } from './set-sender.ts';
export { keepAccount } from './keep-account.ts';
