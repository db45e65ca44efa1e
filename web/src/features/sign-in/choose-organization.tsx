import { Button, Stack, Text } from '@mantine/core';
import type { Schema } from '@/lib/api.ts';
import { chooseOrganization } from '@/lib/organization.ts';
import { useSignInWords } from './words.ts';

/** For people who work for several organizations and have not said for which on this machine. */
export function ChooseOrganization(props: {
  organizations: Schema<'Me'>['organizations'];
  onChosen: () => void;
}) {
  const say = useSignInWords();
  return (
    <Stack>
      <Text>{say('whereBody')}</Text>
      {props.organizations.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          onClick={() => {
            chooseOrganization(id);
            props.onChosen();
          }}
        >
          {name}
        </Button>
      ))}
    </Stack>
  );
}
