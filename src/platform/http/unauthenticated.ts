/** The request proves nothing about who sends it (HTTP 401). */
export class Unauthenticated extends Error {
  readonly code: string = 'api_key_needed';
  readonly hint: string;

  constructor(
    detail = 'This request carries no API key that Duesday knows.',
    hint = 'Send the header Authorization: Bearer followed by a key of your organization.',
  ) {
    super(detail);
    this.name = 'Unauthenticated';
    this.hint = hint;
  }
}
