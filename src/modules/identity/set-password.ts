import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import {
  deleteSecondFactor,
  deleteSessions,
  findPersonByEmail,
  insertPassword,
  updatePassword,
} from './person-store.ts';
import { recordAboutPerson } from './record-about-person.ts';
import { noSuchPerson } from './refusals.ts';

/**
 * Gives a person a new password, for whoever runs the machine: signs them out everywhere, and takes the
 * second factor off if wanted. Refuses `no_such_person`.
 */
export async function setPassword(
  tx: Tx,
  wanted: { email: string; passwordHash: string; withoutSecondFactor: boolean },
  realNow: Instant,
): Promise<void> {
  const person = await findPersonByEmail(tx, wanted.email.trim().toLowerCase());
  if (!person) throw noSuchPerson(wanted.email);
  const { userId } = person;
  if (!(await updatePassword(tx, userId, wanted.passwordHash, realNow)))
    await insertPassword(tx, userId, wanted.passwordHash, realNow);
  if (wanted.withoutSecondFactor) await deleteSecondFactor(tx, userId);
  await deleteSessions(tx, userId);
  await recordAboutPerson(tx, userId, 'staff.password_reset', {
    actor: 'command line',
    from: 'command line',
  });
}
