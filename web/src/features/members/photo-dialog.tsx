import { Alert, Avatar, Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Pictured, photoAddress } from '@/components/member-photo.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { initialsOf } from '@/lib/format.ts';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { CropPicture } from './crop-picture.tsx';
import { useDoorWords } from './door-words.ts';
import classes from './members.module.css';
import { staleAfterAct } from './queries.ts';

/** A face in good light needs no more: some 20 kB. */
const quality = 0.85;

/** Puts a photo of a member on file, made small here, or removes it. */
export function PhotoDialog({ member, onClose }: { member: Pictured; onClose: () => void }) {
  const say = useDoorWords();
  useFocusBack();
  const [picture, setPicture] = useState<ImageBitmap>();
  const [isUnreadable, setUnreadable] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const params = (key: string) => ({ path: { memberId: member.id }, ...once(key) });
  const wish = { stale: [...staleAfterAct(member.id), ['scheduling']], onDone: onClose };
  const save = useWrite<string, unknown>({
    ...wish,
    write: (text, key) =>
      answerOf(
        api.PUT('/v1/members/{memberId}/photo', {
          params: params(key),
          body: { picture: text },
        }),
      ),
  });
  const remove = useWrite<void, unknown>({
    ...wish,
    write: (_input, key) =>
      answerOf(api.DELETE('/v1/members/{memberId}/photo', { params: params(key) })),
  });
  const take = async (file: File | null) => {
    if (!file) return;
    setRemoving(false);
    try {
      setPicture(await createImageBitmap(file));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };
  const hasPhoto = photoAddress(member) !== null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('photo', { name: member.name })}
      closeOnClickOutside={false}
    >
      <Stack>
        {picture ? (
          <CropPicture key={picture.width * picture.height} {...{ picture }} canvasRef={canvas} />
        ) : (
          <Avatar
            color="tide"
            radius="lg"
            size={256}
            mx="auto"
            src={photoAddress(member)}
            alt={say('photo', { name: member.name })}
          >
            {initialsOf(member.name)}
          </Avatar>
        )}
        <Text fz={13} c="dimmed">
          {say('photoHelp')}
        </Text>
        {isUnreadable && (
          <Alert role="alert" color="red">
            {say('notAPicture')}
          </Alert>
        )}
        <Group gap="xs">
          <FileButton accept="image/*" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} variant={picture || hasPhoto ? 'default' : 'filled'}>
                {say(picture ? 'anotherFile' : 'chooseFile')}
              </Button>
            )}
          </FileButton>
          <FileButton accept="image/*" capture="environment" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} variant="default" className={classes['camera']!}>
                {say(picture ? 'anotherPhoto' : 'takePhoto')}
              </Button>
            )}
          </FileButton>
        </Group>
        {isRemoving && <Text role="status">{say('removeSure')}</Text>}
        <Trouble error={save.error ?? remove.error} />
        <Group justify="flex-end" gap="xs">
          {!picture && hasPhoto && (
            <Button
              color="red"
              variant={isRemoving ? 'filled' : 'subtle'}
              loading={remove.isPending}
              onClick={() => (isRemoving ? remove.mutate() : setRemoving(true))}
            >
              {say('removePhoto')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {say(isRemoving ? 'keepPhoto' : 'close')}
          </Button>
          {picture && (
            <Button loading={save.isPending} onClick={() => save.mutate(jpegOf(canvas.current!))}>
              {say('savePhoto')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/** What stands in the window as a JPEG in base64; drawn anew, it has nothing else of the file. */
const jpegOf = (canvas: HTMLCanvasElement) =>
  canvas.toDataURL('image/jpeg', quality).split(',')[1]!;
