import { expect, test } from 'vitest';
import { guardStatements } from './statement-guard.ts';

test('lets a statement pass that says whose members it means', () => {
  const guard = guardStatements(['member', 'item']);
  guard.check('select * from member where organization_id = $1');
  guard.check('select 1');
  guard.check(`select 'member' as word -- member`);
  guard.check('select membership from other');
  guard.report();
});

test('stops a statement that would read the members of every organization', () => {
  const guard = guardStatements(['member', 'item']);
  expect(() => guard.check('select * from member where id = $1')).toThrow('uses member without');
  expect(() => guard.check('delete from public."item"')).toThrow('uses item without');
});

test('is not fooled by a comment or a text that names the organization', () => {
  const guard = guardStatements(['member']);
  expect(() => guard.check('select * from member /* organization_id */')).toThrow();
  expect(() => guard.check('select * from member -- organization_id')).toThrow();
  expect(() => guard.check(`select 'organization_id' from member`)).toThrow();
});

test('lets a statement mean every organization when it gives a reason', () => {
  const guard = guardStatements(['member']);
  guard.check('select id from member /* all organizations: finds whose runs are due */');
  expect(() => guard.check('select id from member /* all organizations: */')).toThrow();
});

test('remembers an offence that the code around it swallowed', () => {
  const guard = guardStatements(['member']);
  expect(() => guard.check('select * from member')).toThrow();
  expect(() => guard.report()).toThrow('select * from member');
});
