import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Note } from './model.ts';
import { findNote } from './queries.ts';
import { noSuchMember, noSuchNote } from './refusals.ts';
import { deleteNotePin, insertNote, insertNotePin } from './note-store.ts';
import { findMember } from './store.ts';

/** Writes down something about a member, pinned to the top of the page or not. Refuses `no_such_member`. */
export async function writeNote(
  tx: Tx,
  caller: Caller,
  wanted: { memberId: number; text: string; isPinned: boolean },
): Promise<Note> {
  const { organizationId, actor: by, now: at } = caller;
  if (!(await findMember(tx, organizationId, wanted.memberId))) throw noSuchMember();
  const { id } = await insertNote(tx, organizationId, { ...wanted, by, at });
  if (wanted.isPinned)
    await insertNotePin(tx, organizationId, { noteId: id, memberId: wanted.memberId, by, at });
  await recordAudit(tx, caller, {
    action: 'member.note',
    subjectKind: 'member',
    subjectId: wanted.memberId,
    after: { text: wanted.text, isPinned: wanted.isPinned },
  });
  return { id, ...wanted, writtenAt: at, writtenBy: by };
}

/** Pins a note to the top of its member's page, or takes the pin off. The note stays as it was written. */
export async function pinNote(
  tx: Tx,
  caller: Caller,
  wanted: { noteId: number; isPinned: boolean },
): Promise<Note> {
  const { organizationId, actor: by, now: at } = caller;
  const note = await findNote(tx, organizationId, wanted.noteId);
  if (!note) throw noSuchNote();
  if (note.isPinned === wanted.isPinned) return note;
  if (wanted.isPinned)
    await insertNotePin(tx, organizationId, { noteId: note.id, memberId: note.memberId, by, at });
  else await deleteNotePin(tx, organizationId, note.id);
  await recordAudit(tx, caller, {
    action: wanted.isPinned ? 'member.pin_note' : 'member.unpin_note',
    subjectKind: 'member',
    subjectId: note.memberId,
    before: { isPinned: note.isPinned },
    after: { note: note.text, isPinned: wanted.isPinned },
  });
  return { ...note, isPinned: wanted.isPinned };
}
