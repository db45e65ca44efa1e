/** Calendar arithmetic on days like `2026-12-31`, for buttons; the server decides what a day is. */
const asDate = (day: string) => new Date(`${day}T12:00:00Z`);
const asDay = (date: Date) => date.toISOString().slice(0, 10);

export function dayAfter(day: string, count = 1): string {
  const date = asDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return asDay(date);
}

/** The same day of the next month, or its last: 31 January → 28 February. */
export function monthAfter(day: string): string {
  const date = asDate(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + 2, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return asDay(date);
}
