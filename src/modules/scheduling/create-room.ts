import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { nameTaken, noSuchRoom } from './refusals.ts';
import { insertRoom, lockRoom, type Room, updateRoom } from './set-up-store.ts';

/** Makes a room of a club, in which one event takes place at a time. Refuses `no_such_club`, `name_taken`. */
export async function createRoom(
  tx: Tx,
  caller: Caller,
  wanted: Pick<Room, 'clubId' | 'name'>,
): Promise<Room> {
  if (!(await findClub(tx, caller.organizationId, wanted.clubId))) throw noSuchClub();
  const made = await insertRoom(tx, caller.organizationId, wanted);
  if (!made) throw nameTaken('a room', wanted.name);
  await recordAudit(tx, caller, {
    action: 'room.create',
    subjectKind: 'room',
    subjectId: made.id,
    after: wanted,
  });
  return made;
}

/** Renames a room or takes it out of use; events in it stay. Refuses `no_such_room`, `name_taken`. */
export async function changeRoom(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: { name?: string | undefined; isActive?: boolean | undefined },
): Promise<Room> {
  const before = await lockRoom(tx, caller.organizationId, id);
  if (!before) throw noSuchRoom();
  const next = {
    ...before,
    name: wanted.name ?? before.name,
    isActive: wanted.isActive ?? before.isActive,
  };
  const after = await updateRoom(tx, caller.organizationId, next);
  if (!after) throw nameTaken('a room', next.name);
  await recordAudit(tx, caller, {
    action: 'room.change',
    subjectKind: 'room',
    subjectId: id,
    before,
    after,
  });
  return after;
}
