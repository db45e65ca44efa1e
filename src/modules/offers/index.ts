export type {
  ItemFacts,
  NegotiationFloors,
  OfferContent,
  PaymentTerm,
  SalesWindow,
  SessionBucket,
  SessionBuckets,
  TermSessions,
  Timing,
} from './model.ts';
export { frequencyPresets } from './model.ts';
export {
  checkPublishable,
  daysWithoutQuantity,
  foldCode,
  offeredBeginDay,
  validateOffer,
} from './rules.ts';
export {
  bucketName,
  checkBucketChoice,
  minimumInTerm,
  neverExpires,
  usableBuckets,
  validateSessionBuckets,
} from './bucket-rules.ts';
export { lapseWarnings, type LapseWarning } from './lapse-warnings.ts';
export { checkNegotiation } from './negotiation-rules.ts';
export { timingFromSettings, type TimingSettings } from './timing-rules.ts';
