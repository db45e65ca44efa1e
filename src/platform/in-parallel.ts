/**
 * Does something with each, so many at a time; the results stand in the order of what was given. Once one
 * fails no other is begun; those under way are waited for, and the first failure is thrown.
 */
export async function inParallel<Given, Result>(
  all: readonly Given[],
  atOnce: number,
  act: (one: Given) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const hand = async () => {
    while (next < all.length && failures.length === 0) {
      const at = next++;
      try {
        results[at] = await act(all[at]!);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, hand));
  if (failures.length > 0) throw failures[0];
  return results;
}
