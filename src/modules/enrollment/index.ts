export { agreementAnswers, toEnrollment, toPaymentMethod } from './answers.ts';
export { changeBuckets } from './change-buckets.ts';
export { endTerms, type EndedTerms } from './end-terms.ts';
export { enroll } from './enroll.ts';
export { keepAgreement } from './keep-agreement.ts';
export { mailAgreement, mailAgreementTask } from './mail-agreement.ts';
export type {
  Agreement,
  AgreementBucket,
  Channel,
  ChosenBucket,
  PaymentMethod,
  Receiver,
  WantedEnrollment,
} from './model.ts';
export { enrollmentRoutes } from './routes.ts';
export { planTerm, renewalDueOn } from './plan-term.ts';
export { prepareEnrollment, readyBuckets, type ReadyEnrollment } from './prepare-enrollment.ts';
export { poolOf, receiverOf } from './receive.ts';
export { noSuchAgreement, noSuchTerm, nothingLeftToChange } from './refusals.ts';
export { dueDay, dueDays, type Proration, type SchedulePlan } from './schedule.ts';
export { agreementsToExtend, markScheduled, nextTurn } from './calendar-store.ts';
export {
  bucketsOf,
  cardholdersOf,
  findAgreement,
  listAgreements,
  lockAgreement,
  lockAgreements,
  putOnStatement,
  relabelPaymentMethods,
  setPaymentMethod,
} from './store.ts';
