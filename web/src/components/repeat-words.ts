import { defineWords } from '@/app/words.ts';

/** Words about one class booked for several weeks. */
export const useRepeatWords = defineWords('repeat-booking', {
  open: 'Book for several weeks',
  title: '{{event}}, every week for {{name}}',
  weeks: 'For how many weeks',
  weeksHelp: 'From this date on, on the same weekday',
  weeksCount_one: '{{count}} week',
  weeksCount_other: '{{count}} weeks',
  checking: 'Looking what covers each date',
  dates: 'Dates',
  book_one: 'Book {{count}} date',
  book_other: 'Book {{count}} dates',
  back: 'Back',
  done_one: '{{count}} date is booked for {{name}}.',
  done_other: '{{count}} dates are booked for {{name}}.',
  isBooked: 'Booked',
  waits: 'Waiting',
  notBooked: 'Not booked',
  close: 'Close',
});
