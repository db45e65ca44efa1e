import { defineWords } from '@/app/words.ts';

/** Words that more than one page says. */
export const useSharedWords = defineWords('shared', {
  howThisWorks: 'How this works',
  forExample: 'For example: {{example}}',
  readMore: 'Read more in the guide',
  notAnswering: 'The server does not answer. Nothing was lost; try again.',
  signInEnded: 'Not done: your sign-in ended. Nothing typed is lost.',
  signedInAgain: 'Not done yet. You are signed in again: press it once more.',
  tryAgain: 'Try again',
  somethingWrong: 'This page could not be shown.',
  unsavedTitle: 'You have changes that are not saved',
  unsavedBody: 'Leaving this page drops them.',
  stay: 'Stay',
  saveAndLeave: 'Save',
  discard: 'Discard changes',
  never: 'never expires',
  notAnAmount: 'Type an amount, like {{example}}.',
  after: 'After this',
  cancel: 'Cancel',
  loading: 'Loading',
  showPassword: 'Show the password',
  showPin: 'Show the PIN',
});
