import type { NoticeKind } from '#modules/billing/contract';

/** The words of one mail, in plain text, with placeholders such as `{name}`. */
export type Template = { subject: string; text: string };

/** What every mail may say. */
const always = ['name', 'club', 'amount', 'what', 'day'] as const;

/** What a mail of each kind may say besides. */
const also = {
  declined: ['reason', 'nextTry', 'held', 'link'],
  returned: ['reason', 'nextTry', 'held', 'link'],
  last_try: ['reason', 'held', 'link'],
  to_statement: ['reason', 'held', 'link'],
  paid: ['sessions'],
} as const satisfies Record<NoticeKind, readonly string[]>;

export type Placeholder = (typeof always)[number] | (typeof also)[NoticeKind][number];

/** The placeholders that a mail of this kind may use. */
export const placeholdersOf = (kind: NoticeKind): readonly Placeholder[] => [
  ...always,
  ...also[kind],
];

/** A name in braces, and the blank after it. */
const braces = /\{([^{}\n]{0,60})\}( ?)/g;

/** Names in braces that a mail of this kind does not know, each once. */
export function unknownPlaceholders(kind: NoticeKind, text: string): string[] {
  const known = new Set<string>(placeholdersOf(kind));
  const used = [...text.matchAll(braces)].map(([, name]) => name!);
  return [...new Set(used.filter((name) => !known.has(name)))];
}

/** Puts values in; what one of them leaves empty leaves no gap behind. A value is never read again. */
export function fillIn(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text
    .replaceAll(braces, (whole, name: Placeholder, gap: string) => {
      const value = values[name];
      return value === undefined ? whole : value && value + gap;
    })
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What stands for real values in a preview. */
export const exampleValues: Record<Placeholder, string> = {
  name: 'Ana',
  club: 'Downtown',
  amount: '$49.00',
  what: 'your dues',
  day: 'Fri 1 Dec 2023',
  reason: 'not enough money on the card',
  nextTry: 'We try again on Mon 4 Dec 2023.',
  held: 'The 8 sessions of this payment come on the day it is paid. What you have left stays usable.',
  link: 'https://duesday.example/pay/7_4cQ9…',
  sessions: '8 sessions came with it.',
};

/** How a template reads to a member. */
export const previewOf = ({ subject, text }: Template): Template => ({
  subject: fillIn(subject, exampleValues),
  text: fillIn(text, exampleValues),
});

/** How a mail says where to pay: by its link, or at the desk where no page of ours has an address. */
const payWords = (hasLink: boolean) =>
  hasLink
    ? `What is open, and how to pay it without signing in:
{link}

{club}`
    : `It can be paid at the desk of {club}.

{club}`;

/** The product's own words, for organizations that have written none. */
export function ownWords(kind: NoticeKind, hasLink: boolean): Template {
  const { subject, text } = ownTemplates[kind];
  return {
    subject,
    text: text
      .replace('{pay}', () => payWords(hasLink))
      .replace('{settle}', hasLink ? 'Come to the desk to settle it, or see the link below.' : ''),
  };
}

/** With `{pay}` and `{settle}` where it matters whether a page can be opened; nobody else may use these. */
const ownTemplates: Record<NoticeKind, Template> = {
  declined: {
    subject: '{club}: {amount} did not go through',
    text: `Hello {name},

{amount} for {what}, due {day}, did not go through: {reason}. {nextTry}

{held}

{pay}`,
  },
  // true as well of a draft that was taken back before it was sent: its bank never heard of it
  returned: {
    subject: '{club}: {amount} did not come from your bank account',
    text: `Hello {name},

{amount} for {what}, due {day}, did not come from your bank account: {reason}. {nextTry}

{held}

{pay}`,
  },
  last_try: {
    subject: '{club}: {amount} is still open',
    text: `Hello {name},

{amount} for {what}, due {day}, did not go through: {reason}. We do not try again by ourselves. {settle}

{held}

{pay}`,
  },
  to_statement: {
    subject: '{club}: {amount} is still open, and your dues are on statement now',
    text: `Hello {name},

{amount} for {what}, due {day}, did not go through: {reason}. This was the last try. From now on we do not charge your card or account: your dues are on statement, and are paid at the desk.

{held}

{pay}`,
  },
  paid: {
    subject: '{club}: {amount} is paid',
    text: `Hello {name},

{amount} for {what}, due {day}, is paid. {sessions} There is nothing left to do.

{club}`,
  },
};
