import type { ReactNode } from 'react';
import type { Payers } from '@/components/bookings.ts';

/** What both ways to give somebody sessions on the spot need. */
export type GiveProps = {
  member: { id: string; name: string };
  payers: Payers;
  onClose: () => void;
  /** The choice between selling and giving, for whoever may do both. */
  children: ReactNode;
};
