import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { Busy, Hours } from './free-slots.ts';

/** When a trainer takes appointments in a club. */
export const hoursOfTrainer = (
  tx: Tx,
  organizationId: number,
  { trainerId, clubId }: { trainerId: number; clubId: number },
) =>
  rows<Hours>(
    tx,
    sql`
      select weekday, from_minute, until_minute
      from trainer_hours
      where organization_id = ${organizationId}
        and trainer_id = ${trainerId}
        and club_id = ${clubId}`,
  );

/** What takes a trainer between two instants, in any club, besides an event that is being moved. */
export const busyTimes = (
  tx: Tx,
  organizationId: number,
  {
    trainerId,
    from,
    until,
    except,
  }: { trainerId: number; from: Instant; until: Instant; except: number | null },
) =>
  rows<Busy>(
    tx,
    sql`
      select starts_at as "from", busy_until as until
      from events
      where organization_id = ${organizationId}
        and trainer_id = ${trainerId}
        and state = 'scheduled'
        and id is distinct from ${except}::bigint
        and tstzrange(starts_at, busy_until) && tstzrange(${from}::timestamptz, ${until}::timestamptz)`,
  );
