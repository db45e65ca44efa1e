import { dayText } from '@/lib/format.ts';
import type { Line } from './queries.ts';
import type { SayCheckIn } from './words.ts';

/** "last day today", "last day Thu, Dec 31", "never expires". */
export function lifeText(say: SayCheckIn, lastDay: string | null, today: string): string {
  if (lastDay === null) return say('lifeNever');
  if (lastDay === today) return say('lifeToday');
  return say('lifeOn', { day: dayText(lastDay, { weekday: true, today }) });
}

/** Sessions that are left once somebody is in: besides what is set aside, less what is still to be taken. */
export function leftOnceIn({ cost, paidBy, available }: Line): number {
  const paid = paidBy.reduce((sum, { quantity }) => sum + quantity, 0);
  return available - Math.max(cost - paid, 0);
}

/** What pays, in the second line of a row: "Yoga, last day Dec 9 · 2 left after". */
export function fundText(say: SayCheckIn, line: Line, today: string): string {
  const { cost, paidBy, state, alerts } = line;
  const red = alerts.filter(({ level }) => level === 'red');
  if (red.length > 0) return red.map(({ says }) => says).join(' ');
  if (cost === 0) return say('needsNoSession');
  if (state === 'waiting') return say('leftShort', { count: line.available });
  if (state === 'free_absence') return say('freeAbsenceHint');
  const [first] = paidBy;
  const payer = first
    ? say('fund', { item: first.shortName, life: lifeText(say, first.lastDay, today) })
    : say('paidAtCheckIn', { count: cost });
  const isOver = state === 'checked_in' || state === 'paid_absence';
  const count = leftOnceIn(line);
  if (!isOver && count === 0) return `${payer} · ${say('lastOne')}`;
  return `${payer} · ${say(isOver ? 'leftShort' : 'leftAfterShort', { count })}`;
}
