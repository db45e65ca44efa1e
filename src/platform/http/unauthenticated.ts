/** The request proves nothing about who sends it (HTTP 401). */
export class Unauthenticated extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(words: { code: string; detail: string; hint: string }) {
    super(words.detail);
    this.name = 'Unauthenticated';
    this.code = words.code;
    this.hint = words.hint;
  }
}
