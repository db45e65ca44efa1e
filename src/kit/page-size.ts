/** How many rows a list answers with when the client does not say, and at most. */
export const pageSize = { usual: 50, most: 200 } as const;
