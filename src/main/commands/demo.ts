import { compose } from '../compose.ts';
import { loadDemo } from '../demo.ts';
import { print, printJson, withDatabase } from './with-database.ts';

/** `duesday demo` */
export function demo(options: { json?: boolean }): Promise<void> {
  return withDatabase('demo', async ({ db }) => {
    const loaded = await loadDemo(db, compose(db));
    if (options.json) return printJson(loaded);
    print(`Loaded ${loaded.name} (${loaded.organizationId}), a sandbox with a clock of its own.`);
    print(`Sign in: ${loaded.owner.email}, password ${loaded.owner.password}`);
    print(`API key: ${loaded.key}`);
    print('Password and key are shown only now.');
  });
}
