import type { Ref } from '../../changes/change.js';
import type { Finding } from '../../findings/finding.js';
import type { CommandKey, ServiceKey, UserKey } from '../../values/keys.js';
import type { Label } from '../../vocabulary/code-list.js';
import type { PersonDossier } from '../person-dossier.js';

/** One of the things that a figure is about: somebody's service, decision, entry, or the person. */
export interface FigurePart {
  /** Undefined for what is in the record of staff, a unit or a crisis. */
  readonly user: UserKey | undefined;
  readonly service?: ServiceKey;
  /** The decision or the finding. */
  readonly what?: CommandKey | string;
  /** Whether it is counted in the figure, or only in the whole that the figure is a part of. */
  readonly counts: boolean;
  /** The events that say so: of a level all that made it. */
  readonly refs: ReadonlyArray<Ref>;
}

/** A figure of a dossier's overview: its name, what it means, and how each person adds to it. */
export interface Figure {
  /** A name that stays: the same in every dossier, as `services.home-nursing.full`. */
  readonly name: string;
  readonly title: Label;
  /** How it is counted, so that somebody could count again. */
  readonly definition: Label;
  /** What it is a part of, where it is one: everything that is gone through. */
  readonly of?: Label;
  readonly ofPerson: (one: PersonDossier) => ReadonlyArray<FigurePart>;
  /** Of figures that count findings, which are also in records that are nobody's. */
  readonly ofFinding?: (finding: Finding) => ReadonlyArray<FigurePart>;
}

export const NOBODY: Figure['ofPerson'] = () => [];
