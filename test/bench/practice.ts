import { createHash } from 'node:crypto';

/** What good practice adds to a measure, a wish or a report of concern: whether each was done, and written down. */
export interface Practice {
  /** The user's view stands in the assessment. */
  readonly heard: boolean;
  /** What was tried first stands in the assessment. */
  readonly alternatives: boolean;
  /** No task is left to next of kin without an agreement. */
  readonly agreed: boolean;
  /** Consent to contact by screen. */
  readonly consented: boolean;
  /** Assessed anew on the day named. */
  readonly reviewed: boolean;
  /** Not prolonged beyond fourteen days without an individual decision. */
  readonly short: boolean;
  /** What prolongs it was told to the user. */
  readonly told: boolean;
  /** As much was given as was decided. */
  readonly given: boolean;
  /** Somebody called in the weeks between. */
  readonly seen: boolean;
}

const NONE: Practice = {
  ...{ heard: false, alternatives: false, agreed: false, consented: false, reviewed: false },
  ...{ short: false, told: false, given: false, seen: false },
};

/** The hard data: nothing of it was ever done, so that nearly every rule that is about it finds something every time. */
export const NOTHING_MORE = (): Practice => NONE;

/** Of a hundred occasions, on how many it is left out. Made up: high for a crisis, and far from all. */
export const FAULTS: Readonly<Record<keyof Practice, number>> = {
  heard: 8,
  alternatives: 8,
  agreed: 4,
  consented: 3,
  reviewed: 10,
  short: 5,
  told: 8,
  given: 5,
  seen: 5,
};

/** A number from 0 to 99 that hangs on a text alone. */
const drawn = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() % 100;

/** A municipality under pressure: mostly good practice, each part of it left out by a share that is the seed's and nobody's choice. */
export const UNDER_PRESSURE = (user: string, n: number): Practice => {
  const done = (what: keyof Practice): boolean => drawn(`1 ${user} ${n} ${what}`) >= FAULTS[what];
  return {
    heard: done('heard'),
    alternatives: done('alternatives'),
    agreed: done('agreed'),
    consented: done('consented'),
    reviewed: done('reviewed'),
    short: done('short'),
    told: done('told'),
    given: done('given'),
    seen: done('seen'),
  };
};
