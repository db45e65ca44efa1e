import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type Booking, type ScheduledEvent, staleAfterBooking } from './bookings.ts';

export type Trial = Schema<'BookingTrial'>;
export type MoveTrial = Schema<'AppointmentMoveTrial'>;

export const typesQuery = queryOptions({
  queryKey: ['event-types'],
  queryFn: () => answerOf(api.GET('/v1/event-types')),
});
export const trainersQuery = queryOptions({
  queryKey: ['trainers'],
  queryFn: () => answerOf(api.GET('/v1/trainers')),
});

/** One member's with a trainer, and gone when they go; a class stays. */
export const isAppointment = ({ type, capacity }: Pick<ScheduledEvent, 'type' | 'capacity'>) =>
  type.kind === 'personal_training' && capacity === 1;

type WantedTimes = {
  clubId: string;
  trainerId: string;
  eventTypeId: string;
  from: string;
  through: string;
  /** The appointment that is to be moved. */
  bookingId?: string;
};

/** When a trainer is free for an appointment. */
export const freeTimesQuery = ({ trainerId, ...query }: WantedTimes) =>
  queryOptions({
    queryKey: ['scheduling', 'free-slots', trainerId, query],
    queryFn: () =>
      answerOf(
        api.GET('/v1/trainers/{trainerId}/free-slots', {
          params: { path: { trainerId }, query },
        }),
      ),
    staleTime: 0,
  });

export type WantedAppointment = {
  clubId: string;
  trainerId: string;
  eventTypeId: string;
  memberId: string;
  startsAt: string;
};

/** What would come of booking an appointment: what pays, or why not. */
export const appointmentTrialQuery = (wanted: WantedAppointment) =>
  queryOptions({
    queryKey: ['scheduling', 'appointment-trial', wanted],
    queryFn: () =>
      answerOf(api.POST('/v1/appointments/preview', { body: { ...wanted, by: 'staff' } })),
    staleTime: 0,
    retry: false,
  });

type WantedMove = { startsAt: string; trainerId: string };

/** What would come of moving one. */
export const moveTrialQuery = (bookingId: string, wanted: WantedMove) =>
  queryOptions({
    queryKey: ['scheduling', 'move-trial', bookingId, wanted],
    queryFn: () =>
      answerOf(
        api.POST('/v1/appointments/{bookingId}/move-preview', {
          params: { path: { bookingId } },
          body: { ...wanted, by: 'staff' },
        }),
      ),
    staleTime: 0,
    retry: false,
  });

export const useBookAppointment = (onDone: (booking: Booking) => void) =>
  useWrite({
    write: (body: WantedAppointment, key) =>
      answerOf(api.POST('/v1/appointments', { params: once(key), body: { ...body, by: 'staff' } })),
    stale: [...staleAfterBooking(), ['audit']],
    onDone,
  });

export const useMoveAppointment = (
  bookingId: string,
  onDone: (moved: Schema<'MovedAppointment'>) => void,
) =>
  useWrite({
    write: (body: WantedMove, key) =>
      answerOf(
        api.POST('/v1/appointments/{bookingId}/move', {
          params: { path: { bookingId }, ...once(key) },
          body: { ...body, by: 'staff' },
        }),
      ),
    stale: [...staleAfterBooking(), ['audit']],
    onDone,
  });

export const useCancelAppointment = (onDone: (booking: Booking) => void) =>
  useWrite({
    write: (bookingId: string, key) =>
      answerOf(
        api.POST('/v1/appointments/{bookingId}/cancellation', {
          params: { path: { bookingId }, ...once(key) },
          body: { by: 'staff' },
        }),
      ),
    stale: staleAfterBooking(),
    onDone,
  });
