import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allScopes } from './model.ts';
import { effectivePermissions, permissionsOf, roles, tidyRights } from './roles.ts';

const anyRights = fc.record({
  role: fc.constantFrom(...roles),
  granted: fc.uniqueArray(fc.constantFrom(...allScopes), { maxLength: 4 }),
  withheld: fc.uniqueArray(fc.constantFrom(...allScopes), { maxLength: 4 }),
});

test('an owner may do everything', () => {
  expect(permissionsOf.owner).toEqual(allScopes);
});

test('a manager may do everything but hand out API keys', () => {
  const missing = allScopes.filter((scope) => !permissionsOf.manager.includes(scope));
  expect(missing).toEqual(['keys:write']);
});

test('somebody who may only read may change nothing', () => {
  for (const scope of permissionsOf.read_only) expect(scope).toMatch(/:read$/);
});

test('the front desk takes payments, and neither waives, refunds nor changes offers', () => {
  expect(permissionsOf.front_desk).toContain('dues:collect');
  for (const scope of ['dues:waive', 'dues:refund', 'offers:write', 'staff:write', 'keys:write'])
    expect(permissionsOf.front_desk).not.toContain(scope);
});

test('what is granted is there, what is withheld is not, whatever the role', () => {
  fc.assert(
    fc.property(anyRights, (rights) => {
      const effective = new Set<string>(effectivePermissions(rights));
      for (const scope of rights.withheld) expect(effective.has(scope)).toBe(false);
      for (const scope of rights.granted)
        expect(effective.has(scope)).toBe(!rights.withheld.includes(scope));
    }),
  );
});

test('tidying rights changes nothing about what somebody may do', () => {
  fc.assert(
    fc.property(anyRights, (rights) => {
      expect(effectivePermissions(tidyRights(rights))).toEqual(effectivePermissions(rights));
    }),
  );
});
