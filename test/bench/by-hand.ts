import { createRequire } from 'node:module';
import type { PersonalLevel } from 'forsvarlig';
import type { Row } from './data.js';

// What a program would do that has its events in another event store, or in a table of its own: parse them, trust them, and fold
// what it needs of them for the one question that it asks.

interface Strand {
  readonly unit: string;
  readonly amount: number;
  readonly weeks: number;
}

/** The fields of the benchmark's events that the question needs. Nothing is checked. */
export interface Told {
  readonly type: string;
  readonly user: string;
  readonly service: string;
  readonly effective: string;
  readonly strands: ReadonlyArray<Strand>;
  readonly after: { readonly strands: ReadonlyArray<Strand> };
  readonly term: { readonly until?: string };
}

export const told = (text: string): Told => JSON.parse(text) as Told;

interface Change {
  readonly from: string;
  readonly until: string | undefined;
  readonly strands: ReadonlyArray<Strand>;
}
interface Service {
  readonly name: string;
  readonly granted: Change;
  readonly changes: Change[];
}

/** One person's services, as events make them. */
export type Life = Service[];

/** Takes one event in. It writes to what it is given: the quickest way there is. */
export const evolve = (life: Life, { type, service, effective, strands, after, term }: Told): Life => {
  switch (type) {
    case 'ServiceGranted':
      life.push({ name: service, granted: { from: effective, until: undefined, strands }, changes: [] });
      break;
    case 'VisitsReduced':
    case 'ServiceRestored':
      for (const one of life)
        if (one.name === service)
          one.changes.push({
            from: effective,
            until: type === 'VisitsReduced' ? term.until : undefined,
            strands: after.strands,
          });
  }
  return life;
};

const shown = (name: string, strands: ReadonlyArray<Strand>): string =>
  `${name}${strands.map(({ unit, amount, weeks }) => ` ${amount} ${unit} in ${weeks}`).join('')};`;

/** The level of each service of a person on a day, as a text. */
export const levelsOf = (life: Life, day: string): string => {
  let text = '';
  for (const { name, granted, changes } of life) {
    if (granted.from > day) continue;
    let last = granted;
    for (const change of changes) if (change.from <= day) last = change;
    text += shown(name, last.until !== undefined && last.until < day ? granted.strands : last.strands);
  }
  return text;
};

/** The same text of levels that the library told. */
export const levelsAsTold = (
  levels: ReadonlyArray<Pick<PersonalLevel['level'], 'service' | 'strands'>>,
): string =>
  levels
    .map(({ service, strands }) =>
      shown(
        service,
        strands.map(({ now }) => {
          if (!('amount' in now)) throw new Error('the benchmark has no amounts that are not known');
          return now;
        }),
      ),
    )
    .join('');

/** Levels on a day by person. */
export type Answer = ReadonlyMap<string, string>;

interface Database {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => {
    readonly run: (...values: ReadonlyArray<string | number>) => unknown;
    readonly iterate: () => Iterable<unknown>;
    readonly all: (...values: ReadonlyArray<string>) => ReadonlyArray<unknown>;
  };
  readonly close: () => unknown;
}

/** A table of events, the driver, and JSON.parse. */
export interface HandWritten {
  readonly everybody: (day: string) => Answer;
  readonly person: (stream: string, day: string) => string;
  readonly close: () => void;
}

interface Line {
  readonly stream: string;
  readonly data: string;
}

export const handWritten = (file: string, rows: ReadonlyArray<Row>): HandWritten => {
  const Package = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Database;
  const database = new Package(file);
  database.exec(
    'CREATE TABLE event (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, data TEXT NOT NULL) STRICT; CREATE INDEX of ON event (stream, position)',
  );
  const insert = database.prepare('INSERT INTO event (stream, data) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const { stream, data } of rows) insert.run(stream, data);
  database.exec('COMMIT');
  const all = database.prepare('SELECT stream, data FROM event ORDER BY position');
  const ofOne = database.prepare('SELECT stream, data FROM event WHERE stream = ? ORDER BY position');
  return {
    everybody: (day) => {
      const lives = new Map<string, Life>();
      for (const row of all.iterate()) {
        const { stream, data } = row as Line;
        const life = lives.get(stream) ?? [];
        lives.set(stream, evolve(life, told(data)));
      }
      return new Map([...lives].map(([stream, life]) => [stream, levelsOf(life, day)]));
    },
    person: (stream, day) => {
      const life: Life = [];
      for (const row of ofOne.all(stream)) evolve(life, told((row as Line).data));
      return levelsOf(life, day);
    },
    close: () => {
      database.close();
    },
  };
};
