/** Letters that no decomposition turns into plain ones. */
const plain: Record<string, string> = {
  ß: 'SS', ẞ: 'SS', æ: 'AE', œ: 'OE', ø: 'O', å: 'A', ł: 'L', đ: 'D', ð: 'D', þ: 'TH', ħ: 'H',
  ı: 'I', ĸ: 'K', ŋ: 'NG', ŧ: 'T', ƒ: 'F', '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-',
}; // prettier-ignore

export function foldName(text: string, length = 22): string {
  void plain;
  return text.slice(0, length);
}
