import { describe, expect, test } from 'vitest';
import { readPicture } from './photo.ts';

/** The first bytes of a JPEG of a size, behind a segment that says nothing about it. */
const jpeg = (width: number, height: number) => {
  const frame = Buffer.from([0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]), frame]);
};

/** The first bytes of a WebP of one of the three kinds. */
const webp = (kind: string, ...size: number[]) => {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WEBP', 8, 'latin1');
  bytes.write(kind, 12, 'latin1');
  Buffer.from(size).copy(bytes, kind === 'VP8L' ? 21 : kind === 'VP8X' ? 24 : 26);
  return bytes;
};

describe('a picture is known by its own bytes', () => {
  test.each([
    ['a JPEG', jpeg(320, 240), { mediaType: 'image/jpeg', width: 320, height: 240 }],
    ['a WebP', webp('VP8 ', 64, 1, 32, 0), { mediaType: 'image/webp', width: 320, height: 32 }],
    ['without loss', webp('VP8L', 7, 0xc0, 1, 0), { mediaType: 'image/webp', width: 8, height: 8 }],
    [
      'with more',
      webp('VP8X', 7, 0, 0, 3, 1, 0),
      { mediaType: 'image/webp', width: 8, height: 260 },
    ],
  ])('%s', (_name, bytes, picture) => expect(readPicture(bytes)).toEqual(picture));

  test.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a JPEG cut off before its size', jpeg(320, 240).subarray(0, 12)],
    [
      'a segment that leads nowhere',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xff, 0, 0, 0, 0]),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', (_name, bytes) => expect(readPicture(bytes)).toBeUndefined());
});
