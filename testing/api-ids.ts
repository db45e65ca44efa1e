import { type ApiDocument, type Operation, resolve, type Schema } from './api-document.ts';

/** A place in an operation where an id goes: in its address, its query, or somewhere in its body. */
export type IdSlot = {
  where: 'path' | 'query' | 'body';
  name: string;
  kind: string;
  steps: Step[];
};

/** On the way into a body: a field, the first of a list, or one of several forms with what marks it. */
type Step = { field: string } | { list: true } | { form: Record<string, unknown> };

/** The kind of id a schema asks for: `member` for ids like `member_1042`. */
export function idKindOf(document: ApiDocument, schema: Schema): string | undefined {
  const seen = '$ref' in schema ? (resolve(document, schema['$ref'] as string) as Schema) : schema;
  return /^\^([a-z]+)_\[1-9\]/.exec((seen['pattern'] as string | undefined) ?? '')?.[1];
}

/** What an operation's address has to say besides its ids: `?clubId=club_1&from=2023-10-06`. */
export function neededQuery(
  document: ApiDocument,
  operation: Operation,
  ids: Record<string, string[]>,
  given: Record<string, string> = {},
): string {
  const needed = operation.parameters.filter(
    ({ in: where, name, required }) => where === 'query' && (required || name in given),
  );
  const said = needed.map(({ name, schema }) => {
    const kind = idKindOf(document, schema);
    return `${name}=${given[name] ?? (kind ? ids[kind]![0]! : '2023-10-06')}`;
  });
  return said.length > 0 ? `?${said.join('&')}` : '';
}

/** Every place of an operation where an id goes, read off the document. */
export function idSlots(document: ApiDocument, operation: Operation): IdSlot[] {
  const inAddress = operation.parameters.flatMap(({ name, in: where, schema }): IdSlot[] => {
    const kind = idKindOf(document, schema);
    return kind && where !== 'header' ? [{ where, name, kind, steps: [] }] : [];
  });
  return [...inAddress, ...(operation.body ? slotsIn(document, operation.body, []) : [])];
}

function slotsIn(document: ApiDocument, schema: Schema, steps: Step[]): IdSlot[] {
  const kind = idKindOf(document, schema);
  if (kind) return [{ where: 'body', name: nameOf(steps), kind, steps }];
  if ('$ref' in schema) {
    const meant = resolve(document, schema['$ref'] as string) as Schema;
    return slotsIn(document, meant, steps);
  }
  const forms = (schema['anyOf'] ?? schema['oneOf'] ?? []) as Schema[];
  const ofForms = forms.flatMap((form) => {
    const marks = marksOf(form);
    return slotsIn(document, form, marks ? [...steps, { form: marks }] : steps);
  });
  const items = schema['items'] as Schema | undefined;
  const ofItems = items ? slotsIn(document, items, [...steps, { list: true }]) : [];
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const ofFields = fields.flatMap(([field, part]) =>
    slotsIn(document, part, [...steps, { field }]),
  );
  return [...ofForms, ...ofItems, ...ofFields];
}

function marksOf(form: Schema): Record<string, unknown> | undefined {
  const fields = Object.entries((form['properties'] ?? {}) as Record<string, Schema>);
  const marks = fields.flatMap(([field, part]) =>
    'const' in part ? [[field, part['const']]] : [],
  );
  return marks.length > 0 ? Object.fromEntries(marks) : undefined;
}

const nameOf = (steps: Step[]) =>
  steps
    .map((step) => ('field' in step ? `.${step.field}` : 'list' in step ? '[]' : ''))
    .join('')
    .replace(/^\./, '');

/** The body with this id in that place; everything else stays as it was. */
export function withId(body: unknown, [step, ...rest]: Step[], id: string): unknown {
  if (step === undefined) return id;
  if ('field' in step) {
    const object = (body ?? {}) as Record<string, unknown>;
    return { ...object, [step.field]: withId(object[step.field], rest, id) };
  }
  if ('list' in step) {
    const [first, ...others] = (body ?? []) as unknown[];
    return [withId(first, rest, id), ...others];
  }
  return withId(step.form, rest, id);
}
