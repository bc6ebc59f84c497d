/**
 * What could move the cursor, colour the screen, turn the reading direction or break a line: controls, lone surrogates, line
 * and paragraph separators, bidirectional marks and overrides, and invisible tag characters.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/gu;

const BREAKS = /[\t\n\v\f\r\u{0085}\u{2028}\u{2029}]+/gu;

const named = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/**
 * Words from outside as one line that a terminal shows and does not obey: line breaks become spaces, other characters
 * that act instead of showing are written as their number, `<U+001B>`.
 */
export const safeText = (text: string): string => text.replace(BREAKS, ' ').replace(UNSAFE, named);
