import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's club: what is not yours does not exist. */
export const noSuchClub = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_club', detail: 'There is no such club.' });

export const noSuchKey = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_key', detail: 'There is no such API key.' });

export const notASandbox = () =>
  new Refusal({
    kind: 'conflict',
    code: 'not_a_sandbox',
    detail: 'The clock of a real organization cannot be moved.',
    hint: 'Try it out in a sandbox organization.',
  });

export const clockGoesForward = () =>
  new Refusal({
    kind: 'invalid',
    code: 'clock_goes_forward',
    detail: 'The clock only moves forward, and at most ten years at a time.',
    errors: [{ field: 'to', message: 'must be later than the present, by ten years at most' }],
  });
