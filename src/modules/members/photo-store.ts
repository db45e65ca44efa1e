import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { first, run, type Tx } from '#platform/database/query';
import type { MediaType } from './photo.ts';

export type StoredPhoto = { mediaType: MediaType; bytes: Buffer; sha256: string };

/** Puts a photo on file in place of the one before. */
export const upsertPhoto = (tx: Tx, caller: Caller, memberId: number, photo: StoredPhoto) =>
  run(
    tx,
    sql`
      insert into member_photos
        (organization_id, member_id, media_type, bytes, sha256, taken_at, taken_by)
      values (
        ${caller.organizationId}, ${memberId}, ${photo.mediaType}, ${photo.bytes}, ${photo.sha256},
        ${caller.now}, ${caller.actor}
      )
      on conflict (organization_id, member_id) do update
      set
        media_type = excluded.media_type, bytes = excluded.bytes, sha256 = excluded.sha256,
        taken_at = excluded.taken_at, taken_by = excluded.taken_by`,
  );

export const deletePhoto = (tx: Tx, organizationId: number, memberId: number) =>
  run(
    tx,
    sql`
      delete from member_photos
      where organization_id = ${organizationId} and member_id = ${memberId}`,
  );

export const findPhoto = (tx: Tx, organizationId: number, memberId: number) =>
  first<StoredPhoto>(
    tx,
    sql`
      select media_type, bytes, sha256
      from member_photos
      where organization_id = ${organizationId} and member_id = ${memberId}`,
  );

/** Says on the member which photo there is; null = none. */
export const updatePhotoVersion = (
  tx: Tx,
  organizationId: number,
  memberId: number,
  version: string | null,
) =>
  run(
    tx,
    sql`
      update members
      set photo_version = ${version}
      where organization_id = ${organizationId} and id = ${memberId}`,
  );
