import type { Catalogue, Ledger, LocalDate, Population } from 'forsvarlig';
import type { Expected, Happening } from './happening.js';

/** What a story is shown from: the ledger after everything was recorded, and what was refused on the way. */
export interface Told {
  readonly ledger: Ledger;
  readonly population: Population;
  readonly refused: ReadonlyArray<Expected>;
}

/** One thing that the text says must be seen. `row`: its row in docs/coverage.md. */
export interface Row {
  readonly row: string;
  readonly title: string;
  readonly show: (told: Told) => Promise<string>;
}

/** A published text's story, with made-up people, and what must be seen of it. */
export interface Story {
  /** The name of its folder, also under `out/`. */
  readonly name: string;
  readonly title: string;
  /** The law and the services that its decisions are made by. Those of the package when left out. */
  readonly catalogue?: Catalogue;
  readonly happenings: ReadonlyArray<Happening>;
  readonly rows: ReadonlyArray<Row>;
  /** The day on which the questions are asked: nothing happens after it. */
  readonly askedOn: LocalDate;
}
