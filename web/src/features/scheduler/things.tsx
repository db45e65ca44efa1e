import {
  Badge,
  Button,
  Drawer,
  Group,
  Paper,
  Skeleton,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { useMay } from '@/lib/use-me.ts';
import classes from './things.module.css';
import { useSetUpWords } from './set-up-words.ts';

type Thing = { id: string; name: string; isActive: boolean };

/** Things of one sort: a list, and a sheet at the side to make or change one. */
export function Things<One extends Thing>(props: {
  title: string;
  newTitle: string;
  emptySentence: string;
  list: UseQueryResult<{ items: One[] }>;
  only?: (thing: One) => boolean;
  /** What stands before and beside the name. */
  before?: (thing: One) => ReactNode;
  about: (thing: One) => ReactNode;
  form: (thing: One | undefined, close: (sentence?: string) => void) => ReactNode;
  onDone: (sentence: string) => void;
}) {
  const say = useSetUpWords();
  const mayWrite = useMay('scheduling:set_up');
  const [open, setOpen] = useState<{ thing: One | undefined }>();
  const { list } = props;
  const close = (sentence?: string) => {
    setOpen(undefined);
    if (sentence !== undefined) props.onDone(sentence);
  };
  const make = mayWrite && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ thing: undefined })}>
      {props.newTitle}
    </Button>
  );
  if (list.isPending) return <Skeleton h={200} />;
  if (list.isError) return <Trouble error={list.error} onRetry={() => void list.refetch()} />;
  const things = list.data.items.filter(props.only ?? (() => true));
  return (
    <Stack mb="xl">
      <Group justify="space-between">
        <Title order={2}>{props.title}</Title>
        {things.length > 0 && make}
      </Group>
      {things.length === 0 ? (
        <Empty sentence={props.emptySentence}>{make}</Empty>
      ) : (
        <Paper p={0}>
          {things.map((thing) => (
            <div key={thing.id} className={classes['line']}>
              {props.before?.(thing)}
              <div className={classes['main']}>
                {mayWrite ? (
                  <UnstyledButton
                    className={`${classes['name']} reach`}
                    onClick={() => setOpen({ thing })}
                  >
                    {thing.name}
                  </UnstyledButton>
                ) : (
                  <Text fw={600}>{thing.name}</Text>
                )}{' '}
                {!thing.isActive && <Badge color="gray">{say('inactive')}</Badge>}
                <Text fz={13} c="dimmed" component="div">
                  {props.about(thing)}
                </Text>
              </div>
            </div>
          ))}
        </Paper>
      )}
      {open && (
        <Sheet title={open.thing?.name ?? props.newTitle} onClose={close}>
          {props.form(open.thing, close)}
        </Sheet>
      )}
    </Stack>
  );
}

function Sheet(props: { title: string; onClose: () => void; children: ReactNode }) {
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      position="right"
      size={480}
      title={props.title}
    >
      {props.children}
    </Drawer>
  );
}

/** The frame of a form in the sheet. */
export function ThingForm(props: {
  error: Error | null;
  isPending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const say = useSetUpWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {props.children}
        <Trouble error={props.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={props.isPending}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
