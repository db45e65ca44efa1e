import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';

/** The same sign-up, signed from another tab or before the answer was lost: it is not signed twice. */
export function SignedAlready({ enrollment }: { enrollment: Enrollment }) {
  const say = useEnrollWords();
  const { buyer } = enrollment.draft;
  return (
    <Alert color="amber" role="alert">
      <Text fw={600}>{say('signedAlready', { name: buyer?.name ?? '' })}</Text>
      <Text mb="sm">{say('signedAlreadyBody')}</Text>
      <Group gap="sm">
        {buyer && (
          <Button
            component={Link}
            to={`/members/${buyer.id}`}
            variant="default"
            onClick={enrollment.finished}
          >
            {say('toPassbook')}
          </Button>
        )}
        <Button variant="default" onClick={enrollment.startOver}>
          {say('startOver')}
        </Button>
      </Group>
    </Alert>
  );
}
