import { expect, test } from 'vitest';
import { operationName } from './operation-name.ts';

test.each([
  ['GET', '/members', 'listMembers'],
  ['GET', '/members/:memberId', 'getMember'],
  ['POST', '/members', 'createMember'],
  ['PATCH', '/members/:memberId', 'changeMember'],
  ['DELETE', '/api-keys/:keyId', 'removeApiKey'],
  ['GET', '/members/:memberId/session-entries', 'listMemberSessionEntries'],
  ['GET', '/offers/:offerId/versions/:version', 'getOfferVersion'],
  ['PUT', '/offers/:offerId/draft/session-buckets', 'replaceOfferDraftSessionBuckets'],
  ['POST', '/offers/:offerId/publish', 'publishOffer'],
  ['POST', '/session-uses/:useId/undo', 'undoSessionUse'],
  ['GET', '/dues-runs/preview', 'previewDuesRun'],
  ['GET', '/liability', 'getLiability'],
])('%s %s goes by the name %s', (method, path, name) => {
  expect(operationName(method, path)).toBe(name);
});
