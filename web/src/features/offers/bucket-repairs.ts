import type { SessionBuckets } from '#modules/offers/contract';

/** One press that certainly puts a limit right. */
export type Repair = { field: 'min' | 'max'; value: number; isUndo: boolean };

/**
 * What would certainly make a wrong limit sound: the one value the rule leaves (D4), and what was saved
 * before it was touched, if that is sound beside the other limit.
 */
export function limitRepairs(
  field: 'min' | 'max',
  now: SessionBuckets,
  saved: SessionBuckets,
): Repair[] {
  const required = now.items.filter((bucket) => bucket.required).length;
  const fixes = isWhole(now.min) && isWhole(now.max) ? fixesFor(field, now, required) : [];
  const isOwn = !isWhole(now[field]);
  const touched = ([field, field === 'min' ? 'max' : 'min'] as const).filter(
    (name) => !Object.is(now[name], saved[name]) && (!isOwn || name === field),
  );
  const undos = touched
    .map((name): Repair => ({ field: name, value: saved[name], isUndo: true }))
    .filter((repair) => isSound({ ...now, [repair.field]: repair.value }, required))
    .filter(
      ({ field: name, value }) => !fixes.some((fix) => fix.field === name && fix.value === value),
    );
  return [...fixes, ...undos];
}

function fixesFor(field: 'min' | 'max', { min, max, items }: SessionBuckets, required: number) {
  const fix = (value: number): Repair[] => [{ field, value, isUndo: false }];
  if (field === 'max')
    return max < min || max < required
      ? fix(Math.max(required, Math.min(min, Math.max(items.length, required))))
      : [];
  return items.length >= 2 && min > items.length ? fix(items.length) : [];
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;

const isSound = ({ min, max, items }: SessionBuckets, required: number) =>
  isWhole(min) &&
  isWhole(max) &&
  max >= min &&
  max >= required &&
  !(items.length >= 2 && min > items.length);
