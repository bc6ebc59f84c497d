import type { DossierScope } from '../../domain/dossier/scope.js';
import type { DossierSurroundings } from '../../domain/dossier/surroundings.js';
import type { Overview } from '../../domain/dossier/overview.js';
import type { RuleFailure } from '../../domain/findings/own-rule-guard.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { Instant } from '../../domain/values/instant.js';
import type { FindingView } from './finding.js';
import type { RuleView } from './rules.js';
import type { StoryView } from './story.js';
import type { DossierLanguage, Text } from './text.js';

/** A table of the data beside the report. */
export interface WrittenTable {
  readonly name: string;
  readonly about: Text;
  readonly rows: number;
}

/** Everything that stands in a report of itself; what its script opens stands in {@link ReportParts}. */
export interface Report {
  readonly language: DossierLanguage;
  readonly catalogue: Catalogue;
  readonly scope: DossierScope;
  readonly version: string;
  readonly ledger: {
    readonly head: number;
    readonly events: number;
    readonly first: Instant | undefined;
    readonly last: Instant | undefined;
  };
  readonly rules: ReadonlyArray<RuleView>;
  /** Rules of the municipality's own of which nothing is told, because they failed. */
  readonly failed: ReadonlyArray<RuleFailure>;
  readonly overview: Overview;
  readonly surroundings: DossierSurroundings;
  /** The first findings, serious ones first, and how many there are. */
  readonly findings: { readonly shown: ReadonlyArray<FindingView>; readonly total: number };
  /** Those drawn for case reading, with their findings. */
  readonly sample: ReadonlyArray<{
    readonly story: StoryView;
    readonly findings: ReadonlyArray<FindingView>;
  }>;
  /** Of how many people the stories are in the report. */
  readonly stories: { readonly told: number; readonly of: number };
  readonly tables: ReadonlyArray<WrittenTable>;
  /** Who signed the checkpoint that the dossier is proven by; undefined where nobody did. */
  readonly signedBy: string | undefined;
}

/** What the report's script opens, each a line of JSON. */
export interface ReportParts {
  readonly people: ReadonlyArray<string>;
  readonly findings: ReadonlyArray<string>;
  readonly stories: ReadonlyArray<string>;
}
