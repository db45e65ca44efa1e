const digits = '6789';

/** A new account, as the processor's own form would hand it over: a token, never a number. */
export const makeTestAccount = () => ({ token: `sim_bank_${crypto.randomUUID()}`, digits });

export const testAccountDigits = digits;
