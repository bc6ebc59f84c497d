const DECIMAL = /^(?:0|[1-9]\d{0,15})$/;

/** A whole number in decimal digits without leading zeroes; undefined for anything else, and for what a number here can't hold. */
export const fromDecimal = (text: string): number | undefined => {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
};
