import { defineWords } from '@/app/words.ts';

/** Money that is slow, comes back or is given back (D20, D21). */
export const useMoneyBackWords = defineWords('members-money-back', {
  // where an installment stands
  onItsWay: 'On its way until {{day}}',
  waitsForFile: 'Waits for the next bank file',
  submittedOn: 'submitted {{day}}',
  lostInDispute: 'Lost in a dispute',
  disputed: 'Disputed',
  disputedSince: 'disputed since {{day}}, its sessions are held',
  refundedPart: '{{amount}} refunded',
  // what happened, line by line
  cameBack: 'Returned',
  cameBackDispute: 'Lost in a dispute',
  reason: '{{code}}: {{reason}}',
  refund: 'Refund to where it came from',
  refundCash: 'Refund in cash',
  refund_asked: 'Asked for, not answered yet',
  refund_paid: 'Given back',
  refund_refused: 'Refused',
  disputeOpened: 'Disputed',
  disputeWon: 'Dispute won: the club keeps the money',
  // acts
  refundAct: 'Refund',
  refundActFor: 'Refund {{what}}',
  returnAct: 'Note a return',
  returnActFor: 'Note a return of {{amount}}',
  disputeAct: 'Note a dispute',
  disputeActFor: 'Note a dispute over {{amount}}',
  wonAct: 'Won',
  wonActFor: 'The dispute over {{amount}} is won',
  lostAct: 'Lost',
  lostActFor: 'The dispute over {{amount}} is lost',

  refundTitle: 'Refund {{what}}',
  amount: 'Amount',
  amountBad: 'An amount up to {{most}}',
  amountOverLimit:
    'You may give back at most {{limit}} of one charge. Somebody with the permission for larger refunds has to do more.',
  method: 'How it is given back',
  original: 'The way it came',
  originalHelp:
    'Cards and accounts by the processor; what came over the counter, over the counter.',
  cash: 'In cash, over the counter',
  refundSubmit: 'Refund {{amount}}',
  refundDone: '{{amount}} is refunded.',

  returnTitle: 'Note a return of {{what}}',
  code: 'Return code',
  codeHelp: 'As the bank gives it; leave it empty when there is none',
  words: 'Reason',
  wordsHelp:
    'In words; it stands in the ledger, on the member’s page and in the mail to the member',
  wordsNeeded: 'Say why it came back',
  returnSubmit: 'Note the return',
  returnDone: 'Noted. {{amount}} is owed again.',

  disputeTitle: 'Note a dispute over {{what}}',
  disputeWords: 'What the holder says',
  disputeWordsNeeded: 'Say what is disputed',
  disputeSubmit: 'Note the dispute',
  disputeDone: 'Noted. What the payment credited is held until it is decided.',
  wonTitle: 'The dispute over {{what}} is won',
  wonSubmit: 'Close it as won',
  wonDone: 'Closed. The club keeps the money, and the sessions can be used again.',
  lostTitle: 'The dispute over {{what}} is lost',
  lostSubmit: 'Close it as lost',
  lostDone: 'Closed. {{amount}} is owed again.',

  // the exact after
  owedAgain: '{{amount}} is owed again.',
  notAskedAgain:
    'No run asks for it again by itself: take it at the desk, or change the payment method.',
  partTouchesNone: '{{amount}} goes back. The installment stays collected, and its sessions stay.',
  wholeGoesBack: '{{amount}} goes back. Nothing is asked for again.',
  openPart: '{{amount}} goes back, and {{open}} is open.',
  creditedNothing: 'No sessions are taken back: this payment credited none that are left.',
  takenBack: '{{count}} {{item}} taken back.',
  owedNext_one: '{{count}} {{item}} was used: owed, and taken from the next credit.',
  owedNext_other: '{{count}} {{item}} were used: owed, and taken from the next credit.',
  owedForgiven_one: '{{count}} {{item}} was used: the club lets it go.',
  owedForgiven_other: '{{count}} {{item}} were used: the club lets them go.',
  isHeld: '{{count}} {{item}} held: there, but not to be used until it is decided.',
  nothingToHold: 'Nothing is held: this payment credited no sessions that are left.',
  ifLost:
    'If it is lost: {{amount}} is owed again, what is unused is taken back, what was used is owed.',
  usableAgain: '{{count}} {{item}} can be used again.',
  moneyStays: 'The club keeps {{amount}}.',

  code_R01: 'Not enough money in the account',
  code_R02: 'The account was closed',
  code_R03: 'No account with this number and name',
  code_R04: 'The account number cannot be right',
  code_R07: 'The holder withdrew the authorization',
  code_R08: 'The holder stopped this payment',
  code_R09: 'The bank had not cleared the money yet',
  code_R10: 'The holder does not know us, or did not authorize this',
  code_R16: 'The account is frozen',
  code_R20: 'Nothing may be drafted from such an account',
  code_R29: 'A company did not authorize this',

  // owed sessions
  owes: 'Owes {{count}} {{item}}, used before {{what}}. Taken from the next credit.',
  poolOwes:
    'The household owes {{count}} {{item}}, used before {{what}}. Taken from its next credit.',
  owedSince: 'Since {{day}}',
  readMore: 'When money comes back',
  paymentBack: 'the payment of {{day}} came back',
  draftBack: 'the draft of {{day}} came back',
  checkBack: 'the check of {{day}} came back',
  disputeLost: 'the dispute over the payment of {{day}} was lost',
  duesRefunded: 'the dues of {{day}} were refunded',
  moneyBack: 'the money behind it came back',
  letGo: 'Let go',
  letGoFor: 'Let {{count}} {{item}} go',
  letGoTitle: 'Let {{count}} owed {{item}} go',
  letGoAfter: '{{name}} owes {{count}} {{item}} less. The next credit is not shortened by them.',
  letGoPoolAfter:
    'The household owes {{count}} {{item}} less. Its next credit is not shortened by them.',
  letGoSubmit: 'Let {{count}} go',
  letGoDone: '{{count}} {{item}} let go.',

  // grants
  provisional: 'Provisional until {{day}}',
  provisionalUnsent: 'Provisional',
  provisionalUnsentWhy:
    'The draft of {{day}} waits for the next bank file. The day it is final counts from there.',
  provisionalWhy: 'The draft of {{day}} may still come back.',
  held: 'Held',
  heldDispute: 'Held: the payment of {{day}} is disputed',
  heldPastDue: 'Held: the dues of {{day}} are past due',
  heldOther: 'Held for now',
});
