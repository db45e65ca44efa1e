import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';

type Row = Record<string, unknown>;

/**
 * Column names come back in camelCase; values stay what they are, also what a jsonb column holds.
 * Statements are left alone: they are written as SQL, and Kysely's own plugin would copy each of them,
 * piece by piece, every time it is sent.
 */
export class CamelCaseResults implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    const [first] = result.rows;
    if (!first) return result;
    const names = Object.keys(first).map((name) => [name, camelCase(name)] as const);
    if (names.every(([name, camel]) => name === camel)) return result;
    const rows = result.rows.map((row) => {
      const renamed: Row = {};
      for (const [name, camel] of names) renamed[camel] = (row as Row)[name];
      return renamed;
    });
    return { ...result, rows };
  }
}

const known = new Map<string, string>();

function camelCase(name: string): string {
  let camel = known.get(name);
  if (camel === undefined) {
    camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    known.set(name, camel);
  }
  return camel;
}
