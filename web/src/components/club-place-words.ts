import { defineWords } from '@/app/words.ts';

export const useClubPlaceWords = defineWords('club-place', {
  timeZone: 'Time zone',
  timeZoneHelp: 'Decides which day it is: due dates and last days follow it.',
  currency: 'Currency',
  currencyHelp: 'Every price and payment of this club is in it.',
  fixed: 'Both stay as they are once the club is made: days and amounts are stored in them.',
  nothingFound: 'Nothing found',
  choose: 'Choose',
});
