import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's member. */
export const noSuchMember = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_member', detail: 'There is no such member.' });

export const noSuchPhoto = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_photo',
    detail: 'There is no photo of this member.',
  });

export const noPicture = () =>
  new Refusal({
    kind: 'invalid',
    code: 'not_a_picture',
    detail: 'This is neither a JPEG nor a WebP picture.',
    hint: 'Choose another file, or take the photo with the camera.',
    errors: [{ field: 'picture', message: 'must be a JPEG or WebP picture' }],
  });

export const pictureTooLarge = ({ bytes, side }: { bytes: number; side: number }) =>
  new Refusal({
    kind: 'invalid',
    code: 'picture_too_large',
    detail: `A photo is at most ${side} pixels wide and high, and ${bytes / 1024} kB.`,
    hint: 'The member’s page makes it smaller by itself.',
    errors: [{ field: 'picture', message: 'must be smaller' }],
  });

export const cardTaken = (cardCode: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'card_code_taken',
    detail: `The card ${cardCode} belongs to another member.`,
    hint: 'Search for the card to see whose it is, and take it from there first.',
    errors: [{ field: 'cardCode', message: 'belongs to another member' }],
  });

/** Also the answer for another organization's household. */
export const noSuchHousehold = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_household',
    detail: 'There is no such household.',
  });

export const lastInHousehold = () =>
  new Refusal({
    kind: 'conflict',
    code: 'last_in_household',
    detail: 'This is the last person in the household.',
    hint: 'What the household’s pool holds would belong to nobody. Add somebody else first.',
  });

/** Also the answer for another organization's note. */
export const noSuchNote = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_note', detail: 'There is no such note.' });

export const noSuchCard = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_card',
    detail: 'Nobody here has this card.',
    hint: 'Look the member up by name, and put the card on file there.',
  });
