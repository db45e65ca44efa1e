import { Alert, Button, FileButton, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, Refused } from '@/lib/api.ts';
import { dayAt, dayText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { BeingApplied } from './being-applied.tsx';
import type { TakenReturns } from './queries.ts';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

/** As much as the server takes. */
const mostBytes = 24_000_000;

type Wanted = { name: string; content: string };
type Props = { taken: TakenReturns | undefined; onTaken: (taken?: TakenReturns) => void };

/** Takes a file from the bank, dropped or chosen; one that is broken changes nothing and is told line by line. */
export function ReadIn({ taken, onTaken }: Props) {
  const say = useBankFileWords();
  const [name, setName] = useState('');
  const [isTooLarge, setTooLarge] = useState(false);
  const [isOver, setOver] = useState(false);
  const forget = useRef<() => void>(null);
  const read = useWrite<Wanted, TakenReturns>({
    write: (body, key) => answerOf(api.POST('/v1/bank-return-files', { params: once(key), body })),
    // anybody's money and sessions may be others now
    stale: [[]],
    onDone: onTaken,
  });
  // once it is told what it came to, the next file may come, while the pages behind are read anew
  const isReading = read.isPending && !taken;
  const take = async (file: File | null | undefined) => {
    if (!file || isReading) return;
    onTaken(undefined);
    read.reset();
    setName(file.name);
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes)
      read.mutate({ name: file.name.slice(0, 120), content: await file.text() });
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <Paper component="section" aria-labelledby="read-in">
      <Title order={2} id="read-in" mb="sm">
        {say('readIn')}
      </Title>
      <Stack>
        <div
          className={classes['drop']}
          data-over={isOver || undefined}
          onDragOver={(event) => over(event, true)}
          onDragLeave={(event) => over(event, false)}
          onDrop={(event) => {
            over(event, false);
            void take(event.dataTransfer.files[0]);
          }}
        >
          <Text c="dimmed" mb="sm">
            {isReading ? say('reading', { name }) : say('dropHere')}
          </Text>
          <FileButton
            resetRef={forget}
            inputProps={{ 'aria-hidden': true }}
            onChange={(file) => {
              void take(file);
              // the same file may be chosen again, once it was mended
              forget.current?.();
            }}
          >
            {(button) => (
              <Button
                {...button}
                leftSection={<IconFileImport size={18} aria-hidden />}
                loading={isReading}
              >
                {say('choose')}
              </Button>
            )}
          </FileButton>
        </div>
        {isTooLarge && (
          <Alert color="red" role="alert">
            {say('tooLarge')}
          </Alert>
        )}
        <Trouble error={read.error} />
        {read.error instanceof Refused && <Broken name={name} error={read.error} />}
        {taken && (taken.isApplied ? <Done taken={taken} name={name} /> : <BeingApplied />)}
      </Stack>
    </Paper>
  );
}

/** What is wrong in a file, line by line, as far as it was read. */
function Broken({ name, error }: { name: string; error: Refused }) {
  const say = useBankFileWords();
  const problems = error.problem.errors ?? [];
  if (problems.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{say('broken', { name })}</Text>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{say('brokenLine', { where: field, what: message })}</li>
        ))}
      </ul>
    </div>
  );
}

function Done({ taken, name }: { taken: TakenReturns; name: string }) {
  const say = useBankFileWords();
  const { timeZone, today } = useClub();
  const day = dayText(dayAt(taken.receivedAt, timeZone), { weekday: true, today });
  return (
    <Alert color={taken.wasKnown ? 'amber' : 'tide'} role="status" icon={<IconCheck aria-hidden />}>
      {say(taken.wasKnown ? 'doneBefore' : 'done', { name, day })}
    </Alert>
  );
}
