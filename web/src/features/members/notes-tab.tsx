import { Badge, Button, Checkbox, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { usePin } from './member-alerts.tsx';
import { type Note, notesQuery, type Overview, staleAfterAct } from './queries.ts';
import { useMemberWords } from './words.ts';

/** What staff wrote about a member: never changed, some of it pinned to the top. */
export function NotesTab({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const found = useInfiniteQuery(notesQuery(member.id));
  const notes = found.data?.pages.flatMap((page) => page.items) ?? [];
  const here = useClub();
  const club = useClubs().find(({ id }) => id === member.clubId) ?? here;
  return (
    <Stack gap="lg">
      <HowThisWorks rule={say('notesRule')} example={say('notesExample')} guide="notes" />
      {mayWrite && <NewNote memberId={member.id} />}
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      {found.isSuccess && notes.length === 0 && <Text c="dimmed">{say('noNotes')}</Text>}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} club={club} />
      ))}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say('showMore')}
        </Button>
      )}
    </Stack>
  );
}

function NewNote({ memberId }: { memberId: string }) {
  const say = useMemberWords();
  const [text, setText] = useState('');
  const [isPinned, setPinned] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const write = useWrite({
    write: (body: { text: string; isPinned: boolean }, key) =>
      answerOf(
        api.POST('/v1/members/{memberId}/notes', {
          params: { path: { memberId }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: () => {
      setText('');
      setPinned(false);
      setSaved(true);
    },
  });
  return (
    <Paper
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') write.mutate({ text: text.trim(), isPinned });
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={say('writeNote')}
          autosize
          minRows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setSaved(false);
          }}
        />
        <Trouble error={write.error} />
        <Group justify="space-between">
          <Checkbox
            label={say('notePin')}
            checked={isPinned}
            onChange={(event) => setPinned(event.currentTarget.checked)}
          />
          <Group gap="sm">
            <Text role="status" fz={13}>
              {isSaved ? say('noteSaved') : ''}
            </Text>
            <Button type="submit" loading={write.isPending}>
              {say('noteSave')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

function NoteCard({ note, club }: { note: Note; club: { timeZone: string; today: string } }) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const pin = usePin(note);
  return (
    <Paper component="article">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Text>
          <Text fz={13} c="dimmed">
            {say('pinnedBy', {
              who: note.writtenBy,
              when: instantText(note.writtenAt, club.timeZone, { today: club.today }),
            })}{' '}
            {note.isPinned && <Badge color="amber">{say('pinned')}</Badge>}
          </Text>
          <Trouble error={pin.error} />
        </div>
        {mayWrite && (
          <Button
            variant="default"
            size="xs"
            loading={pin.isPending}
            onClick={() => pin.mutate(!note.isPinned)}
          >
            {say(note.isPinned ? 'unpin' : 'pin')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
