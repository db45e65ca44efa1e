import type { Instant } from '#kit/days';

export type Member = {
  id: number;
  clubId: number;
  /** Given out by the product: what a member says at the desk, and what stands on letters. */
  accountNumber: number;
  /** What the reader at the door reads off the member's card; null = no card. */
  cardCode: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  /** Names the photo on file, and changes with it; null = no photo. */
  photoVersion: string | null;
  createdAt: Instant;
};

/** The number of somebody who holds a card on a buyer's agreement. */
export type CardholderNumber = {
  /** The buyer's. */
  accountNumber: number;
  /** Counts from 1 for each buyer. */
  running: number;
};

export type NewMember = Pick<Member, 'clubId' | 'name' | 'email' | 'phone'> & {
  cardCode?: string | null | undefined;
};

/** What staff wrote about a member. */
export type Note = {
  id: number;
  memberId: number;
  text: string;
  isPinned: boolean;
  writtenAt: Instant;
  writtenBy: string;
};

export type Household = {
  id: number;
  name: string;
  members: Pick<Member, 'id' | 'name' | 'accountNumber'>[];
};
