/** Those that come first with their key, in their order. */
export function firstOfEach<One>(all: readonly One[], keyOf: (one: One) => unknown): One[] {
  const seen = new Set<unknown>();
  return all.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
