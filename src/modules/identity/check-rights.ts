import type { Caller } from '#kit/caller';
import { ownersMayEverything, permissionNotYours, personMayMore } from './refusals.ts';
import { effectivePermissions, type Rights } from './roles.ts';

/**
 * Nobody gives what they do not have: refuses `permission_not_yours` when `wanted` holds a permission
 * that neither `before` nor the caller has, `owners_may_everything` when it takes something from an owner.
 */
export function checkGiven(caller: Caller, wanted: Rights, before?: Rights): void {
  if (wanted.role === 'owner' && wanted.withheld.length > 0) throw ownersMayEverything();
  const had = new Set<string>(before ? effectivePermissions(before) : []);
  const missing = effectivePermissions(wanted).filter(
    (scope) => !had.has(scope) && !caller.scopes.has(scope),
  );
  if (missing.length > 0) throw permissionNotYours(missing);
}

/** Nobody changes a person who may do more than they do: refuses `person_may_more`. */
export function checkNotAbove(caller: Caller, person: Rights & { name: string }): void {
  const more = effectivePermissions(person).filter((scope) => !caller.scopes.has(scope));
  if (more.length > 0) throw personMayMore(person.name, more);
}
