import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { eventsQuery } from '@/components/bookings.ts';
import { useClub } from '@/lib/use-me.ts';
import { nextUp } from './next-up.ts';
import { eventQuery, looksAgain } from './queries.ts';

/** Which day and which event: they stand in the address, and otherwise it is today and what comes next. */
export function useEvents() {
  const club = useClub();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as { day?: string; event?: string };
  const wanted = useQuery({
    ...eventQuery(address.event ?? ''),
    enabled: address.event !== undefined && address.day === undefined,
  });
  const day = address.day ?? wanted.data?.day ?? club.today;
  const events = useQuery({ ...eventsQuery(club.id, day), ...looksAgain });
  const eventId = address.event ?? nextUp(events.data?.items ?? [], events.data?.now ?? '')?.id;
  const goTo = (to: { day?: string; event?: string }) =>
    void navigate({ to: '/check-in', search: to as never, replace: true, resetScroll: false });
  return { day, eventId, goTo, events };
}
