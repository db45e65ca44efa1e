import { Refusal, refuseFields } from '#kit/refusal';

export const payLinkNotGood = () =>
  new Refusal({
    kind: 'conflict',
    code: 'pay_link_not_good',
    detail: 'This link is not complete, or is too old.',
    hint: 'The club’s desk can send you a new one, or take the payment.',
  });

export const payAtTheDesk = (club: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'pay_at_the_desk',
    detail: `${club} does not take cards over the internet.`,
    hint: 'Come to the desk to pay.',
  });

/** Names what stands in braces and means nothing in this mail. */
export const unknownPlaceholder = (
  found: readonly { field: string; names: readonly string[] }[],
  known: readonly string[],
) =>
  refuseFields(
    'unknown_placeholder',
    found.map(({ field, names }) => ({
      field,
      message: `${names.map((name) => `{${name}}`).join(', ')} is not known in this mail.`,
    })),
    `Known are ${known.map((name) => `{${name}}`).join(', ')}.`,
  );
