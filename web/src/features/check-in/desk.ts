import { createContext, use } from 'react';
import type { ScheduledEvent } from '@/components/bookings.ts';
import type { Pictured } from '@/components/member-photo.tsx';

/** What happened last, as it is read out and stands above the roster. */
export type Told = {
  /** In heavy type: "School Librarian is in." */
  head: string;
  /** "Yoga flow, 6:00 PM. 2 Yoga left." */
  rest?: string;
  /** Not done, or only partly. */
  isWarning?: boolean;
  /** A check-in that can be undone from here. */
  undo?: { bookingId: string; memberId: string; name: string };
  /** Events of which one has to be chosen. */
  choices?: { member: { id: string; name: string }; events: ScheduledEvent[] };
};

/** What every piece of the desk may ask the page for. It stays the same while the page is open. */
export type Desk = {
  tell: (told: Told) => void;
  choose: (memberId: string) => void;
  /** Chooses somebody and opens what pays for them, where it is not open anyway. */
  open: (memberId: string) => void;
  /** Opens the dialog that adds somebody to the event. */
  add: (member?: Pictured) => void;
  /** Asks for a PIN first, at a club where a card is not enough. */
  askPin: (asked: AskedPin) => void;
  /** Opens the dialog that sells sessions, or gives them by hand. */
  giveSessions: (member: { id: string; name: string }) => void;
};

/** How somebody shows that the card is theirs, or why the staff do without it. */
export type Proof = { pin: string } | { withoutPin: string };

/** Somebody whose PIN is asked for, and what is sent with it; what is refused is told in the dialog. */
export type AskedPin = { member: Pictured; send: (proof: Proof) => Promise<unknown> };

export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk => use(DeskContext)!;
