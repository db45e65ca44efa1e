/** Nobody reads more than that over a shoulder. */
export const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? '';
