export { addStaff } from './add-staff.ts';
export { authenticateWith } from './authenticate.ts';
export { clockOf } from './clock.ts';
export { systemCaller } from './system-caller.ts';
export { createApiKey } from './create-api-key.ts';
export { createClub } from './create-club.ts';
export { createOrganization } from './create-organization.ts';
export {
  findJump,
  finishJump,
  type Happened,
  lockJumps,
  newestJump,
  noteHappened,
  type TimeJump,
  unfinishedJumps,
  unlockJumps,
} from './jump-store.ts';
export {
  achCredits,
  allScopes,
  type Club,
  type Organization,
  owedPolicies,
  type Scope,
} from './model.ts';
export type { Doorway } from './doorway.ts';
export { openSignIn, type SignIn } from './open-sign-in.ts';
export { findPersonByEmail } from './person-store.ts';
export { hashPassword, isPassword, makePassword } from './password.ts';
export { effectivePermissions, permissionsOf, type Role, roles } from './roles.ts';
export { setPassword } from './set-password.ts';
export { type SetupGuard, setupGuard } from './setup-code.ts';
export { setupRoutes } from './setup-routes.ts';
export { signInRoutes } from './sign-in-routes.ts';
export { staffRoutes } from './staff-routes.ts';
export { checkClockMove, recordClockMove, moveClock } from './move-clock.ts';
export { recordAudit, recordAuditOfMany } from './record-audit.ts';
export { noSuchClub, noSuchJump, notFromOurPage } from './refusals.ts';
export { identityRoutes } from './routes.ts';
export { startJump } from './start-jump.ts';
export {
  type ClubPolicies,
  findClub,
  findOrganization,
  isAnythingFounded,
  listClubs,
  listOrganizations,
} from './store.ts';
