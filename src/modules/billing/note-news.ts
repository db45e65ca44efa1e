import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { enqueue } from '#platform/jobs/jobs';
import type { AttemptKey, NoticeKind } from './model.ts';
import { insertNotices } from './notice-store.ts';

/** The job that tells members; the room above carries it out. */
export const tellMembersTask = 'tell-members';

/** Something that a member is to be told about one attempt. */
export type News = AttemptKey & { kind: NoticeKind };

/**
 * Notes what members are to be told, and has a job tell them once this transaction is committed: one
 * statement and one job, for one member or thousands. The same news of the same attempt is noted once.
 * Organizations that tell a scenario have nobody to tell.
 */
export async function noteNews(tx: Tx, caller: Caller, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const { organizationId } = caller;
  if ((await insertNotices(tx, caller, news)) > 0)
    await enqueue(tx, tellMembersTask, { organizationId });
}
