import { Badge, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import type { Schema } from '@/lib/api.ts';
import classes from './inventory.module.css';
import { usesQuery } from './item-queries.ts';
import { useInventoryWords } from './words.ts';

/** The offers and payment terms that use an item, seen before it is taken out of use. */
export function ItemUses({ itemId }: { itemId: string }) {
  const say = useInventoryWords();
  const uses = useQuery(usesQuery(itemId));
  if (uses.isPending) return <Skeleton h={60} mt="xs" />;
  if (uses.isError) return <Trouble error={uses.error} onRetry={() => void uses.refetch()} />;
  if (uses.data.items.length === 0) return <Text c="dimmed">{say('useNowhere')}</Text>;
  return (
    <ul className={classes['uses']}>
      {uses.data.items.map((use) => (
        <li key={`${use.offerId}-${use.version}`}>
          <Group gap="xs">
            <Link className="reach" to="/offers/$offerId" params={{ offerId: use.offerId }}>
              {use.code} {use.title}
            </Link>
            {use.required && <Badge color="gray">{say('required')}</Badge>}
          </Group>
          <Text fz={13} c="dimmed">
            {say(stateOf(use), { version: use.version })}
            {' · '}
            {use.terms.length === 0
              ? say('useNoTerms')
              : use.terms
                  .map(({ name, quantity }) => say('use', { term: name, count: quantity }))
                  .join(', ')}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ isDraft, status }: Schema<'ItemUse'>) {
  if (isDraft) return 'useDraft';
  return status === 'retired' ? 'useRetired' : 'useSold';
}
