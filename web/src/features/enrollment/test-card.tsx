import { Alert, Radio, Stack, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { type TestCardKind, testCards } from './test-cards.ts';
import { useEnrollWords } from './words.ts';

/** Where a processor's own card form would stand: clearly a test, and nothing to type. */
export function TestCard(props: {
  chosen: TestCardKind | null;
  onChoose: (kind: TestCardKind) => void;
  /** The card that was chosen before. */
  present: string | null;
}) {
  const say = useEnrollWords();
  return (
    <Alert color="amber" icon={<IconFlask aria-hidden />} title={say('testCard')}>
      <Text mb="sm">{say('testNote')}</Text>
      {props.present && !props.chosen && <Text fw={600}>{props.present}</Text>}
      <Radio.Group
        aria-label={say('testCard')}
        value={props.chosen}
        onChange={(kind) => props.onChoose(kind as TestCardKind)}
      >
        <Stack gap="xs">
          {(Object.keys(testCards) as TestCardKind[]).map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={`${say('cardLabel', { digits: testCards[kind].digits })}: ${say(testCards[kind].words)}`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Alert>
  );
}
