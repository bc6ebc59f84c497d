import type * as forsvarlig from '../../src/index.js';
import type { CommandName, EventName, PolicyName } from '../../src/index.js';

/** What a row asks for: that something can be recorded, is enforced or found out, is shown. */
type Marks = 'R' | 'E' | 'S' | 'R/E' | 'R/S';

interface Asked {
  readonly id: string;
  readonly marks: Marks;
  readonly what: string;
}

/** A test that shows it: what it is called in its file. */
interface Shown {
  readonly file: string;
  readonly name: string;
}

/** A row of what the five texts require, and what of this package answers to it. */
export interface Row extends Asked {
  readonly commands: ReadonlyArray<CommandName>;
  readonly events: ReadonlyArray<EventName>;
  readonly policies: ReadonlyArray<PolicyName>;
  /** By the names under which the package exports them. */
  readonly views: ReadonlyArray<keyof typeof forsvarlig>;
  readonly tests: ReadonlyArray<Shown>;
}

/** A row that nothing answers to yet. */
export interface Gap extends Asked {
  readonly needs: string;
}

/** Names that no row asks for, each with the reason why it is there. */
export type Beyond<N extends string> = Readonly<Partial<Record<N, string>>>;
