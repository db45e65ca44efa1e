import { Group, Paper, Select, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { useClub, useClubs } from '@/lib/use-me.ts';
import { Due } from './due.tsx';
import { previewQuery, totalsQuery } from './queries.ts';
import { useDuesWords } from './words.ts';

/** What is due, and the one button that collects it. */
export function PreviewCard() {
  const say = useDuesWords();
  const club = useClub();
  const clubs = useClubs();
  const [through, setThrough] = useState<string | null>(null);
  const [where, setWhere] = useState<string>(club.id);
  const clubId = where === 'all' ? null : where;
  const { data, error, refetch } = useQuery(totalsQuery(through, clubId));
  const details = useQuery(previewQuery(through, clubId));
  return (
    <Paper>
      <Group align="flex-end" gap="md" mb="md">
        <TextInput
          type="date"
          label={say('upTo')}
          description={say('upToHelp')}
          value={through ?? club.today}
          min="2000-01-01"
          onChange={({ currentTarget: { value } }) =>
            setThrough(value === '' || value === club.today ? null : value)
          }
        />
        {clubs.length > 1 && (
          <Select
            label={say('whichClubs')}
            allowDeselect={false}
            value={where}
            onChange={(value) => setWhere(value ?? club.id)}
            data={[
              ...clubs.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'all', label: say('allClubs') },
            ]}
          />
        )}
      </Group>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={260} />}
      {data && (
        <Due
          clubs={data.clubs}
          details={details.data?.clubs}
          trouble={details.error}
          onRetry={() => void details.refetch()}
          through={through}
          clubId={clubId}
        />
      )}
    </Paper>
  );
}
