type Size = { width: number; height: number };

/** The square of a picture that is kept, in the picture's pixels. */
export type Square = { left: number; top: number; side: number };

/** As much as there is, from the middle; of an upright picture rather the upper part, where faces are. */
export function firstSquare({ width, height }: Size): Square {
  const side = Math.min(width, height);
  return { left: (width - side) / 2, top: (height - side) / 4, side };
}

/** The square moved by parts of its side, and never out of the picture. */
export const moved = (size: Size, square: Square, right: number, down: number): Square =>
  inside(size, {
    ...square,
    left: square.left + right * square.side,
    top: square.top + down * square.side,
  });

/** The square with the same middle, so many times as close as the first one. */
export function closer(size: Size, { left, top, side }: Square, times: number): Square {
  const now = Math.min(size.width, size.height) / times;
  return inside(size, { left: left + (side - now) / 2, top: top + (side - now) / 2, side: now });
}

const inside = ({ width, height }: Size, { left, top, side }: Square): Square => ({
  left: Math.min(Math.max(left, 0), width - side),
  top: Math.min(Math.max(top, 0), height - side),
  side,
});
