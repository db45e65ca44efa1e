import type { Tx } from '#platform/database/query';
import { noSuchGrant } from './refusals.ts';
import { isGrant } from './store.ts';

/** Refuses `no_such_grant` for a grant that staff picked and that is not there, or another organization's. */
export async function checkGrant(tx: Tx, organizationId: number, id: number): Promise<void> {
  if (!(await isGrant(tx, organizationId, id))) throw noSuchGrant();
}
