/**
 * Lists cross between PostgreSQL and the product by the ten thousand, and pg reads and writes them
 * entry by entry; plain ones are read and written whole. What is not plain is left to pg.
 */

const special = /["\\]/;

/** A list as PostgreSQL reads it, `{1,2,NULL}`; undefined when it holds more than texts and numbers. */
export function arrayText(list: readonly unknown[]): string | undefined {
  const parts: string[] = [];
  for (const value of list) {
    const part = partText(value);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return `{${parts.join(',')}}`;
}

function partText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return 'NULL';
    case 'string':
      return special.test(value) ? quoted(value) : `"${value}"`;
    default:
      return value === null ? 'NULL' : undefined;
  }
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The entries of `{1,2}` as texts; undefined where one is quoted, absent (NULL) or a list itself. */
export function plainParts(text: string): string[] | undefined {
  if (text === '{}') return [];
  if (!text.startsWith('{') || /["N{]/.test(text.slice(1))) return undefined;
  return text.slice(1, -1).split(',');
}
