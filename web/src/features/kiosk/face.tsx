import { MemberPhoto, type Pictured } from '@/components/member-photo.tsx';
import { firstName } from './first-name.ts';

/** Whose card it was, for them and for the desk to see; nothing where there is no photo. */
export function Face({ member }: { member: Pictured }) {
  if (!member.photoVersion) return null;
  return <MemberPhoto member={{ ...member, name: firstName(member.name) }} size={104} />;
}
