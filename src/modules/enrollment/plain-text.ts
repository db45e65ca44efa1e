const named: Record<string, string | undefined> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Formatted text (HTML or Markdown, as an offer's terms may be) as plain lines: paragraphs keep their
 * distance, list items their dash, and no word is lost.
 */
export function plainText(formatted: string): string {
  return formatted
    .replaceAll(/<(br|hr)\s*\/?>/gi, '\n')
    .replaceAll(/<li\b[^>]*>/gi, '- ')
    .replaceAll(/<\/(p|div|h[1-6]|ul|ol|blockquote)>/gi, '\n\n')
    .replaceAll(/<\/li>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(#\d{1,6}|[a-z]+);/gi, (all, name: string) => entity(name) ?? all)
    .replaceAll(/^#{1,6} +/gm, '')
    .replaceAll(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()];
  const code = Number(name.slice(1));
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : undefined;
}
