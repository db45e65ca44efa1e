import { ActionIcon, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { isLadder } from './ladder.ts';
import { LadderInWords } from './ladder-in-words.tsx';
import classes from './settings.module.css';
import { useClubsWords } from './words.ts';

export type LadderDays = (number | string)[];

/** The retry ladder, one number for each retry, with the dates it leads to. */
export function LadderEditor(props: {
  days: LadderDays;
  onChange: (days: LadderDays) => void;
  today: string;
  error: string | undefined;
}) {
  const say = useClubsWords();
  const { days, onChange, today } = props;
  const isGood = isLadder(days);
  const error = props.error ?? (isGood ? undefined : say('ladderRises'));
  const last = Number(days.at(-1) ?? 0);
  return (
    <fieldset className={classes['group']}>
      <legend>{say('ladder')}</legend>
      <Stack gap="sm">
        <Text fz={13} c="dimmed">
          {say('ladderHelp')}
        </Text>
        {days.map((day, at) => (
          // a rung is its place
          // oxlint-disable-next-line react/no-array-index-key
          <Group key={at} gap="xs" wrap="nowrap">
            <NumberInput
              flex={1}
              aria-label={say('ladderDays', { number: at + 1 })}
              value={day}
              min={1}
              max={90}
              error={error !== undefined}
              onChange={(value) => onChange(days.map((kept, i) => (i === at ? value : kept)))}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={say('removeRetry', { number: at + 1 })}
              onClick={() => onChange(days.filter((_day, i) => i !== at))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {days.length < 10 && last < 90 && (
          <Button
            variant="default"
            size="xs"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...days, Math.min(last + 3, 90)])}
          >
            {say('addRetry')}
          </Button>
        )}
        <div role="status">
          {error ? (
            <Text c="red">{error}</Text>
          ) : (
            isGood && <LadderInWords retryDays={days} today={today} />
          )}
        </div>
        <Text fz={13} c="dimmed">
          {say('ladderFrom')}
        </Text>
      </Stack>
    </fieldset>
  );
}
