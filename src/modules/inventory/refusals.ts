import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's item. */
export const noSuchItem = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_item',
    detail: 'There is no such inventory item.',
  });

export const nameTaken = (name: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'item_name_taken',
    detail: `There is already an inventory item called "${name}".`,
    hint: 'Give it another name, or use the item that is there.',
    errors: [{ field: 'name', message: 'is taken' }],
  });

export const notASessionItem = (name: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'not_a_session_item',
    detail: `"${name}" is not a session item, so it has no session facts to change.`,
    errors: [{ field: 'session', message: 'only session items have these' }],
  });
