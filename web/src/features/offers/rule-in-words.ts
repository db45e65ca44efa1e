import type { ItemFacts, SessionBuckets } from '#modules/offers/contract';
import { shortNameOf } from './draft.ts';
import type { useRuleWords } from './rule-words.ts';

type Say = ReturnType<typeof useRuleWords>;

/**
 * The panel's rule as a sentence, and a second one where Required buckets use up part of the maximum:
 * "Joiners pick 1 or 2 of these 4; Yoga is always included." Limits that contradict each other (D4)
 * have no sentence.
 */
export function ruleInWords(
  { min, max, items }: SessionBuckets,
  facts: ItemFacts,
  say: Say,
): { rule: string; note: string } {
  const names = items
    .filter(({ required }) => required)
    .map(({ itemId }) => shortNameOf(itemId, facts));
  const count = items.length;
  const included =
    names.length > 0 ? say('included', { names: listed(names, say), count: names.length }) : '';
  if (count === 0) return { rule: say('none'), note: '' };
  if (count === 1) return { rule: single(items[0]!, max, facts, say), note: '' };
  const most = Math.min(max, count);
  const least = Math.max(min, names.length);
  if (most === 0) return { rule: say('nothing', { count }), note: '' };
  if (least === count) return { rule: say('all', { count }), note: '' };
  if (names.length === most)
    return {
      rule: say('onlyRequired', { names: listed(names, say) }),
      note: say('onlyNote', { count: most }),
    };
  const pick = picked(least, most, count, say);
  const rule = included ? say('joined', { pick, included }) : say('alone', { pick });
  const note =
    names.length === 0
      ? ''
      : say('counts', {
          count: names.length,
          names: listed(names, say),
          most,
          more: most - names.length,
        });
  return { rule, note };
}

function single(
  { itemId, required }: SessionBuckets['items'][number],
  max: number,
  facts: ItemFacts,
  say: Say,
) {
  const names = shortNameOf(itemId, facts);
  if (required) return say('oneRequired', { names });
  return max === 0 ? say('nothing', { count: 1 }) : say('oneFree', { names });
}

function picked(least: number, most: number, count: number, say: Say) {
  if (least === most) return say('exactly', { least, of: count });
  if (least === 0) return say('upTo', { most, of: count });
  return say(most - least === 1 ? 'either' : 'between', { least, most, of: count });
}

/** "Yoga", "Yoga and Spin", "Yoga, Spin and Swim". */
export function listed(names: readonly string[], say: Say): string {
  if (names.length < 2) return names[0] ?? '';
  return say('and', { first: names.slice(0, -1).join(', '), last: names.at(-1)! });
}
