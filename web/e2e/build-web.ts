import { prepareWeb } from '../../scripts/prepare.mjs';

/** Before the browser tests: the web app as it is now, built. */
export async function setup(): Promise<void> {
  await prepareWeb((sentence: string) => console.log(sentence));
}
