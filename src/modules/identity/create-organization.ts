import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import type { Club } from './model.ts';
import { type NewClub, insertClub, insertOrganization } from './store.ts';

export type NewOrganization = {
  name: string;
  /** Where a sandbox organization's clock begins; null for a real organization. */
  sandboxNow: Instant | null;
  /** Made to tell one scenario file. */
  scenario?: boolean;
  clubs: NewClub[];
};

/** Founds an organization with its first clubs. */
export async function createOrganization(
  tx: Tx,
  wanted: NewOrganization,
  now: Instant,
): Promise<{ organizationId: number; clubs: Club[] }> {
  const { id: organizationId } = await insertOrganization(
    tx,
    wanted.name,
    wanted.sandboxNow,
    wanted.scenario ?? false,
    now,
  );
  const clubs: Club[] = [];
  for (const club of wanted.clubs) clubs.push(await insertClub(tx, organizationId, club, now));
  return { organizationId, clubs };
}
