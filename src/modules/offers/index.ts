export { createOffer } from './create-offer.ts';
export { duplicateOffer } from './duplicate-offer.ts';
export { publishOffer } from './publish-offer.ts';
export { retireOffer } from './retire-offer.ts';
export { saveDraft } from './save-draft.ts';
export { saveSessionBuckets } from './save-session-buckets.ts';
export {
  findOffer,
  findOfferByCode,
  findPublishedOffer,
  findVersion,
  listOffers,
} from './queries.ts';
export { noSuchOffer } from './refusals.ts';
export { offerRoutes } from './routes.ts';
export type {
  ItemFact,
  ItemFacts,
  ListedOffer,
  NegotiationFloors,
  Offer,
  OfferContent,
  OfferHead,
  OfferStatus,
  OfferVersion,
  PaymentTerm,
  PublishedOffer,
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
export { timingFromSettings, type TimingSettings, validateTiming } from './timing-rules.ts';
