import { dayText } from '@/lib/format.ts';
import type { useBookingWords } from './booking-words.ts';
import type { Payers } from './bookings.ts';

type Say = ReturnType<typeof useBookingWords>;
type Payer = Payers['payers'][number];

/** Where the sessions of a grant come from: "dues of Nov 9", "household pool, dues of Dec 1". */
export function grantSource(say: Say, grant: Payer, today: string): string {
  const source = ownSource(say, grant, today);
  return grant.householdId === null ? source : say('inPool', { source });
}

const sources = { dues: 'fromDues', add_on: 'fromAddOn' } as const;

function ownSource(say: Say, { about, event, source, grantedOn }: Payer, today: string): string {
  const day = dayText(grantedOn, { today });
  if (about)
    return say(sources[about.kind as 'dues'] ?? 'fromProration', {
      day: dayText(about.dueOn, { today }),
    });
  if (event) return say('fromEvent', { name: event.name });
  if (source.kind === 'session_sale') return say('fromSale', { day });
  if (source.kind === 'adjustment') return say('fromHand', { day });
  return say(source.kind === 'transfer' ? 'fromTransfer' : 'fromOther', { day });
}

/** "last day Wed, Dec 9" or "never expires". */
export const grantLife = (say: Say, lastDay: string | null, today: string) =>
  lastDay === null
    ? say('never')
    : say('lastDay', { day: dayText(lastDay, { weekday: true, today }) });
