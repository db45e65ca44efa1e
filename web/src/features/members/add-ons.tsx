import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { useMay } from '@/lib/use-me.ts';
import { AddOnLine } from './add-on-line.tsx';
import { useAddOnWords } from './add-on-words.ts';
import { EndAddOn } from './end-add-on.tsx';
import { type AddOn, addOnsQuery, type Agreement } from './queries.ts';
import { SellAddOn } from './sell-add-on.tsx';

/** What is billed beside an agreement's dues: sold here, followed, and ended. */
export function AddOns({ agreement, memberId }: { agreement: Agreement; memberId: string }) {
  const say = useAddOnWords();
  const maySell = useMay('agreements:write') && useMay('inventory:read');
  const found = useInfiniteQuery(addOnsQuery(memberId));
  const [isSelling, setSelling] = useState(false);
  const [ending, setEnding] = useState<AddOn>();
  const [done, setDone] = useState('');
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  const own = all.filter(({ agreementId }) => agreementId === agreement.id);
  const finish = (text: string) => {
    setSelling(false);
    setEnding(undefined);
    setDone(text);
  };
  const isOver = agreement.state === 'expired';
  if (isOver && own.length === 0) return null;
  return (
    <>
      <Group justify="space-between" mt="lg" mb="xs">
        <Title order={3}>{say('addOns')}</Title>
        {maySell && !isOver && (
          <Button variant="default" onClick={() => setSelling(true)}>
            {say('sell')}
          </Button>
        )}
      </Group>
      <Stack gap="sm">
        {done !== '' && (
          <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
            {done}
          </Alert>
        )}
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <Skeleton h={44} />}
        {found.data && own.length === 0 && <Text c="dimmed">{say('none')}</Text>}
        {own.map((addOn) => (
          <AddOnLine key={addOn.id} addOn={addOn} agreement={agreement} onEnd={setEnding} />
        ))}
        {found.hasNextPage && (
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('showMore')}
          </Button>
        )}
      </Stack>
      {isSelling && (
        <SellAddOn {...{ agreement, memberId }} onClose={() => setSelling(false)} onDone={finish} />
      )}
      {ending && (
        <EndAddOn
          addOn={ending}
          memberId={memberId}
          onClose={() => setEnding(undefined)}
          onDone={finish}
        />
      )}
    </>
  );
}
