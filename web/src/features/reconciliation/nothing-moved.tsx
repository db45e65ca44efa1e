import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '@/components/empty.tsx';
import { useReconciliationWords } from './words.ts';

/** A month in which nobody was asked for anything. */
export function NothingMoved() {
  const say = useReconciliationWords();
  return (
    <Empty sentence={say('nothingMoved')}>
      <Button component={Link} to="/dues">
        {say('toDues')}
      </Button>
    </Empty>
  );
}
