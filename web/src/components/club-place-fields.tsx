import { Select, SimpleGrid, Text } from '@mantine/core';
import { useMemo } from 'react';
import { currencies, timeZones, timeZoneText } from './club-place.ts';
import { useClubPlaceWords } from './club-place-words.ts';

type Picked = { value: string; error?: string | undefined; onPick: (value: string) => void };

/** A new club's time zone and currency, each found by typing a part of its name. */
export function ClubPlaceFields({ timeZone, currency }: { timeZone: Picked; currency: Picked }) {
  const say = useClubPlaceWords();
  const zones = useMemo(
    () => timeZones().map((zone) => ({ value: zone, label: timeZoneText(zone) })),
    [],
  );
  const money = useMemo(currencies, []);
  const pick = ({ value, error, onPick }: Picked) => ({
    value: value || null,
    error,
    searchable: true,
    withAsterisk: false,
    allowDeselect: false,
    limit: 100,
    nothingFoundMessage: say('nothingFound'),
    placeholder: say('choose'),
    onChange: (chosen: string | null) => onPick(chosen ?? ''),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={say('timeZone')}
          description={say('timeZoneHelp')}
          data={zones}
          {...pick(timeZone)}
        />
        <Select
          label={say('currency')}
          description={say('currencyHelp')}
          data={money}
          {...pick(currency)}
        />
      </SimpleGrid>
      <Text fz={13} c="dimmed">
        {say('fixed')}
      </Text>
    </>
  );
}
