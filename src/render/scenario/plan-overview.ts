import { codesOf, type Language } from '../../domain/vocabulary/code-list.js';
import type { CarriedByNeed } from '../../scenario/plan/carried.js';
import { PlannedMeasure } from '../../scenario/plan/planned-measure.js';
import type { Proposal } from '../../scenario/plan/proposals.js';
import type { Need } from '../../scenario/fork/comparison.js';
import { textTable } from '../table.js';
import { showCount, showFraction } from '../totals.js';
import { word } from '../words.js';

/** A need score as people read it. */
export const showNeed = (need: Need, language: Language): string =>
  need === 'unknown' ? word('ikke kjent', 'not known', language) : String(need);

/** What would give: each measure, of how many services, and the time that it frees. */
const measureTable = (proposals: ReadonlyArray<Proposal>, language: Language): string => {
  const sums = new Map<PlannedMeasure, { services: number; freed: number }>();
  for (const { measure, freed } of proposals.flatMap(({ changes }) => changes)) {
    const sum = sums.get(measure) ?? { services: 0, freed: 0 };
    sums.set(measure, { services: sum.services + 1, freed: sum.freed + Math.max(0, freed) });
  }
  return textTable(
    [
      { heading: [word('Hva som viker', 'What gives', language)], side: 'left' },
      { heading: [word('Tjenester', 'Services', language)], side: 'right' },
      { heading: word('Timer|i uka', 'Hours|a week', language).split('|'), side: 'right' },
    ],
    codesOf(PlannedMeasure).flatMap((measure) => {
      const sum = sums.get(measure);
      return sum === undefined
        ? []
        : [
            {
              cells: [
                PlannedMeasure.keys[measure][language],
                showCount(sum.services, language),
                showFraction(sum.freed, 60, language),
              ],
            },
          ];
    }),
  );
};

/** Who is hurt, and how much: people by need. */
const needTable = (carried: ReadonlyArray<CarriedByNeed>, language: Language): string =>
  textTable(
    [
      { heading: [word('Behov', 'Need', language)], side: 'left' },
      { heading: [word('Brukere', 'Users', language)], side: 'right' },
      { heading: word('Uten|endring', 'No|change', language).split('|'), side: 'right' },
      { heading: word('Én|endring', 'One|change', language).split('|'), side: 'right' },
      { heading: word('Flere|endringer', 'Several|changes', language).split('|'), side: 'right' },
      { heading: [word('Belastning', 'Harm', language)], side: 'right' },
    ],
    carried.map(({ need, people, one, several, harm }) => ({
      cells: [
        showNeed(need, language),
        ...[people, people - one - several, one, several, harm].map((count) => showCount(count, language)),
      ],
    })),
  );

/** A plan at one glance: what would give, and who carries it. */
export const planOverview = (
  {
    proposals,
    carried,
  }: { readonly proposals: ReadonlyArray<Proposal>; readonly carried: ReadonlyArray<CarriedByNeed> },
  language: Language,
): string => `${measureTable(proposals, language)}\n${needTable(carried, language)}`;
