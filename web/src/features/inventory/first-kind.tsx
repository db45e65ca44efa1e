import { Box } from '@mantine/core';
import { Empty } from '@/components/empty.tsx';
import { SessionKindForm } from '@/components/session-kind-form.tsx';
import type { Item } from './item-queries.ts';
import { useInventoryWords } from './words.ts';

/** An empty inventory: the first session kind is made on the spot. */
export function FirstKind(props: {
  currency: string;
  mayWrite: boolean;
  onMade: (item: Item) => void;
}) {
  const say = useInventoryWords();
  return (
    <Empty sentence={say('empty')}>
      {props.mayWrite && (
        <Box w="100%" maw={560}>
          <SessionKindForm currency={props.currency} onDone={props.onMade} />
        </Box>
      )}
    </Empty>
  );
}
