import { Avatar } from '@mantine/core';
import { initialsOf } from '@/lib/format.ts';
import { fileAddress } from '@/lib/organization.ts';

export type Pictured = { id: string; name: string; photoVersion?: string | null | undefined };

/** The address of a member's photo; each photo has its own, so that an old one is never shown. */
export const photoAddress = ({ id, photoVersion }: Pictured) =>
  photoVersion
    ? fileAddress(`/v1/members/${id}/photo?version=${encodeURIComponent(photoVersion)}`)
    : null;

/** A member's face beside their name; their initials where there is no photo, or it cannot be had. */
export function MemberPhoto(props: {
  member: Pictured;
  size?: number | undefined;
  className?: string | undefined;
}) {
  const { member, size, className } = props;
  return (
    <Avatar
      color="tide"
      radius="xl"
      src={photoAddress(member)}
      imageProps={{ loading: 'lazy', decoding: 'async' }}
      // until it is there, a quiet spot
      styles={{ image: { background: 'var(--sunken)' } }}
      aria-hidden
      {...(size === undefined ? {} : { size })}
      {...(className === undefined ? {} : { className })}
    >
      {initialsOf(member.name)}
    </Avatar>
  );
}
