import { formatId } from '#kit/ids';
import { idOf } from '#kit/contract';
import type { Api } from '#platform/http/api';
import { memberAnswer } from './answers.ts';
import { removePhoto, setPhoto } from './change-photo.ts';
import * as contract from './contract.ts';
import { findPhoto } from './photo-store.ts';
import { noSuchPhoto } from './refusals.ts';

const tag = 'Members';
const ofMember = { memberId: idOf('member') };
const path = '/members/:memberId/photo';

/** So long a browser shows a photo without asking again; a new one has a new address anyway. */
const keptSeconds = 3600;

/** A member's photo: on file, shown, removed. */
export function photoRoutes(api: Api): void {
  api.file({
    path,
    tag,
    summary: 'A member’s photo',
    scope: 'members:read',
    params: ofMember,
    type: 'image/*',
    query: contract.photoQuery,
    keptSeconds,
    handle: async (tx, caller, { params }) => {
      const photo = await findPhoto(tx, caller.organizationId, params.memberId);
      if (!photo) throw noSuchPhoto();
      const { bytes, sha256, mediaType } = photo;
      const ending = mediaType === 'image/jpeg' ? 'jpg' : 'webp';
      const name = `${formatId('member', params.memberId)}.${ending}`;
      return { name, bytes, sha256, type: mediaType };
    },
  });

  api.route({
    method: 'PUT',
    path,
    tag,
    summary: 'Put a photo of a member on file, in place of the one before',
    scope: 'members:write',
    params: ofMember,
    body: contract.newPhoto,
    bodyLimitBytes: contract.mostPhotoText + 1_000,
    answer: contract.member,
    handle: async (tx, caller, { params, body }) => {
      const bytes = Buffer.from(body.picture, 'base64');
      return memberAnswer(await setPhoto(tx, caller, params.memberId, bytes));
    },
  });

  api.route({
    method: 'DELETE',
    path,
    tag,
    summary: 'Remove a member’s photo for good',
    scope: 'members:write',
    params: ofMember,
    answer: contract.member,
    handle: async (tx, caller, { params }) =>
      memberAnswer(await removePhoto(tx, caller, params.memberId)),
  });
}
