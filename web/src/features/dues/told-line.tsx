import { Text } from '@mantine/core';
import { dayText, instantText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { PayLinkButton } from './pay-link-button.tsx';
import type { Unpaid } from './queries.ts';
import { useToldWords } from './told-words.ts';

/** From when on something is held, what the member knows of it, and a link to hand over. */
export function ToldLine({ row }: { row: Unpaid }) {
  const say = useToldWords();
  const { timeZone, today } = useClub();
  const mayCollect = useMay('dues:collect');
  const { told } = row;
  return (
    <>
      {row.holdsOn && (
        <Text fz={13} c="dimmed">
          {say('heldOn', { day: dayText(row.holdsOn, { weekday: true, today }) })}
        </Text>
      )}
      {told && (
        <Text fz={13} c="dimmed">
          {say(told.outcome, { time: instantText(told.at, timeZone, { today }) })}
        </Text>
      )}
      {mayCollect && row.standing !== 'waiting' && <PayLinkButton row={row} />}
    </>
  );
}
