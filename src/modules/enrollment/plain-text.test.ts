import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('formatted terms keep their paragraphs and lists', () => {
  expect(
    plainText('<h2>Terms</h2><p>Dues &amp; fees<br>are due.</p><ul><li>One</li><li>Two</li></ul>'),
  ).toBe('Terms\n\nDues & fees\nare due.\n\n- One\n- Two');
  expect(plainText('## Terms\n\nDues are **collected** in advance.')).toBe(
    'Terms\n\nDues are collected in advance.',
  );
});

test('plain terms stay as they are', () => {
  const plain = 'Less than < 5 days & more than 2 * 3 * 4.\n\nSigned at the desk.';
  expect(plainText(plain)).toBe(plain);
});
