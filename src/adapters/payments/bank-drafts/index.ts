export { applyReturns } from './apply-returns.ts';
export { BankDrafts } from './bank-drafts.ts';
export { makeFile } from './make-file.ts';
export { bankDraftRoutes } from './routes.ts';
export { setCompany, setSender } from './set-sender.ts';
export { findFile } from './file-store.ts';
export { keepAccount } from './keep-account.ts';
export { takeFile } from './take-file.ts';
