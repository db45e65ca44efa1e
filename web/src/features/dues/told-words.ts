import { defineWords } from '@/app/words.ts';

export const useToldWords = defineWords('dues-told', {
  heldOn: 'What the member has left is held from {{day}}.',
  mailed: 'Told by mail {{time}}.',
  no_email: 'Not told: no e-mail address.',
  overtaken: 'No mail: something else came first.',
  late: 'No mail: it was too long ago.',
  copyLink: 'Copy payment link',
  copyLinkFor: 'Copy payment link for {{name}}, {{amount}}',
  copied: 'Link copied. Good for 30 days.',
  linkIs: 'The payment link, good for 30 days',
});
