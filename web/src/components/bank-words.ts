import { defineWords } from '@/app/words.ts';

/** What is said about bank accounts wherever one is named. */
export const useBankWords = defineWords('bank', {
  testAccount: 'Test bank account',
  testNote:
    'This is the simulated processor. There is no account number to type, and no money moves. It takes every draft; note a return on the member’s page to see one come back.',
  accountLabel: 'Test account ending {{digits}}',
  creditedAtOnce_zero: 'Sessions of a draft are credited at once, and are final that banking day.',
  creditedAtOnce_one: 'Sessions are credited at once, final after {{count}} banking day.',
  creditedAtOnce_other: 'Sessions are credited at once, final after {{count}} banking days.',
  atOnceToday: 'Drafted today, they are provisional until {{day}}.',
  creditedOnSettlement:
    'Sessions are credited once the draft is final. Drafted today, that is on {{day}}.',
});
