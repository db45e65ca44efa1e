// `npm start`: from a plain clone to a running Duesday with a small demo club (`-- --empty`: none).
import { prepareAndRun } from './prepare.mjs';

const say = (sentence) => process.stderr.write(`${sentence}\n`);
await prepareAndRun(['serve', '--demo', ...process.argv.slice(2)], say);
