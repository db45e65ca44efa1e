import { Button } from '@mantine/core';
import { Trouble } from '@/components/trouble.tsx';
import { useUndoCheckIn } from './acts.ts';
import { useCheckInWords } from './words.ts';

/** Takes one check-in back. */
export function UndoButton(props: {
  bookingId: string;
  memberId: string;
  name: string;
  /** The one that Ctrl Z presses. */
  isLast?: boolean;
}) {
  const say = useCheckInWords();
  const undo = useUndoCheckIn(props);
  return (
    <div>
      <Button
        variant="subtle"
        size="xs"
        td="underline"
        aria-label={say('undoNamed', { name: props.name })}
        loading={undo.isPending}
        {...(props.isLast ? { 'data-last-undo': true } : {})}
        onClick={() => undo.mutate(props.bookingId)}
      >
        {say('undo')}
      </Button>
      <Trouble error={undo.error} />
    </div>
  );
}
