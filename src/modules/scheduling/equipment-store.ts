import { sql } from 'kysely';
import { first, rows, type Tx } from '#platform/database/query';
import { fold } from './set-up-store.ts';

/** What events need besides a room, counted in slots. */
export type Equipment = {
  id: number;
  clubId: number;
  name: string;
  slots: number;
  isActive: boolean;
};
const equipmentColumns = sql`id, club_id, name, slots, is_active`;

/** Undefined when other equipment of the club has that name already. */
export const insertEquipment = (
  tx: Tx,
  organizationId: number,
  made: Pick<Equipment, 'clubId' | 'name' | 'slots'>,
) =>
  first<Equipment>(
    tx,
    sql`
      insert into equipment (organization_id, club_id, name, name_folded, slots)
      values (${organizationId}, ${made.clubId}, ${made.name}, ${fold(made.name)}, ${made.slots})
      on conflict (organization_id, club_id, name_folded) do nothing
      returning ${equipmentColumns}`,
  );

/** Undefined when other equipment of the club has the new name already. */
export const updateEquipment = (tx: Tx, organizationId: number, changed: Equipment) =>
  first<Equipment>(
    tx,
    sql`
      update equipment q
      set
        name = ${changed.name}, name_folded = ${fold(changed.name)}, slots = ${changed.slots},
        is_active = ${changed.isActive}
      where q.organization_id = ${organizationId}
        and q.id = ${changed.id}
        and not exists (
          select from equipment other
          where other.organization_id = ${organizationId}
            and other.club_id = ${changed.clubId}
            and other.name_folded = ${fold(changed.name)}
            and other.id <> ${changed.id}
        )
      returning ${equipmentColumns}`,
  );

export const listEquipment = (tx: Tx, organizationId: number) =>
  rows<Equipment>(
    tx,
    sql`
      select ${equipmentColumns}
      from equipment
      where organization_id = ${organizationId}
      order by club_id, name_folded`,
  );

/** Locks equipment, by id, so that two people who want its slots go one after the other. */
export const lockEquipment = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<Equipment>(
    tx,
    sql`
      select ${equipmentColumns}
      from equipment
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])
      order by id
      for no key update`,
  );
