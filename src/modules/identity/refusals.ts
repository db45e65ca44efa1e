import { Refusal, refuseFields } from '#kit/refusal';

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

export const notFromOurPage = () =>
  new Refusal({
    kind: 'forbidden',
    code: 'not_our_page',
    detail: 'This was not sent from a page of Duesday.',
    hint: 'Open Duesday itself and do it there.',
  });

/** One answer for organizations that exist and those that do not. */
export const notYourOrganization = () =>
  new Refusal({
    kind: 'forbidden',
    code: 'not_your_organization',
    detail: 'You do not work for this organization.',
    hint: 'Choose one of those that GET /v1/me names.',
  });

export const organizationNotChosen = () =>
  new Refusal({
    kind: 'invalid',
    code: 'organization_not_chosen',
    detail: 'You work for several organizations, and this does not say for which.',
    hint: 'Send the header duesday-organization with one of those that GET /v1/me names.',
  });

export const worksNowhere = () =>
  new Refusal({
    kind: 'forbidden',
    code: 'works_nowhere',
    detail: 'You do not work for any organization here at present.',
    hint: 'Ask an owner to invite you.',
  });

export const noSuchStaff = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_staff',
    detail: 'There is nobody like this on the staff.',
  });

export const noSuchInvitation = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_invitation',
    detail: 'There is no such invitation.',
  });

export const invitationClosed = () =>
  new Refusal({
    kind: 'conflict',
    code: 'invitation_closed',
    detail: 'This invitation was accepted or cancelled already.',
  });

/** One answer for links that are wrong, used, cancelled or too old. */
export const invitationUsedUp = () =>
  new Refusal({
    kind: 'conflict',
    code: 'invitation_used_up',
    detail: 'This invitation was used before, cancelled, or is too old.',
    hint: 'Ask whoever invited you to send it again.',
  });

export const alreadyInvited = (email: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'already_invited',
    detail: `${email} is invited already.`,
    hint: 'Send that invitation again, or cancel it first.',
  });

export const alreadyOnStaff = (email: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'already_on_staff',
    detail: `${email} is on the staff already.`,
    hint: 'Somebody who left can be brought back in the list of staff.',
  });

export const permissionNotYours = (missing: readonly string[]) =>
  new Refusal({
    kind: 'forbidden',
    code: 'permission_not_yours',
    detail: `You cannot give a permission you do not have: ${missing.join(', ')}.`,
  });

export const personMayMore = (name: string, more: readonly string[]) =>
  new Refusal({
    kind: 'forbidden',
    code: 'person_may_more',
    detail: `${name} may do things that you may not: ${more.join(', ')}.`,
    hint: 'Somebody who may do them can change this.',
  });

export const lastOwner = (name: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'last_owner',
    detail: `${name} is the only owner.`,
    hint: 'Make somebody else an owner first.',
  });

export const notYourself = () =>
  new Refusal({
    kind: 'conflict',
    code: 'not_yourself',
    detail: 'Nobody can end their own work here.',
    hint: 'Somebody else who may change the staff can do it.',
  });

export const ownersMayEverything = () =>
  new Refusal({
    kind: 'invalid',
    code: 'owners_may_everything',
    detail: 'An owner may do everything: nothing can be withheld.',
    hint: 'Make this person a manager, and withhold it then.',
    errors: [{ field: 'withheld', message: 'must be empty for an owner' }],
  });

export const alreadySetUp = () =>
  new Refusal({
    kind: 'conflict',
    code: 'already_set_up',
    detail: 'There is an organization here already.',
    hint: 'Sign in, or ask an owner to invite you.',
  });

export const setupCodeWrong = () =>
  new Refusal({
    kind: 'forbidden',
    code: 'setup_code_wrong',
    detail: 'The setup code is missing or not right.',
    hint: 'It stands in the terminal in which Duesday was started.',
  });

export const passwordNeeded = () =>
  refuseFields('password_needed', [
    { field: 'password', message: 'A password is needed to sign in with from now on.' },
  ]);

export const noSuchPerson = (email: string) =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_person',
    detail: `Nobody signs in with ${email}.`,
    hint: 'Put them on the staff with: duesday staff add.',
  });

export const jumpUnderWay = () =>
  new Refusal({
    kind: 'conflict',
    code: 'jump_under_way',
    detail: 'The clock is being moved already.',
    hint: 'Wait until it has arrived.',
  });

/** Also the answer for another organization's jump. */
export const noSuchJump = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_jump',
    detail: 'The clock was never moved that way.',
  });
