import { defineWords } from '@/app/words.ts';

export const useDeskPaymentWords = defineWords('desk-payment', {
  title: 'Take a payment',
  submit: 'Take {{amount}}',
  channel: 'How',
  cash: 'Cash',
  check: 'Check',
  card_terminal: 'Card terminal',
  amount: 'Amount',
  bad: 'An amount such as {{example}}',
  tooMuch: 'Only {{owed}} is open',
  full: 'Paid in full.',
  part: '{{rest}} stays open. No sessions are credited until it is paid.',
  done: '{{amount}} taken.',
  doneCredited_one: '{{amount}} taken, {{count}} session credited.',
  doneCredited_other: '{{amount}} taken, {{count}} sessions credited.',
});
