/** What a photo may be at most: enough for a face on a screen, little enough for a list of two hundred. */
export const photoLimits = { bytes: 100 * 1024, side: 640 } as const;

export type MediaType = 'image/jpeg' | 'image/webp';
export type Picture = { mediaType: MediaType; width: number; height: number };

/**
 * What a picture is by its own bytes, whatever anybody calls it: a JPEG or a WebP, with its size in
 * pixels. Undefined for everything else, above all for what could carry a program, such as SVG.
 */
export const readPicture = (bytes: Buffer): Picture | undefined =>
  readJpeg(bytes) ?? readWebp(bytes);

/** Walks the segments up to the frame, which says how large the picture is. */
function readJpeg(bytes: Buffer): Picture | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (isFrame(marker))
      return sized('image/jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

// c4, c8 and cc are tables in the midst of the frames
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Each of the three kinds of WebP says its size in its own way. */
function readWebp(bytes: Buffer): Picture | undefined {
  if (bytes.length < 30 || textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP')
    return undefined;
  switch (textAt(bytes, 12)) {
    case 'VP8 ':
      return sized('image/webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return sized('image/webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return sized('image/webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    default:
      return undefined;
  }
}

const textAt = (bytes: Buffer, from: number) => bytes.toString('latin1', from, from + 4);

const sized = (mediaType: MediaType, width: number, height: number): Picture | undefined =>
  width > 0 && height > 0 ? { mediaType, width, height } : undefined;
