import { defineWords } from '@/app/words.ts';

/** What is said about cards on file wherever one is named. */
export const useCardWords = defineWords('cards', {
  whichCard: 'Which card',
  kept: '{{label}}, on file since {{day}}',
  newCard: 'A new card, given to Stripe by the member',
  other: 'A test card, no money moves',
  pageRule:
    'The member types the card on a page of Stripe’s, on their phone or on this screen. Its number never comes here.',
  testMode: 'Stripe is in its test mode: only Stripe’s test cards work, and no money moves.',
  make: 'Make the page',
  open: 'Open the page here',
  copy: 'Copy its address',
  copied: 'Copied',
  waiting:
    'Waiting for Stripe. The card appears here once the member has finished; the page is good until {{until}}.',
  waitingHelp:
    'Finished there, and still nothing here after a minute? Settings, Cards says whether Stripe’s messages arrive.',
  isThere: '{{label}} is on file.',
  cardsTitle: 'Cards',
  none: 'No card is on file.',
  since: 'On file since {{when}}, noted by {{who}}',
  put: 'Put a card on file',
  putTitle: 'Put a card on file',
  close: 'Close',
  notChosen: 'Choose a card, or make the page on which the member gives one.',
});
