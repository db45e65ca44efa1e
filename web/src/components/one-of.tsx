import { Radio, Stack } from '@mantine/core';

/** One of what is on file and what could be put there; nothing is asked where there is no choice. */
export function OneOf(props: {
  question: string;
  choices: readonly string[];
  choice: string | undefined;
  labelOf: (choice: string) => string;
  onChoose: (choice: string) => void;
}) {
  if (props.choices.length < 2) return null;
  return (
    <Radio.Group
      label={props.question}
      value={props.choice ?? ''}
      onChange={(value) => props.onChoose(value)}
    >
      <Stack gap="xs" mt="xs">
        {props.choices.map((one) => (
          <Radio key={one} value={one} label={props.labelOf(one)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
