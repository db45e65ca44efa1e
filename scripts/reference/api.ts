import { operations, type ApiDocument } from '#testing/api-document';

/** One table a tag: what can be asked, with which permission. */
export function apiReference(document: ApiDocument): string {
  const all = operations(document);
  const tags = [...new Set(all.flatMap((operation) => operation.tags))];
  const sections = tags.map((tag) => {
    const lines = all
      .filter((operation) => operation.tags.includes(tag))
      .map(
        ({ id, summary, permission, isOpen }) =>
          `| \`${id}\` | ${summary} | ${permission ? `\`${permission}\`` : isOpen ? 'open to everybody' : '–'} |`,
      );
    return `## ${tag}\n\n| Request | What it does | Permission |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return `# HTTP API

Generated from the contracts; \`/docs\` on a running Duesday and \`openapi.json\` have the fields.

- Every request carries \`Authorization: Bearer\` and a key of the organization, or the cookie of a browser in which somebody signed in at \`/auth\`; who works for several organizations adds \`duesday-organization\`.
- Every write carries an \`Idempotency-Key\`: the same request with the same key has one effect and gets the same answer, marked \`Idempotent-Replayed: true\`.
- Every error is \`application/problem+json\`: \`code\` for programs, \`detail\` a sentence for people, often a \`hint\`, and \`errors\` naming fields.
- Money is \`{"amountMinor": 4900, "currency": "USD"}\`, days are \`2026-11-01\` on the calendar of the club, instants are UTC.
- Lists answer \`items\` and \`nextCursor\`; send it back as \`cursor\` for the next page, until it is null.

${sections.join('\n')}`;
}
