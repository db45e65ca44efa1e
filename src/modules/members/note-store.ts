import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { one, run, type Tx } from '#platform/database/query';

export const insertNote = (
  tx: Tx,
  organizationId: number,
  note: { memberId: number; text: string; by: string; at: Instant },
) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into member_notes (organization_id, member_id, text, written_at, written_by)
      values (${organizationId}, ${note.memberId}, ${note.text}, ${note.at}, ${note.by})
      returning id`,
  );

export const insertNotePin = (
  tx: Tx,
  organizationId: number,
  pin: { noteId: number; memberId: number; by: string; at: Instant },
) =>
  run(
    tx,
    sql`
      insert into member_note_pins (organization_id, note_id, member_id, pinned_at, pinned_by)
      values (${organizationId}, ${pin.noteId}, ${pin.memberId}, ${pin.at}, ${pin.by})
      on conflict (organization_id, note_id) do nothing`,
  );

export const deleteNotePin = (tx: Tx, organizationId: number, noteId: number) =>
  run(
    tx,
    sql`
      delete from member_note_pins
      where organization_id = ${organizationId} and note_id = ${noteId}`,
  );
