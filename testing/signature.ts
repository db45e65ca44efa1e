import { crc32, deflateSync } from 'node:zlib';

/** A drawn signature as a browser would send it: a PNG with one stroke across it. */
export function aSignature({
  width = 60,
  height = 20,
  colours = 6,
  packed,
}: { width?: number; height?: number; colours?: 2 | 3 | 6; packed?: Buffer } = {}): Buffer {
  const perPixel = { 2: 3, 3: 1, 6: 4 }[colours];
  const rows = Array.from({ length: height }, (_, at) => {
    const row = Buffer.alloc(1 + width * perPixel, colours === 6 ? 0 : 255);
    row[0] = 0; // this row is stored as it is
    if (at === Math.floor(height / 2)) row.fill(colours === 6 ? 255 : 0, 1);
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colours, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', packed ?? deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
