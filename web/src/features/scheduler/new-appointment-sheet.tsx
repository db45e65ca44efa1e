import { Drawer } from '@mantine/core';
import { useAppointmentWords } from '@/components/appointment-words.ts';
import { BookAppointment } from '@/components/book-appointment.tsx';
import { useFocusBack } from '@/lib/use-focus-back.ts';

/** The sheet at the side in which somebody gets an appointment with a trainer. */
export function NewAppointmentSheet(props: {
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const say = useAppointmentWords();
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={props.onCancel}
      closeOnClickOutside={false}
      position="right"
      size={560}
      title={say('newAppointment')}
    >
      <BookAppointment onBooked={props.onDone} />
    </Drawer>
  );
}
