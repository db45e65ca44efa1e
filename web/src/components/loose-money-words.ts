import { defineWords } from '@/app/words.ts';

/** Money that a processor has and the books say otherwise. */
export const useLooseWords = defineWords('loose', {
  title: 'Loose money',
  below: 'Money that a processor has and the books say otherwise. It waits here for somebody.',
  rule: 'A processor may say that a payment came which it had declined, or that a refund came back to it. Neither is lost: what is still owed is collected with it, and the rest waits here until somebody says what became of it.',
  example:
    'declined on Dec 1, the dues of $49.00 are paid in cash on Dec 2. On Dec 3 the processor has $49.00 after all: it waits here until it is given back and somebody says so.',
  waitingPlain: 'Waits for somebody',
  closed: 'What became of earlier ones',
  nothing: 'Nothing waits. Every payment and refund is where the books have it.',
  noneClosed: 'Nothing has been closed yet.',
  showMore: 'Show more',

  late_payment: 'Came after it had been declined',
  refund_failed: 'A refund that came back',
  theirs: 'The processor',
  ours: 'Our books',
  latePaymentTheirs: 'has {{amount}} since {{when}}, as {{reference}}.',
  refundFailedTheirs: 'got {{amount}} back {{when}}, of refund {{reference}}.',
  becauseOf: 'It says: {{code}}.',
  latePaymentOurs: 'Attempt {{attempt}} was declined. {{what}}, due {{day}}: {{state}}.',
  refundFailedOurs: '{{amount}} is on record as given back. {{what}}, due {{day}}: {{state}}.',
  kind_dues: 'Dues',
  kind_proration: 'Charge at sign-up',
  kind_enrollment_fee: 'Enrollment fee',
  kind_down_payment: 'Down payment',
  state_collected: 'collected',
  state_waived: 'waived',
  state_refunded: 'refunded',
  state_scheduled: '{{owed}} still owed',
  state_past_due: '{{owed}} still owed, past due',
  todo_late_payment: 'Give it back at the processor, then close it here.',
  todo_refund_failed: 'Hand it over to the member another way, then close it here.',
  bookedAs: 'It was collected as attempt {{attempt}}.',
  closedLine: 'Closed {{when}} by {{who}}: {{note}}',

  close: 'Close',
  closeFor: 'Close {{amount}} of {{name}}',
  closeTitle: 'Close {{amount}} of {{name}}',
  closeAfter:
    'It leaves the list, with your note, your name and the time. No money moves, and the books stay as they are.',
  note: 'What became of it',
  noteHint: 'Kept for good, such as: given back at Stripe on Dec 4',
  noteNeeded: 'Say what became of it.',
  closeSubmit: 'Close it',
  closedDone: '{{amount}} of {{name}} is closed.',
});
