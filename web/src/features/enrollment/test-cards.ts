/** The simulated processor's test cards: the token says what the card does. */
export const testCards = {
  approves: { digits: '4242', words: 'cardApproves' },
  declines_once: { digits: '0341', words: 'cardOnce' },
  declines_hard: { digits: '9995', words: 'cardHard' },
} as const;

export type TestCardKind = keyof typeof testCards;

/** A new card of that kind, as the processor's own form would hand it over: a token, never a number. */
export const makeTestCard = (kind: TestCardKind) => ({
  token: `sim_${kind}_${crypto.randomUUID()}`,
  digits: testCards[kind].digits,
});
