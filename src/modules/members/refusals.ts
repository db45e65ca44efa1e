import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's member. */
export const noSuchMember = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_member', detail: 'There is no such member.' });
