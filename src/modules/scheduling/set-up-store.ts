import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { first, rows, type Tx } from '#platform/database/query';

/** A name in one case of letters. */
export const fold = (name: string) => name.normalize('NFKC').toLowerCase();

export type Room = { id: number; clubId: number; name: string; isActive: boolean };
const roomColumns = sql`id, club_id, name, is_active`;

/** Undefined when another room of the club has that name already. */
export const insertRoom = (tx: Tx, organizationId: number, room: Pick<Room, 'clubId' | 'name'>) =>
  first<Room>(
    tx,
    sql`
      insert into rooms (organization_id, club_id, name, name_folded)
      values (${organizationId}, ${room.clubId}, ${room.name}, ${fold(room.name)})
      on conflict (organization_id, club_id, name_folded) do nothing
      returning ${roomColumns}`,
  );

/** Undefined when another room of the club has the new name already. */
export const updateRoom = (tx: Tx, organizationId: number, room: Room) =>
  first<Room>(
    tx,
    sql`
      update rooms r
      set name = ${room.name}, name_folded = ${fold(room.name)}, is_active = ${room.isActive}
      where r.organization_id = ${organizationId}
        and r.id = ${room.id}
        and not exists (
          select from rooms other
          where other.organization_id = ${organizationId}
            and other.club_id = ${room.clubId}
            and other.name_folded = ${fold(room.name)}
            and other.id <> ${room.id}
        )
      returning ${roomColumns}`,
  );

export const listRooms = (tx: Tx, organizationId: number) =>
  rows<Room>(
    tx,
    sql`
      select ${roomColumns}
      from rooms
      where organization_id = ${organizationId}
      order by club_id, name_folded`,
  );

export const lockRoom = (tx: Tx, organizationId: number, id: number) =>
  first<Room>(
    tx,
    sql`
      select ${roomColumns}
      from rooms
      where organization_id = ${organizationId} and id = ${id}
      for no key update`,
  );

export type Trainer = {
  id: number;
  name: string;
  /** Null = is told nothing by mail. */
  email: string | null;
  isActive: boolean;
};
const trainerColumns = sql`id, name, email, is_active`;

/** Undefined when another trainer has that name already. */
export const insertTrainer = (tx: Tx, caller: Caller, trainer: Pick<Trainer, 'name' | 'email'>) =>
  first<Trainer>(
    tx,
    sql`
      insert into trainers (organization_id, name, name_folded, email)
      values (${caller.organizationId}, ${trainer.name}, ${fold(trainer.name)}, ${trainer.email})
      on conflict (organization_id, name_folded) do nothing
      returning ${trainerColumns}`,
  );

export const findTrainer = (tx: Tx, organizationId: number, id: number) =>
  first<Trainer>(
    tx,
    sql`
      select ${trainerColumns}
      from trainers
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Undefined when another trainer has the new name already. */
export const updateTrainer = (tx: Tx, organizationId: number, trainer: Trainer) =>
  first<Trainer>(
    tx,
    sql`
      update trainers t
      set
        name = ${trainer.name}, name_folded = ${fold(trainer.name)}, email = ${trainer.email},
        is_active = ${trainer.isActive}
      where t.organization_id = ${organizationId}
        and t.id = ${trainer.id}
        and not exists (
          select from trainers other
          where other.organization_id = ${organizationId}
            and other.name_folded = ${fold(trainer.name)}
            and other.id <> ${trainer.id}
        )
      returning ${trainerColumns}`,
  );

export const listTrainers = (tx: Tx, organizationId: number) =>
  rows<Trainer>(
    tx,
    sql`
      select ${trainerColumns}
      from trainers
      where organization_id = ${organizationId}
      order by name_folded`,
  );

export const lockTrainer = (tx: Tx, organizationId: number, id: number) =>
  first<Trainer>(
    tx,
    sql`
      select ${trainerColumns}
      from trainers
      where organization_id = ${organizationId} and id = ${id}
      for no key update`,
  );
