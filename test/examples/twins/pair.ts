import type { ContactProcedure } from '../../../src/index.js';
import type { Story } from '../../../examples/story/story.js';
import type { Twin } from './recorded.js';

/** A story, what is bad in it by its own telling, and a twin of it with more. Each finding in one line, as `foundIn` gives it. */
export interface Pair {
  readonly story: Story;
  /** The municipality's own routine for those who do not answer. */
  readonly procedure?: ContactProcedure;
  /** Earlier days on which an inspector could have come. */
  readonly alsoOn: ReadonlyArray<string>;
  /** What the story itself leaves for a supervisor to find, and nobody else in it is touched by. */
  readonly told: ReadonlyArray<string>;
  readonly twin: Twin;
  /** What the twin has and the story has not. */
  readonly planted: ReadonlyArray<string>;
}
