import type { Pictured } from '@/components/member-photo.tsx';
import { AddPerson } from './add-person.tsx';
import { AskPin } from './ask-pin.tsx';
import type { AskedPin } from './desk.ts';
import { MoreSessions } from './more-sessions.tsx';
import type { Roster } from './queries.ts';

/** What stands over the desk while it is open: whoever is added, given sessions, or asked for a PIN. */
export function DeskDialogs(props: {
  roster: Roster | undefined;
  isOpen: boolean;
  adding: { preset?: Pictured } | undefined;
  giving: { id: string; name: string } | undefined;
  asked: AskedPin | undefined;
  onAdded: () => void;
  onGiven: () => void;
  onAsked: () => void;
}) {
  const { roster, adding, giving, asked } = props;
  return (
    <>
      {adding && roster && (
        <AddPerson
          event={roster.event}
          lines={roster.items}
          isOpen={props.isOpen}
          preset={adding.preset}
          isBelow={giving !== undefined || asked !== undefined}
          onClose={props.onAdded}
        />
      )}
      {giving && roster && (
        <MoreSessions member={giving} eventId={roster.event.id} onClose={props.onGiven} />
      )}
      {asked && <AskPin key={asked.member.id} asked={asked} onClose={props.onAsked} />}
    </>
  );
}
