import { defineWords } from '@/app/words.ts';

export const usePayWords = defineWords('pay', {
  loading: 'Opening the link',
  titleUnopened: 'Pay',
  title: 'Pay {{amount}} to {{club}}',
  hello: 'Hello {{name}}, this is for {{what}}, due {{day}}.',
  dues: 'your dues',
  proration: 'the days before your first payment',
  enrollment_fee: 'your enrollment fee',
  down_payment: 'your down payment',
  add_on: 'your add-on',
  rule: 'This link pays this one amount, once. Whoever has it can pay, and sees nothing else of you.',
  example: 'with the link open in two tabs and the button pressed in both, one payment is made.',
  card: 'Test card',
  cardHelp: 'This club is a sandbox: no money moves. Choose what the card does.',
  approves: 'Card 4242: approves',
  declines_once: 'Card 0341: declines once, then approves',
  declines_hard: 'Card 9995: declines for good',
  pay: 'Pay {{amount}}',
  declined:
    'The card was declined: {{reason}}. Nothing was taken. Try another card, or come to the desk.',
  paidTitle: 'Paid to {{club}}',
  paid: 'It is paid. There is nothing left to do.',
  waitingTitle: 'A payment to {{club}} is on its way',
  waiting: 'The answer is not there yet. Do not pay again: look at this page later.',
  let_goTitle: 'Nothing to pay to {{club}}',
  let_go: 'This is not owed any more. There is nothing to do.',
  desk: '{{club}} does not take cards over the internet. Come to the desk to pay.',
  toPage: 'Pay {{amount}} by card',
  pageNote:
    'You pay on a page of Stripe’s, and your bank may ask you to confirm. {{club}} never sees the card’s number.',
  back: 'Waiting for Stripe’s word. If you confirmed the payment there, this page says so within a minute; do not pay twice.',
  backAgain: 'I did not finish: open the page again',
  cardGivenTitle: 'Your card is with Stripe',
  cardGiven:
    'The club sees in a moment that it is on file. Its number stays with Stripe. You can close this page.',
  cardLeftTitle: 'No card was put on file',
  cardLeft:
    'You left before it was finished. The link that brought you here still works until it ends; the desk can make a new one.',
  cardRule: 'A card on file pays dues on the day they are due. Its number never comes to the club.',
  cardExample: 'what the club sees of a card is its brand and its last four digits: Visa 4242.',
  lookAgain: 'Look again',
});
