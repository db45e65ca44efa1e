import type { Schema } from './api.ts';

/** A session bucket that a payment term gives. */
export type Bucket = {
  itemId: string;
  /** "Yoga class". */
  name: string;
  /** "Yoga", said with counts. */
  shortName: string;
  quantity: number;
  /** 0 = never expires. */
  daysToExpire: number;
  required: boolean;
};

/** What may be picked in a term, and how many (D5): Required ones count toward both limits. */
export type Picking = { buckets: Bucket[]; min: number; max: number };

type Content = Schema<'OfferVersion'>['content'];
type Item = Pick<Schema<'OfferVersion'>['items'][number], 'id' | 'name' | 'shortName'>;
type Version = { content: Pick<Content, 'sessionBuckets'>; items: readonly Item[] };

/** The buckets of a term that give anything, in the order of the panel, with the limits in force. */
export function pickingOf(
  version: Version,
  term: Pick<Schema<'PaymentTerm'>, 'sessions'>,
): Picking {
  const { sessionBuckets } = version.content;
  const buckets = sessionBuckets.items.flatMap(({ itemId, required }) => {
    const gives = term.sessions.find((sessions) => sessions.itemId === itemId);
    if (!gives || gives.quantity < 1) return [];
    const item = version.items.find(({ id }) => id === itemId);
    const name = item?.name ?? itemId;
    return [{ ...gives, name, shortName: item?.shortName ?? name, required }];
  });
  const required = buckets.filter((bucket) => bucket.required).length;
  // with a single bucket on offer the minimum vanishes: it is locked, or taken or not
  const least = buckets.length > 1 ? sessionBuckets.min : 0;
  return {
    buckets,
    min: Math.max(required, least),
    max: Math.min(sessionBuckets.max, buckets.length),
  };
}

/** The shortest choice that stands: Required ones, and the first others up to the minimum. */
export function defaultPicks({ buckets, min }: Picking): string[] {
  const required = buckets.filter((bucket) => bucket.required);
  const others = buckets.filter((bucket) => !bucket.required);
  return inOrder(buckets, [...required, ...others.slice(0, min - required.length)].map(idOf));
}

/** Of earlier picks, those that this term has, with its Required ones; and the names of those it drops. */
export function keepPicks({ buckets, max }: Picking, earlier: readonly string[]) {
  const required = buckets.filter((bucket) => bucket.required).map(idOf);
  const known = earlier.filter((id) => buckets.some((bucket) => bucket.itemId === id));
  const kept = [...new Set([...required, ...known])].slice(0, Math.max(max, required.length));
  return { picks: inOrder(buckets, kept), dropped: earlier.filter((id) => !kept.includes(id)) };
}

/** Takes a bucket or puts it back; undefined where that would go over the maximum. */
export function togglePick(
  { buckets, max }: Picking,
  picks: readonly string[],
  itemId: string,
): string[] | undefined {
  if (picks.includes(itemId)) {
    const isLocked = buckets.some((bucket) => bucket.itemId === itemId && bucket.required);
    return isLocked ? [...picks] : picks.filter((id) => id !== itemId);
  }
  return picks.length >= max ? undefined : inOrder(buckets, [...picks, itemId]);
}

/** Puts one pick in another's place. */
export const swapPick = (
  { buckets }: Picking,
  picks: readonly string[],
  out: string,
  into: string,
): string[] => inOrder(buckets, [...picks.filter((id) => id !== out), into]);

/** Whether a choice is within the limits. */
export const isEnough = ({ min, max }: Picking, picks: readonly string[]) =>
  picks.length >= min && picks.length <= max;

const idOf = (bucket: Bucket) => bucket.itemId;

const inOrder = (buckets: readonly Bucket[], picks: readonly string[]) =>
  buckets.map(idOf).filter((id) => picks.includes(id));
