import { crc32, inflateSync } from 'node:zlib';
import { unreadableSignature } from './refusals.ts';

/** As large as a signature pad on a sharp screen; anything beyond is no signature. */
const most = { bytes: 45_000, width: 1600, height: 800 };

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Only what a drawing surface makes: 8 bits a channel, red-green-blue or with transparency. */
const channels: Record<number, number | undefined> = { 2: 3, 6: 4 };

/**
 * The signature drawn on the screen, as the bytes of a small PNG. Checked to the last byte, since it is
 * kept for ever and drawn into the document: sizes, checksums, and that what it unpacks to is exactly its
 * picture. Refuses `signature_unreadable`.
 */
export function readSignatureImage(base64: string): Buffer {
  const png = Buffer.from(base64, 'base64');
  if (png.length > most.bytes || !png.subarray(0, 8).equals(pngMark)) throw unreadableSignature();
  const parts = chunksOf(png);
  const [head, ...rest] = parts;
  const end = rest.pop();
  if (head?.kind !== 'IHDR' || head.data.length !== 13 || end?.kind !== 'IEND')
    throw unreadableSignature();
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth, colours, packing, filter, interlace] = head.data.subarray(8);
  const perPixel = channels[colours!];
  const isPlain = depth === 8 && perPixel && packing === 0 && filter === 0 && interlace === 0;
  const isSized = width >= 1 && width <= most.width && height >= 1 && height <= most.height;
  if (!isPlain || !isSized) throw unreadableSignature();
  const packed = rest.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data);
  const size = (width * perPixel + 1) * height;
  if (unpacked(Buffer.concat(packed), size)?.length !== size) throw unreadableSignature();
  return png;
}

type Chunk = { kind: string; data: Buffer };

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = pngMark.length;
  while (at < png.length) {
    if (at + 12 > png.length) throw unreadableSignature();
    const length = png.readUInt32BE(at);
    if (at + 12 + length > png.length) throw unreadableSignature();
    const named = png.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== png.readUInt32BE(at + 8 + length)) throw unreadableSignature();
    chunks.push({ kind: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** Never more than a picture of that size: a small file may unpack to a very large one. */
function unpacked(packed: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    return undefined; // not a picture, whatever else it is
  }
}
