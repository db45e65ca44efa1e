/** The database the settings name does not answer. The message says so in a sentence. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}
