import { formatId } from '#kit/ids';
import type { Household, Member, Note } from './model.ts';

/** A member as the API shows it. */
export const memberAnswer = (member: Member) => ({
  id: formatId('member', member.id),
  clubId: formatId('club', member.clubId),
  accountNumber: member.accountNumber,
  cardCode: member.cardCode,
  name: member.name,
  email: member.email,
  phone: member.phone,
  photoVersion: member.photoVersion,
  createdAt: member.createdAt.toString(),
});

export const noteAnswer = (note: Note) => ({
  id: formatId('note', note.id),
  memberId: formatId('member', note.memberId),
  text: note.text,
  isPinned: note.isPinned,
  writtenAt: note.writtenAt.toString(),
  writtenBy: note.writtenBy,
});

export const householdAnswer = ({ id, name, members }: Household) => ({
  id: formatId('household', id),
  name,
  members: members.map((member) => ({ ...member, id: formatId('member', member.id) })),
});
