#!/usr/bin/env node
// The command line, built first when it is stale. Says nothing of its own on standard output.
import { prepareAndRun } from '../scripts/prepare.mjs';

const say = (sentence) => process.stderr.write(`${sentence}\n`);
await prepareAndRun(process.argv.slice(2), say);
