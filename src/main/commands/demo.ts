import { compose } from '../compose.ts';
import { loadDemo } from '../demo.ts';
import { print, printJson, withDatabase } from './with-database.ts';

/** `duesday demo` */
export function demo(options: { json?: boolean }): Promise<void> {
  return withDatabase('demo', async ({ db }) => {
    const loaded = await loadDemo(db, compose(db));
    if (options.json) return printJson(loaded);
    print(`Loaded ${loaded.name} (${loaded.organizationId}), a sandbox with a clock of its own.`);
    print(`API key: ${loaded.key}`);
    print('The key is shown only now.');
  });
}
