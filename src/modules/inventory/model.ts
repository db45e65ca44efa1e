import type { Instant } from '#kit/days';

export const itemTypes = [
  'scheduler_bucket',
  'general_inventoried',
  'general_non_inventoried',
  'gift_card',
  'prepay',
] as const;
export type ItemType = (typeof itemTypes)[number];

export const bucketTypes = ['standard', 'personal_training'] as const;
export type BucketType = (typeof bucketTypes)[number];

/** What only a session item has. */
export type SessionFacts = {
  /** "Yoga", for counts: "4 Yoga". */
  shortName: string;
  bucketType: BucketType;
  /** Sessions in one sale of the item by itself: 1, or 6 for a six-pack. */
  packQuantity: number;
  /** Life in club-local days when sold by itself; 0 = never expires. */
  daysToExpire: number;
  /** Worth of one session in minor units of `currency` (D35). */
  notionalValueMinor: number;
  currency: string;
};

export type Item = {
  id: number;
  type: ItemType;
  name: string;
  active: boolean;
  createdAt: Instant;
  session: SessionFacts | null;
};

export type NewItem = Pick<Item, 'type' | 'name' | 'session'>;
