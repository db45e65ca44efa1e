import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { listTrainerHours, replaceTrainerHours, type Stretch } from './hours-store.ts';
import { nameTaken, noSuchTrainer } from './refusals.ts';
import { insertTrainer, lockTrainer, type Trainer, updateTrainer } from './set-up-store.ts';

/** Makes a trainer, who gives one event at a time in whatever club. Refuses `name_taken`. */
export async function createTrainer(
  tx: Tx,
  caller: Caller,
  wanted: Pick<Trainer, 'name' | 'email'>,
): Promise<Trainer> {
  const made = await insertTrainer(tx, caller, wanted);
  if (!made) throw nameTaken('a trainer', wanted.name);
  await recordAudit(tx, caller, {
    action: 'trainer.create',
    subjectKind: 'trainer',
    subjectId: made.id,
    after: wanted,
  });
  return made;
}

/** Changes a trainer; events they have stay theirs. Refuses `no_such_trainer`, `name_taken`. */
export async function changeTrainer(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: {
    name?: string | undefined;
    email?: string | null | undefined;
    isActive?: boolean | undefined;
  },
): Promise<Trainer> {
  const before = await lockTrainer(tx, caller.organizationId, id);
  if (!before) throw noSuchTrainer();
  const next = {
    ...before,
    name: wanted.name ?? before.name,
    email: wanted.email === undefined ? before.email : wanted.email,
    isActive: wanted.isActive ?? before.isActive,
  };
  const after = await updateTrainer(tx, caller.organizationId, next);
  if (!after) throw nameTaken('a trainer', next.name);
  await recordAudit(tx, caller, {
    action: 'trainer.change',
    subjectKind: 'trainer',
    subjectId: id,
    before,
    after,
  });
  return after;
}

/**
 * Says when a trainer takes appointments in a club, for the whole week. Appointments that were made stay.
 * Refuses `no_such_trainer`, `no_such_club`.
 */
export async function setTrainerHours(
  tx: Tx,
  caller: Caller,
  trainerId: number,
  wanted: { clubId: number; hours: readonly Stretch[] },
): Promise<Trainer> {
  const { organizationId } = caller;
  const trainer = await lockTrainer(tx, organizationId, trainerId);
  if (!trainer) throw noSuchTrainer();
  if (!(await findClub(tx, organizationId, wanted.clubId))) throw noSuchClub();
  const before = await listTrainerHours(tx, organizationId, trainerId);
  await replaceTrainerHours(tx, organizationId, { trainerId, clubId: wanted.clubId }, wanted.hours);
  await recordAudit(tx, caller, {
    action: 'trainer.hours',
    subjectKind: 'trainer',
    subjectId: trainerId,
    before: before.filter(({ clubId }) => clubId === wanted.clubId),
    after: wanted.hours,
  });
  return trainer;
}
