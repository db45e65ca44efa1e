import { SimpleGrid, Switch } from '@mantine/core';
import { NumberField } from '@/components/number-field.tsx';
import {
  areBookingsGood,
  type BookingPolicies,
  isGoodDays,
  isGoodHours,
  pinInWords,
  sessionsInWords,
  windowsInWords,
} from './booking-policies.ts';
import { useBookingWords } from './booking-words.ts';
import { PolicyGroup } from './policy-group.tsx';

/** How a club takes bookings, each with what it comes to (D24). */
export function BookingFields(props: {
  policies: BookingPolicies;
  onChange: (policies: BookingPolicies) => void;
  today: string;
}) {
  const say = useBookingWords();
  const { policies } = props;
  const change = (some: Partial<BookingPolicies>) => props.onChange({ ...policies, ...some });
  const hours = (name: 'bookingClosesHours' | 'cancelHours', label: string) => (
    <NumberField
      label={label}
      value={policies[name]}
      error={isGoodHours(policies[name]) ? undefined : say('badHours')}
      onChange={(count) => change({ [name]: count })}
    />
  );
  return (
    <>
      <PolicyGroup
        title={say('sessions')}
        help={say('sessionsHelp')}
        told={sessionsInWords(say, policies)}
      >
        <Switch
          label={say('reserve')}
          checked={policies.reserveAtBooking}
          onChange={({ currentTarget: { checked } }) => change({ reserveAtBooking: checked })}
        />
        {policies.reserveAtBooking && (
          <Switch
            label={say('promise')}
            checked={policies.promiseBookings}
            onChange={({ currentTarget: { checked } }) => change({ promiseBookings: checked })}
          />
        )}
      </PolicyGroup>
      <PolicyGroup
        title={say('windows')}
        help={say('windowsHelp')}
        told={areBookingsGood(policies) && windowsInWords(say, policies, props)}
      >
        <Switch
          label={say('limitOpens')}
          checked={policies.bookingOpensDays !== null}
          onChange={({ currentTarget: { checked } }) =>
            change({ bookingOpensDays: checked ? 14 : null })
          }
        />
        {policies.bookingOpensDays !== null && (
          <NumberField
            label={say('opens')}
            value={policies.bookingOpensDays}
            error={isGoodDays(policies.bookingOpensDays) ? undefined : say('badDays')}
            onChange={(days) => change({ bookingOpensDays: days })}
          />
        )}
        <SimpleGrid cols={2}>
          {hours('bookingClosesHours', say('closes'))}
          {hours('cancelHours', say('cancels'))}
        </SimpleGrid>
      </PolicyGroup>
      <PolicyGroup title={say('door')} help={say('doorHelp')} told={pinInWords(say, policies)}>
        <Switch
          label={say('pin')}
          checked={policies.pinAtCheckIn}
          onChange={({ currentTarget: { checked } }) => change({ pinAtCheckIn: checked })}
        />
      </PolicyGroup>
    </>
  );
}
