import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import type { Words } from './describe.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { newTerm } from './new-term.ts';

const bare = (name: string, values?: Record<string, string | number>) =>
  [name, ...Object.values(values ?? {})].join(' ');
const items = new Map(
  ['Yoga', 'Spin'].map((shortName, at) => [
    at + 1,
    { name: `${shortName} class`, shortName, type: 'scheduler_bucket', active: true },
  ]),
);
const words: Words = { say: bare, sayTerm: bare, items };

function flex(change: Partial<Draft> = {}): Draft {
  const draft = {
    ...emptyDraft('Flex', 'FLEX', 'USD'),
    sessionBuckets: {
      min: 1,
      max: 2,
      items: [
        { itemId: 1, required: true },
        { itemId: 2, required: false },
      ],
    },
  };
  const term = { ...newTerm(draft, 'Monthly'), duesMinor: 4900 };
  return { ...draft, terms: [term], ...change };
}
const changes = (before: Draft, after: Draft) => changesBetween(before, after, words);

test('nothing changed is no change, however often a draft was read', () => {
  expect(changes(flex(), flex())).toEqual([]);
});

test('says field, from and to', () => {
  expect(changes(flex(), flex({ title: 'Flex 12' }))).toEqual([
    { label: 'title', from: 'Flex', to: 'Flex 12' },
  ]);
});

test('says per term and bucket what is given', () => {
  const before = flex();
  const term = before.terms[0]!;
  const after = flex({
    terms: [
      {
        ...term,
        sessions: [
          { itemId: 1, quantity: 4, daysToExpire: 30 },
          { itemId: 2, quantity: 2, daysToExpire: 0 },
        ],
      },
    ],
  });
  expect(changes(before, after)).toEqual([
    { label: 'sessions Monthly Yoga', from: 'givesNone', to: 'gives 4 30' },
    { label: 'sessions Monthly Spin', from: 'givesNone', to: 'givesNever 2' },
  ]);
});

test('a renamed term is the same term, a new one is told as a whole', () => {
  const before = flex();
  const after = flex({
    terms: [{ ...before.terms[0]!, name: 'Every month' }, newTerm(before, 'Yearly')],
  });
  expect(changes(before, after).map(({ label, from }) => [label, from])).toEqual([
    ['name Every month', 'Monthly'],
    ['termWhole Yearly', null],
  ]);
});

test('a bucket that comes, goes or becomes Required is told by name', () => {
  const after = flex({
    sessionBuckets: { min: 1, max: 2, items: [{ itemId: 2, required: true }] },
  });
  const told = changes(flex(), after).filter(({ label }) => label.startsWith('bucket'));
  expect(told).toEqual([
    { label: 'bucket Spin', from: 'optional', to: 'required' },
    { label: 'bucket Yoga', from: 'required', to: null },
  ]);
});
