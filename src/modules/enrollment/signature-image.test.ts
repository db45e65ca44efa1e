import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aSignature } from '#testing/signature';
import { readSignatureImage } from './signature-image.ts';

const refused = expect.objectContaining({ code: 'signature_unreadable' });
const read = (png: Buffer) => readSignatureImage(png.toString('base64'));

test('a small picture is taken as it is, with or without transparency', () => {
  for (const colours of [2, 6] as const) {
    const png = aSignature({ colours });
    expect(read(png).equals(png)).toBe(true);
  }
});

test('what is no picture, or not a whole one, is refused', () => {
  const png = aSignature();
  for (const broken of [
    Buffer.from('not a picture'),
    png.subarray(0, 8),
    png.subarray(0, png.length - 4),
    Buffer.concat([png, Buffer.from('more')]),
  ])
    expect(() => read(broken)).toThrow(refused);
});

test('a single bit that was changed is noticed', () => {
  const png = aSignature();
  for (let at = 0; at < png.length; at += 1) {
    const changed = Buffer.from(png);
    changed[at]! ^= 1;
    expect(() => read(changed), `byte ${at}`).toThrow(refused);
  }
});

test('a small file that would unpack to a huge one is refused before it does', () => {
  const bomb = deflateSync(Buffer.alloc(20_000_000));
  expect(bomb.length).toBeLessThan(45_000);
  expect(() => read(aSignature({ packed: bomb }))).toThrow(refused);
});

test('pictures larger than a signature pad, and other kinds of PNG, are refused', () => {
  expect(() => read(aSignature({ width: 1601, height: 1 }))).toThrow(refused);
  expect(() => read(aSignature({ colours: 3 }))).toThrow(refused);
  expect(() => read(aSignature({ width: 0 }))).toThrow(refused);
});
