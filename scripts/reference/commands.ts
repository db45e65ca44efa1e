import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** What the command line says about itself when asked for help. */
export async function commandReference(root: string): Promise<string> {
  const overview = await helpOf(root, []);
  const names = [...overview.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name]) => name!);
  const commands = names.filter((name) => name !== 'help');
  const helps = await Promise.all(commands.map((name) => helpOf(root, [name])));
  const sections = commands.map((name, at) => `## ${name}\n\n${fenced(helps[at]!)}`);
  return `# Command line\n\nGenerated from \`duesday --help\`.\n\n${fenced(overview)}\n${sections.join('\n')}`;
}

const fenced = (text: string) => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;

async function helpOf(root: string, command: readonly string[]): Promise<string> {
  const entry = path.join(root, 'src', 'main', 'cli.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=dev', '--import', 'tsx', entry, ...command, '--help'],
    { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } },
  );
  return stdout;
}
