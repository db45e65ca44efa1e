/**
 * Does something with each, so many at a time; the results stand in the order of what was given. Every
 * one is tried, whatever becomes of the others.
 */
export async function inParallel<Given, Result>(
  all: readonly Given[],
  atOnce: number,
  act: (one: Given) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const hand = async () => {
    for (let at = next++; at < all.length; at = next++) results[at] = await act(all[at]!);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, hand));
  return results;
}
