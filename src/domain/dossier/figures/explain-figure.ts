import type { AsOf } from '../../changes/as-of.js';
import type { Finding } from '../../findings/finding.js';
import type { PersonDossier } from '../person-dossier.js';
import type { FigurePart, Figure } from './figure.js';

/** How a figure came about: what it means, how much it is of how much, and everything that was counted. */
export interface FigureExplanation extends Pick<Figure, 'name' | 'title' | 'definition' | 'of'> {
  readonly asOf: AsOf;
  /** The figure itself. */
  readonly number: number;
  /** How many there are in all of what it is a part of; undefined where it is a part of nothing. */
  readonly whole: number | undefined;
  /** Those that count, in the order in which people came into the ledger. */
  readonly counted: ReadonlyArray<FigurePart>;
}

/** An explanation that is being made, person by person. */
export interface FigureFold {
  readonly take: (one: PersonDossier) => void;
  /** A finding that shows only when people are compared, or is in a record that is nobody's. */
  readonly found: (finding: Finding) => void;
  readonly finish: () => FigureExplanation;
}

/** Goes through people, and keeps what one figure counts of them. */
export const figureFold = (
  { name, title, definition, of, ofPerson, ofFinding }: Figure,
  asOf: AsOf,
): FigureFold => {
  const counted: FigurePart[] = [];
  let whole = 0;
  const add = (all: ReadonlyArray<FigurePart>): void => {
    whole += all.length;
    for (const one of all) if (one.counts) counted.push(one);
  };
  const found = (finding: Finding): void => {
    if (ofFinding !== undefined) add(ofFinding(finding));
  };
  return {
    take: (one) => {
      add(ofPerson(one));
      one.findings.forEach(found);
    },
    found,
    finish: () => ({
      ...{ name, title, definition, asOf, counted },
      ...(of === undefined ? {} : { of }),
      number: counted.length,
      whole: of === undefined ? undefined : whole,
    }),
  };
};
