import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Table = {
  name: string;
  lines: string[];
  comment: string;
  columnComments: Map<string, string>;
};

/** The tables as the migrations make them, with their comments. Reads the SQL; no database is asked. */
export function schemaReference(migrationsFolder: string): string {
  const files = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql'));
  const sections = files.sort().flatMap((file) => {
    const tables = tablesIn(readFileSync(path.join(migrationsFolder, file), 'utf8'));
    return tables.map((table) => describe(table, file));
  });
  return `# Database schema\n\nGenerated from \`migrations/\`, where constraints and reasons stand.\n\n${sections.join('\n')}`;
}

function tablesIn(sql: string): Table[] {
  return [...sql.matchAll(/^create table ([\w.]+|auth\."\w+") \(\n([\s\S]*?)^\)/gm)].map(
    ([, name, body]) => ({
      name: name!,
      lines: body!.split('\n'),
      comment: commentsIn(sql, `table ${name}`).get('') ?? '',
      columnComments: commentsIn(sql, `column ${name!.replaceAll('.', '\\.')}\\.`),
    }),
  );
}

function commentsIn(sql: string, subject: string): Map<string, string> {
  const pattern = new RegExp(`^comment on ${subject}"?(\\w*)"?\\s+is\\s+'((?:[^']|'')*)'`, 'gm');
  return new Map(
    [...sql.matchAll(pattern)].map(([, column, text]) => [column!, text!.replaceAll("''", "'")]),
  );
}

const notColumns = /^(constraint|primary|unique|foreign|check|exclude)\b/;

function describe(table: Table, file: string): string {
  const columns = table.lines.flatMap((line) => {
    const [, name, rest] = /^ {2}"?(\w+)"? (.+?),?$/.exec(line) ?? [];
    if (!name || !rest || notColumns.test(`${name} `)) return [];
    const type = rest.replace(
      / (not null|default|references|generated|primary|check|constraint)\b.*/,
      '',
    );
    const nullable = / not null\b| primary key\b| generated\b/.test(` ${rest}`) ? '' : 'yes';
    return `| \`${name}\` | ${type} | ${nullable} | ${inCell(table.columnComments.get(name) ?? '')} |`;
  });
  const said = table.comment === '' ? '' : `${table.comment}\n\n`;
  return `## ${table.name.replaceAll('"', '')}\n\n${said}From \`${file}\`.\n\n| Column | Type | May be null | Meaning |\n| --- | --- | --- | --- |\n${columns.join('\n')}\n`;
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
