export { findAddOns } from './add-on-store.ts';
export { askNow } from './ask-now.ts';
export { changeBucketChoice } from './change-bucket-choice.ts';
export { changePaymentMethod } from './change-payment-method.ts';
export { type CameBack, comeBack, comeBackMany } from './come-back.ts';
export type { WantedComeBack } from './come-back-rules.ts';
export { findReversed, type ReversedDues } from './money-back-store.ts';
export { listPaid, type PaidAttempt } from './come-back-store.ts';
export { closeDispute, openDispute } from './dispute.ts';
export { type Dispute, listDisputes } from './dispute-store.ts';
export { endAddOn } from './end-add-on.ts';
export { doDueWork, nextDueWork } from './due-work.ts';
export { attemptHolding, lateWasGivenBack, noteFailedRefund, receiveLate } from './loose-money.ts';
export {
  listMovements,
  type Movement,
  type MovementSum,
  sumAsked,
  sumMovements,
} from './movement-store.ts';
export { noteRefund } from './note-refund.ts';
export { attemptOf, keyOf, processorsAsOne, refundKeyOf, refundOf } from './processor.ts';
export { askRefunds, recordRefund, refundInstallment } from './refund.ts';
export { findAskedRefunds, findRefundsNamed } from './refund-store.ts';
export {
  type DeclineCode,
  declineCodes,
  type Installment,
  type InstallmentKind,
  type NoticeKind,
  type NoticeOutcome,
  type RunSummary,
} from './model.ts';
export { tellMembersTask } from './note-news.ts';
export { listNotices, markTold, type Notice, takeNotices } from './notice-store.ts';
export { alreadySettled, noSuchInstallment, paymentUnderWay } from './refusals.ts';
export type {
  PaymentAnswer,
  PaymentCallback,
  PaymentProcessor,
  AskedMethod,
  PaymentRequest,
  PayPages,
  Processors,
  RefundAnswer,
  HeardOf,
  RefundRequest,
  Withdrawn,
} from './processor.ts';
export type { StatementLine, StatementOf, StatementSum } from './statement.ts';
export { digestOf, slotOf } from './statement-store.ts';
export {
  findDueDays,
  listAttempts,
  listInstallments,
  listNextCredits,
  type NextCredit,
} from './queries.ts';
export { workRunJob, workRunTask } from './jobs.ts';
export { nextDuesDay, outlook } from './outlook-store.ts';
export { previewSignUp } from './preview.ts';
export { previewRun, previewTotals, type ClubPreview } from './preview-run.ts';
export { billingRoutes } from './routes.ts';
export { owedMinor, stateOn } from './rules.ts';
export {
  batchSize,
  reportOf,
  type RunDeps,
  type RunReport,
  startRun,
  workRun,
} from './run-dues.ts';
export { awaitedAmong } from './open-attempt-store.ts';
export { unfinishedRuns } from './run-store.ts';
export { resumeRun, stopRun } from './stop-run.ts';
export { payAtDesk, waiveInstallment } from './settle-installment.ts';
export { findInstallment } from './store.ts';
export { settleCallback } from './settle-callback.ts';
export { collectDueToday, signUp } from './sign-up.ts';
export { noteSent } from './send-drafts.ts';
export { withdrawDraft } from './withdraw-draft.ts';
export { withdrawDrafts } from './withdraw-drafts.ts';
export { takeFileLock } from './sent-draft-store.ts';
export { countLoose, listBookedLate } from './loose-money-store.ts';
export { countUnpaid } from './unpaid-store.ts';
export { findSales } from './sale-store.ts';
export { previewAddOn, sellAddOn } from './sell-add-on.ts';
export { saleKinds, sellSessions, voidSale } from './sell-sessions.ts';
