import type { RosterLine } from './queries.ts';

/** What the desk should know before letting somebody in. */
export type Alert = { level: 'yellow' | 'red'; code: string; says: string };

type Facts = Pick<
  RosterLine,
  'state' | 'cost' | 'available' | 'isPromise' | 'hasPastDue' | 'hasAgreement'
> & {
  /** Sessions set aside or used for the place. */
  paid: number;
  isHeld: boolean;
};

/** Red: the place is not paid for as it stands. Yellow: something to talk about. */
export function alertsFor(line: Facts): Alert[] {
  const isOpen = line.state === 'booked' || line.state === 'waiting';
  const missing = line.cost - line.paid;
  const alerts: (Alert | false)[] = [
    line.isHeld && {
      level: 'red',
      code: 'sessions_held',
      says: 'The sessions set aside are held until a payment is cleared up.',
    },
    isOpen &&
      missing > 0 &&
      line.available < missing && {
        level: 'red',
        code: 'not_paid_for',
        says: line.isPromise
          ? 'Booked against the next dues, which have not come.'
          : 'No session left that pays for this place.',
      },
    line.hasPastDue && { level: 'yellow', code: 'past_due', says: 'Dues are past due.' },
    !line.hasAgreement && {
      level: 'yellow',
      code: 'no_agreement',
      says: 'No active membership.',
    },
    isOpen &&
      line.cost > 0 &&
      missing <= 0 &&
      line.available === 0 && {
        level: 'yellow',
        code: 'last_session',
        says: 'This is the last session.',
      },
  ];
  return alerts.filter((alert): alert is Alert => alert !== false);
}
