import { defineWords } from '@/app/words.ts';

export const useBookingLinkWords = defineWords('booking-link', {
  title: 'Booking by themselves',
  help: 'A secret link opens a page on which {{name}} sees the sessions left, and books, moves and cancels within the club’s windows. A new link takes the place of the one before.',
  isThere: 'A link is there, made by {{by}} on {{at}}, good until {{until}}.',
  none: 'No link yet.',
  mail: 'Send a new link by mail',
  copy: 'Copy a new link',
  revoke: 'Revoke the link',
  linkOnce: 'The link. It is shown this once: whoever has it can book.',
  mailed: 'A new link is on its way to {{name}}. The one before opens nothing any more.',
  copied: 'Copied. The link before opens nothing any more.',
  revoked: 'Revoked: the link of {{name}} opens nothing any more.',
});
