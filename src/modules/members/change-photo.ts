import { createHash } from 'node:crypto';
import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Member } from './model.ts';
import { photoLimits, readPicture } from './photo.ts';
import { deletePhoto, updatePhotoVersion, upsertPhoto } from './photo-store.ts';
import { noPicture, noSuchMember, pictureTooLarge } from './refusals.ts';
import { lockMember } from './store.ts';

/**
 * Puts a photo of a member on file, in place of the one before: a JPEG or a WebP by its own bytes, at most
 * 640 pixels wide and high and 100 kB. Refuses `no_such_member`, `not_a_picture`, `picture_too_large`.
 */
export async function setPhoto(
  tx: Tx,
  caller: Caller,
  memberId: number,
  bytes: Buffer,
): Promise<Member> {
  const picture = readPicture(bytes);
  if (!picture) throw noPicture();
  if (
    bytes.length > photoLimits.bytes ||
    Math.max(picture.width, picture.height) > photoLimits.side
  )
    throw pictureTooLarge(photoLimits);
  const member = await lockMember(tx, caller.organizationId, memberId);
  if (!member) throw noSuchMember();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType } = picture;
  await upsertPhoto(tx, caller, memberId, { mediaType, bytes, sha256 });
  return changeVersion(tx, caller, member, sha256.slice(0, 16));
}

/** Removes a member's photo for good. Refuses `no_such_member`; without a photo nothing happens. */
export async function removePhoto(tx: Tx, caller: Caller, memberId: number): Promise<Member> {
  const member = await lockMember(tx, caller.organizationId, memberId);
  if (!member) throw noSuchMember();
  if (member.photoVersion === null) return member;
  await deletePhoto(tx, caller.organizationId, memberId);
  return changeVersion(tx, caller, member, null);
}

/** The audit trail says which photo by its version, and never holds the picture itself. */
async function changeVersion(
  tx: Tx,
  caller: Caller,
  member: Member,
  photoVersion: string | null,
): Promise<Member> {
  await updatePhotoVersion(tx, caller.organizationId, member.id, photoVersion);
  await recordAudit(tx, caller, {
    action: photoVersion === null ? 'member.remove_photo' : 'member.set_photo',
    subjectKind: 'member',
    subjectId: member.id,
    before: { photoVersion: member.photoVersion },
    after: { photoVersion },
  });
  return { ...member, photoVersion };
}
