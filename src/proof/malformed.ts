/** A text that is not in the form that it should have. */
export interface Malformed {
  readonly _tag: 'Malformed';
  /** The line where it shows, from 1. */
  readonly line: number;
  /** What is wrong, without repeating what stands there. */
  readonly message: string;
}

export const malformed = (line: number, message: string): Malformed => ({ _tag: 'Malformed', line, message });
