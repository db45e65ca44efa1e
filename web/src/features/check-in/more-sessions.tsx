import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { payersQuery } from '@/components/bookings.ts';
import { useMay } from '@/lib/use-me.ts';
import { AddSessions } from './add-sessions.tsx';
import { SellSessions } from './sell-sessions.tsx';
import { useCheckInWords } from './words.ts';

/** What a person may do for somebody without sessions. */
export function useMayGive() {
  const maySell = useMay('dues:collect');
  const mayAdjust = useMay('sessions:adjust');
  return { maySell, mayAdjust, may: maySell || mayAdjust };
}

/** Sessions on the spot, for somebody who stands at the door: sold, or given by hand. */
export function MoreSessions(props: {
  member: { id: string; name: string };
  eventId: string;
  onClose: () => void;
}) {
  const say = useCheckInWords();
  const { maySell, mayAdjust } = useMayGive();
  const [way, setWay] = useState(maySell ? 'sell' : 'give');
  const { data: payers } = useQuery(payersQuery(props.eventId, props.member.id));
  if (!payers) return null;
  const Form = way === 'sell' ? SellSessions : AddSessions;
  return (
    <Form member={props.member} payers={payers} onClose={props.onClose}>
      {maySell && mayAdjust && (
        <SegmentedControl
          fullWidth
          aria-label={say('sellOrGive')}
          value={way}
          onChange={setWay}
          data={[
            { value: 'sell', label: say('sell') },
            { value: 'give', label: say('give') },
          ]}
        />
      )}
    </Form>
  );
}
