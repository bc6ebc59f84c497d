const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** Whether a text could be a code of a list that a newer program knows more of. */
export const looksLikeCode = (u: unknown): boolean => typeof u === 'string' && CODE.test(u);
