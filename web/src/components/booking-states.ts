/** How a place of one's own is called, by its state. */
export const stateWords = {
  waiting: { word: 'stateWaiting', color: 'amber' },
  booked: { word: 'stateBooked', color: 'booked' },
  checked_in: { word: 'stateCheckedIn', color: 'tide' },
  free_absence: { word: 'stateFreeAbsence', color: 'gray' },
  paid_absence: { word: 'statePaidAbsence', color: 'gray' },
  cancelled: { word: 'stateCancelled', color: 'gray' },
} as const;
