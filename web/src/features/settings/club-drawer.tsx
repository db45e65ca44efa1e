import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ClubPlaceFields } from '@/components/club-place-fields.tsx';
import { likelyCurrency, ownTimeZone, standardRetryDays } from '@/components/club-place.ts';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, Refused, type Schema } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';

import { BookingFields } from './booking-fields.tsx';
import {
  areBookingsGood,
  type BookingPolicies,
  bookingPoliciesOf,
  usualBookings,
} from './booking-policies.ts';
import { LadderEditor, type LadderDays } from './ladder-editor.tsx';
import { isLadder } from './ladder.ts';
import { arePolicies, type Policies, usualPolicies } from './policies.ts';
import { PolicyFields } from './policy-fields.tsx';
import { SideSheet } from './side-sheet.tsx';
import { useClubsWords, useSettingsWords } from './words.ts';

type Club = Schema<'Club'>;

/** Changes a club, or opens another one. */
export function ClubDrawer(props: {
  club: Club | undefined;
  onClose: () => void;
  onDone: (club: Club) => void;
}) {
  const say = useClubsWords();
  const saySettings = useSettingsWords();
  const { club } = props;
  const here = useClub();
  const [days, setDays] = useState<LadderDays>(club?.retryDays ?? standardRetryDays);
  const [policies, setPolicies] = useState<Policies>(() => policiesOf(club ?? usualPolicies));
  const [bookings, setBookings] = useState<BookingPolicies>(() =>
    bookingPoliciesOf(club ?? usualBookings),
  );
  const needed = (value: string) => (value.trim() ? undefined : saySettings('needed'));
  const fields = useFields(
    {
      name: club?.name ?? '',
      timeZone: club?.timeZone ?? ownTimeZone(),
      currency: club?.currency ?? (here.currency || likelyCurrency()),
    },
    { name: needed, timeZone: needed, currency: needed },
  );
  const write = useWrite<Schema<'NewClub'>, Club>({
    write: ({ timeZone, currency, ...rules }, key) =>
      answerOf(
        club
          ? api.PATCH('/v1/clubs/{clubId}', {
              params: { path: { clubId: club.id }, ...once(key) },
              body: rules,
            })
          : api.POST('/v1/clubs', {
              params: once(key),
              body: { ...rules, timeZone, currency },
            }),
      ),
    stale: [['clubs'], ['audit']],
    onDone: props.onDone,
  });
  const { error } = write;
  const place = (name: 'timeZone' | 'currency') => ({
    value: fields.values[name],
    error: fields.errorOf(name, error, name),
    onPick: (value: string) => fields.set(name, value, error),
  });
  const ladderError =
    error instanceof Refused
      ? error.problem.errors?.find(({ field }) => field.startsWith('retryDays'))?.message
      : undefined;
  return (
    <SideSheet title={club ? club.name : say('openTitle')} onClose={props.onClose}>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (
            fields.check() &&
            isLadder(days) &&
            arePolicies(policies) &&
            areBookingsGood(bookings)
          )
            write.mutate({ ...fields.values, ...policies, ...bookings, retryDays: days });
        }}
      >
        <Stack>
          <TextInput
            label={say('clubName')}
            description={say('clubNameHelp')}
            data-autofocus
            {...fields.input('name', error)}
          />
          {!club && <ClubPlaceFields timeZone={place('timeZone')} currency={place('currency')} />}
          <LadderEditor
            days={days}
            onChange={(changed) => {
              write.reset();
              setDays(changed);
            }}
            today={(club ?? here).today}
            error={ladderError}
          />
          <PolicyFields
            policies={policies}
            onChange={(changed) => {
              write.reset();
              setPolicies(changed);
            }}
            today={(club ?? here).today}
            currency={fields.values.currency}
          />
          <BookingFields
            policies={bookings}
            onChange={(changed) => {
              write.reset();
              setBookings(changed);
            }}
            today={(club ?? here).today}
          />
          <Trouble error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {saySettings('cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {club ? saySettings('save') : say('open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  );
}

const policiesOf = ({
  achCredit,
  achSettlementDays,
  owedSessions,
  holdWhenPastDueDays,
  refundLimitMinor,
}: Policies): Policies => ({
  achCredit,
  achSettlementDays,
  owedSessions,
  holdWhenPastDueDays,
  refundLimitMinor,
});
