import { defineWords } from '@/app/words.ts';

/** How a club takes bookings (D24). */
export const useBookingWords = defineWords('settings-bookings', {
  sessions: 'Bookings and sessions',
  sessionsHelp: 'What a booking does with the sessions that pay for it.',
  reserve: 'Set sessions aside at booking',
  promise: 'Take bookings against the next credit',
  reserveIs: 'A booking sets its sessions aside; whoever has none left cannot book.',
  reserveExample: 'with 1 Yoga left a member books 1 class, not 2.',
  promiseIs:
    'A booking sets its sessions aside. Whoever has none left may book against the next credit, which then pays for it first.',
  promiseExample:
    'with no Yoga left a member books next week’s class, and Friday’s dues pay for it.',
  atCheckInIs: 'Sessions are looked for at check-in; a booking holds none.',
  atCheckInExample: 'with 1 Yoga left a member books 3 classes, and can come to one of them.',

  windows: 'When members book and cancel',
  windowsHelp:
    'For what members do themselves; the front desk books and cancels at any time. Event types can say otherwise.',
  limitOpens: 'Open booking some days ahead',
  opens: 'Days before the event',
  closes: 'Book until, in hours before',
  cancels: 'Cancel until, in hours before',
  badHours: 'Whole hours from 0 to 720',
  badDays: 'Whole days from 0 to 366',
  opensAtOnce: 'Members book as soon as an event stands on the calendar,',
  opensDays_zero: 'Members book from the day of the event on,',
  opensDays_one: 'Members book from {{count}} day before the event on,',
  opensDays_other: 'Members book from {{count}} days before the event on,',
  closesHours_zero: 'until it begins.',
  closesHours_one: 'until {{count}} hour before it begins.',
  closesHours_other: 'until {{count}} hours before it begins.',
  cancelUntil_zero: 'They cancel until it begins.',
  cancelUntil_one: 'They cancel until {{count}} hour before.',
  cancelUntil_other: 'They cancel until {{count}} hours before.',
  asSoon: 'at once',
  fromDay: 'from {{day}}',
  hoursBefore_zero: '6:00 PM',
  hoursBefore_one: '{{count}} hour before',
  hoursBefore_other: '{{count}} hours before',
  windowsExample:
    'a class on {{day}} at 6:00 PM: booked {{from}}, until {{closes}}; cancelled until {{cancels}}.',

  door: 'Check-in',
  doorHelp: 'What members show besides their card. Their PIN is set on their page.',
  pin: 'Members enter a PIN at check-in',
  pinIs:
    'At the desk and at the kiosk members enter their PIN. Staff who may can let them in without it, and say why.',
  pinExample: 'a card found in the parking lot lets nobody in.',
  noPinIs: 'A card, or a name at the desk, is enough.',
  noPinExample: 'a member holds the card to the reader and is in.',
});
