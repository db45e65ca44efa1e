import { Alert, Button, Group, Modal, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppointmentWords } from '@/components/appointment-words.ts';
import { BookAppointment } from '@/components/book-appointment.tsx';
import { BookEvent } from '@/components/book-event.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { useMay } from '@/lib/use-me.ts';
import { BookingLine } from './booking-line.tsx';
import { BookingLinkCard } from './booking-link-card.tsx';
import { useBookingTabWords } from './booking-tab-words.ts';
import { bookingsQuery, type Overview } from './queries.ts';
import classes from './members.module.css';

type Which = 'coming' | 'past';

/** The places a member has, what pays for each, and what became of those that are over. */
export function BookingsTab({ member }: { member: Overview }) {
  const say = useBookingTabWords();
  const mayBook = useMay('scheduling:book');
  const sayAppointment = useAppointmentWords();
  const [booking, setBooking] = useState<'class' | 'appointment'>();
  const [done, setDone] = useState<string>();
  return (
    <>
      <HowThisWorks rule={say('rule')} example={say('example')} guide="check-in" />
      <Stack gap="lg">
        {mayBook && (
          <Group>
            <Button onClick={() => setBooking('class')}>{say('bookAClass')}</Button>
            <Button variant="default" onClick={() => setBooking('appointment')}>
              {sayAppointment('newAppointment')}
            </Button>
          </Group>
        )}
        <div role="status">
          {done && (
            <Alert color="tide" icon={<IconCheck aria-hidden />}>
              {done}
            </Alert>
          )}
        </div>
        <Bookings member={member} which="coming" onDone={setDone} />
        <Bookings member={member} which="past" onDone={setDone} />
        {mayBook && <BookingLinkCard member={member} />}
      </Stack>
      {booking && (
        <BookDialog
          what={booking}
          member={member}
          onClose={() => setBooking(undefined)}
          onDone={(sentence) => {
            setBooking(undefined);
            setDone(sentence);
          }}
        />
      )}
    </>
  );
}

function BookDialog(props: {
  what: 'class' | 'appointment';
  member: Overview;
  onClose: () => void;
  onDone: (sentence: string) => void;
}) {
  const say = useBookingTabWords();
  const sayAppointment = useAppointmentWords();
  useFocusBack();
  const { id, name } = props.member;
  const isClass = props.what === 'class';
  return (
    <Modal
      opened
      size="lg"
      title={isClass ? say('bookTitle', { name }) : sayAppointment('newFor', { name })}
      closeOnClickOutside={false}
      onClose={props.onClose}
    >
      {isClass ? (
        <BookEvent member={{ id, name }} onBooked={props.onDone} />
      ) : (
        <BookAppointment member={{ id, name }} onBooked={props.onDone} />
      )}
    </Modal>
  );
}

function Bookings(props: { member: Overview; which: Which; onDone: (sentence: string) => void }) {
  const say = useBookingTabWords();
  const { member, which } = props;
  const found = useInfiniteQuery(bookingsQuery(member.id, which));
  const bookings = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Paper p={0} component="section" aria-labelledby={`bookings-${which}`}>
      <Title order={2} id={`bookings-${which}`} p="md">
        {say(which)}
      </Title>
      {found.isPending && <Skeleton h={80} m="md" />}
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      {found.isSuccess && bookings.length === 0 && (
        <Text c="dimmed" px="md" pb="md">
          {say(which === 'coming' ? 'noComing' : 'noPast')}
        </Text>
      )}
      {bookings.length > 0 && (
        <ul className={classes['list']}>
          {bookings.map((booking) => (
            <BookingLine
              key={booking.id}
              booking={booking}
              member={member}
              isPast={which === 'past'}
              onDone={props.onDone}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Group justify="center" p="md">
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('showMore')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
