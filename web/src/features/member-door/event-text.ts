import { instantText } from '@/lib/format.ts';
import type { Class, Door } from './queries.ts';

/** "Yoga flow, Tue, Dec 1, 6:00 PM". */
export const eventText = (
  { type, startsAt }: Pick<Class, 'type' | 'startsAt'>,
  { club }: Pick<Door, 'club'>,
) => `${type.name}, ${instantText(startsAt, club.timeZone, { today: club.today })}`;
