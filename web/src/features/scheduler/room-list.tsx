import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActiveField, NameField } from './name-field.tsx';
import { type Room, roomsQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';
import { ThingForm, Things } from './things.tsx';

/** Rooms of the club. */
export function RoomList({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const { id: clubId } = useClub();
  const list = useQuery(roomsQuery);
  return (
    <Things<Room>
      title={say('room')}
      newTitle={say('newRoom')}
      emptySentence={say('noRooms')}
      list={list}
      only={(room) => room.clubId === clubId}
      about={() => null}
      form={(room, close) => <RoomForm room={room} onClose={close} />}
      onDone={onDone}
    />
  );
}

function RoomForm(props: { room: Room | undefined; onClose: (sentence?: string) => void }) {
  const say = useSetUpWords();
  const { id: clubId } = useClub();
  const { room } = props;
  const [name, setName] = useState(room?.name ?? '');
  const [isActive, setActive] = useState(room?.isActive ?? true);
  const write = useWrite({
    write: (wanted: { name: string; isActive: boolean }, key: string) =>
      answerOf(
        room
          ? api.PATCH('/v1/rooms/{roomId}', {
              params: { path: { roomId: room.id }, ...once(key) },
              body: wanted,
            })
          : api.POST('/v1/rooms', { params: once(key), body: { clubId, name: wanted.name } }),
      ),
    stale: [['rooms'], ['audit']],
    onDone: (made) => props.onClose(say('savedName', { name: made.name })),
  });
  return (
    <ThingForm
      error={write.error}
      isPending={write.isPending}
      onSubmit={() => write.mutate({ name, isActive })}
      onCancel={() => props.onClose()}
    >
      <NameField value={name} error={write.error} onChange={setName} />
      {room && <ActiveField isActive={isActive} onChange={setActive} />}
    </ThingForm>
  );
}
