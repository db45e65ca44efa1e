import { Drawer } from '@mantine/core';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { NewEvent } from './new-event.tsx';
import { useSchedulerWords } from './words.ts';

/** The sheet at the side in which an event is put on the calendar. */
export function NewEventSheet(props: Parameters<typeof NewEvent>[0]) {
  const say = useSchedulerWords();
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={props.onCancel}
      closeOnClickOutside={false}
      position="right"
      size={480}
      title={say('newEvent')}
    >
      <NewEvent {...props} />
    </Drawer>
  );
}
