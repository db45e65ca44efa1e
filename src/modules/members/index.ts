export { memberAnswer, noteAnswer } from './answers.ts';
export { createMember } from './create-member.ts';
export type { CardholderNumber, Member, NewMember, Note } from './model.ts';
export {
  listMembers,
  listPinnedNotes,
  type MemberQuery,
  membersPlaced,
  type Placed,
  toMemberPage,
} from './queries.ts';
export { noSuchCard, noSuchMember } from './refusals.ts';
export { pinTries, type TriedPin, tryPin } from './try-pin.ts';
export { memberRoutes } from './routes.ts';
export { cardholderNumber, firstNameOf } from './rules.ts';
export { insertHousehold } from './household-store.ts';
export { findMember, findMemberByCard, findMembers, insertCardholderNumbers } from './store.ts';
