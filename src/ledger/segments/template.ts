import type { Change, ServiceChange } from '../../domain/changes/change.js';
import { isLocalDate, type LocalDate } from '../../domain/values/local-date.js';
import { CommandKey, type ServiceKey } from '../../domain/values/keys.js';
import type { Term } from '../../domain/vocabulary/term.js';
import { isWrittenChange } from './written.js';

// What events do to levels repeats from person to person, but for days and the keys of measures. So a segment says it once, with a day
// and a key that stand for any, and then of each event which of these it is, and the days and keys in their order.

const day = '2000-01-01';
const key = 'm';
if (!isLocalDate(day) || !CommandKey.is(key)) throw new Error('no day or no key to stand for any');
const DAY: LocalDate = day;
const KEY: CommandKey = key;

/** Takes the days and keys of changes out, in the order in which {@link Filling} gives them back. */
export interface Drain {
  readonly day: (day: LocalDate) => void;
  readonly key: (key: CommandKey) => void;
}

/** Gives days and keys, each in its turn. */
export interface Filling {
  readonly day: () => LocalDate;
  readonly key: () => CommandKey;
}

const emptyTerm = (term: Term, { day: taken }: Drain): Term => {
  if ('until' in term) {
    taken(term.until);
    if (term.review === undefined) return { ...term, until: DAY };
  }
  if (term.review === undefined) return term;
  taken(term.review);
  return 'until' in term ? { ...term, until: DAY, review: DAY } : { ...term, review: DAY };
};

const filledTerm = (term: Term, filling: Filling): Term => {
  if ('until' in term) {
    const until = filling.day();
    return term.review === undefined ? { ...term, until } : { ...term, until, review: filling.day() };
  }
  return { ...term, review: filling.day() };
};

const emptied = (change: ServiceChange, drain: Drain): ServiceChange => {
  switch (change.op) {
    case 'grant': {
      const { from, until } = change.grant;
      drain.day(from);
      if (until !== undefined) drain.day(until);
      return {
        ...change,
        grant: { ...change.grant, from: DAY, until: until === undefined ? undefined : DAY },
      };
    }
    case 'impose':
      drain.key(change.measure);
      drain.day(change.decided);
      drain.day(change.from);
      return { ...change, measure: KEY, decided: DAY, from: DAY, term: emptyTerm(change.term, drain) };
    case 'reschedule':
      drain.key(change.measure);
      drain.day(change.from);
      return { ...change, measure: KEY, from: DAY, term: emptyTerm(change.term, drain) };
    case 'lift':
      drain.key(change.measure);
      drain.day(change.from);
      return { ...change, measure: KEY, from: DAY };
    case 'end':
      drain.day(change.last);
      return { ...change, last: DAY };
    case 'keep':
      drain.day(change.decided);
      drain.day(change.from);
      return { ...change, decided: DAY, from: DAY };
  }
};

const filled = (change: ServiceChange, filling: Filling): ServiceChange => {
  switch (change.op) {
    case 'grant': {
      const { op, service, grant } = change;
      const { serviceType, strands, tasks } = grant;
      const from = filling.day();
      const until = grant.until === undefined ? undefined : filling.day();
      return { op, service, grant: { serviceType, from, until, strands, tasks } };
    }
    case 'impose': {
      const { op, service, what, alterations, derivesFrom } = change;
      const measure = filling.key();
      const decided = filling.day();
      const from = filling.day();
      const term = filledTerm(change.term, filling);
      return { op, service, what, measure, decided, from, term, alterations, derivesFrom };
    }
    case 'reschedule': {
      const { op, service } = change;
      const measure = filling.key();
      const from = filling.day();
      return { op, service, measure, from, term: filledTerm(change.term, filling) };
    }
    case 'lift': {
      const { op, service } = change;
      const measure = filling.key();
      return { op, service, measure, from: filling.day() };
    }
    case 'end':
      return { op: 'end', service: change.service, last: filling.day() };
    case 'keep': {
      const { op, service, derivesFrom } = change;
      const decided = filling.day();
      return { op, service, decided, from: filling.day(), derivesFrom };
    }
  }
};

/** What an event does to levels but for days and keys. */
export interface Template {
  readonly changes: ReadonlyArray<ServiceChange>;
  /** The services that it is about, each once. */
  readonly services: ReadonlyArray<ServiceKey>;
}

export const isServiceChange = (change: Change): change is ServiceChange =>
  change.op !== 'void' && change.op !== 'replace';

/** The text that changes have in common with all others that differ in days and keys only, which are handed to `drain`. */
export const templateText = (changes: ReadonlyArray<ServiceChange>, drain: Drain): string =>
  JSON.stringify(changes.map((change) => emptied(change, drain)));

/** Reads a template's text; undefined when it is none. */
export const readTemplate = (text: string): Template | undefined => {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read)) return undefined;
  const changes: ReadonlyArray<unknown> = read;
  return changes.every(isWrittenChange)
    ? { changes, services: [...new Set(changes.map(({ service }) => service))] }
    : undefined;
};

/** The changes that a template and its days and keys make. */
export const fillTemplate = ({ changes }: Template, filling: Filling): ReadonlyArray<ServiceChange> => {
  const [only] = changes;
  return changes.length === 1 && only !== undefined
    ? [filled(only, filling)]
    : changes.map((change) => filled(change, filling));
};
