import { defineWords } from '@/app/words.ts';

export const useStatementWords = defineWords('trainer-statement', {
  title: 'Trainer statements',
  of: '{{name}}, {{month}}',
  scheduler: 'Scheduler',
  rule: 'A trainer earns by what was used: what the event type says per member who came, as a share of the sessions’ worth, or per event. One use pays once. What is undone later is a line of its own, in the month in which it was undone.',
  example:
    'Ana was checked in on November 30 and it was undone on December 1: November says + $5.00, December says - $5.00. A statement that was paid out never changes.',
  trainer: 'Trainer',
  month: 'Month',
  earlier: 'Month before',
  later: 'Month after',
  print: 'Print',
  file: 'For a spreadsheet',
  noTrainers: 'No trainers yet. Add them in the set-up.',
  setUp: 'Set up',
  nothing:
    'Nothing was earned in {{month}}. What a trainer earns by an event is set at its event type.',
  earned: 'Earned',
  takenBack: 'Taken back',
  sum: 'To pay',
  lines: 'Lines',
  noted: 'Noted',
  event: 'Event',
  member: 'Member',
  amount: 'Amount',
  forEvent: 'The event as such',
  correction: 'Correction',
});
