import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Doorway } from '@/components/doorway.tsx';
import { usePayWords } from './words.ts';

/** Where Stripe's page for a card on file leads back to. Whether it is on file, Stripe tells the club. */
export function CardOutcomePage() {
  const say = usePayWords();
  const { outcome } = useParams({ from: '/card/$outcome' });
  const isGiven = outcome === 'given';
  return (
    <Doorway
      title={say(isGiven ? 'cardGivenTitle' : 'cardLeftTitle')}
      rule={say('cardRule')}
      example={say('cardExample')}
    >
      <Text>{say(isGiven ? 'cardGiven' : 'cardLeft')}</Text>
    </Doorway>
  );
}
