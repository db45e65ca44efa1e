import { Button, Paper, Skeleton, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { useBankFileWords } from './words.ts';

type Found = {
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
};

/** A list in pages, in its four states; `children` are its rows so far. */
export function Rows(props: {
  title: string;
  found: Found;
  /** Undefined until the first page is there. */
  count: number | undefined;
  none: string;
  beside?: ReactNode;
  children: ReactNode;
}) {
  const say = useBankFileWords();
  const { found, count } = props;
  return (
    <Paper component="section" aria-label={props.title}>
      <Title order={2} mb="sm">
        {props.title}
      </Title>
      {props.beside}
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {count === undefined && !found.error && <Skeleton h={120} />}
      {count === 0 && <Text c="dimmed">{props.none}</Text>}
      {count !== undefined && count > 0 && props.children}
      {found.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say('showMore')}
        </Button>
      )}
    </Paper>
  );
}
