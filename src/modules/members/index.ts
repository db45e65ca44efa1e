export { createMember } from './create-member.ts';
export type { Member, NewMember } from './model.ts';
export { noSuchMember } from './refusals.ts';
export { memberRoutes } from './routes.ts';
export { findMember, findMembers, insertHousehold, listMembers } from './store.ts';
