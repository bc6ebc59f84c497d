import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { Task } from '../../domain/vocabulary/services.js';
import type { PersonChange, ScenarioComparison } from '../../scenario/fork/comparison.js';
import type { Direction } from '../../scenario/fork/direction.js';
import type { LevelChange } from '../../scenario/fork/level-change.js';
import type { Applied } from '../../scenario/fork/scenario.js';
import { showAsOf } from '../dates.js';
import { arrow, showMove } from '../level-parts.js';
import { showExtent, showService } from '../levels.js';
import { safeText } from '../safe-text.js';
import { summaryMoves } from '../summaries.js';
import { textTable } from '../table.js';
import { showCount } from '../totals.js';
import { listed, word } from '../words.js';
import { showNeed } from './plan-overview.js';
import { appliedLines } from './suppositions.js';

const DIRECTIONS: Readonly<Record<Direction, Label>> = {
  less: { nb: 'mindre', en: 'less' },
  more: { nb: 'mer', en: 'more' },
  other: { nb: 'på en annen måte', en: 'in another way' },
};

const moved = (from: number, to: number, language: Language): string =>
  from === to ? showCount(to, language) : arrow(showCount(from, language), showCount(to, language));

const needTable = (needs: ScenarioComparison['needs'], language: Language): string =>
  textTable(
    [
      { heading: [word('Behov', 'Need', language)], side: 'left' },
      { heading: [word('Brukere', 'Users', language)], side: 'right' },
      { heading: word('Mindre enn|innvilget', 'Less than|granted', language).split('|'), side: 'right' },
      { heading: word('Under det|nødvendige', 'Below the|necessary', language).split('|'), side: 'right' },
    ],
    needs.map(({ need, from, to }) => ({
      cells: [
        showNeed(need, language),
        moved(from.people, to.people, language),
        moved(from.lessThanGranted, to.lessThanGranted, language),
        moved(from.belowFloor, to.belowFloor, language),
      ],
    })),
  );

const levelLines = (change: LevelChange, language: Language, catalogue: Catalogue): ReadonlyArray<string> => {
  const { from, to, before, after, direction, belowFloor } = change;
  const level = to ?? from;
  const granted =
    from !== undefined && to !== undefined
      ? showMove(before, after, language)
      : to === undefined
        ? [word('ikke innvilget', 'not granted', language)]
        : [
            `${word('innvilget', 'granted', language)}: ${showExtent(to, (strand) => strand.granted, language)}`,
          ];
  return [
    `${level === undefined ? '' : showService(level, language, catalogue)}: ${DIRECTIONS[direction][language]}`,
    ...granted.map((line) => `  ${line}`),
    ...(belowFloor.to.length === 0
      ? []
      : [
          `  ${word('under det nødvendige', 'below the necessary', language)}: ${listed(Task, belowFloor.to, language)}`,
        ]),
  ];
};

const personLines = (
  { user, need, levels }: PersonChange,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const needs =
    need.from === need.to
      ? showNeed(need.to, language)
      : arrow(showNeed(need.from, language), showNeed(need.to, language));
  return [
    `${safeText(user)} (${word('behov', 'need', language)} ${needs})`,
    ...levels.flatMap((level) => levelLines(level, language, catalogue)).map((line) => `  ${line}`),
  ];
};

const text = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join('');

/**
 * What a scenario supposes, what came of it, and how levels differ from those of the facts or of another scenario: by kind of
 * service, by need, and person by person.
 */
export const renderScenario = (
  comparison: ScenarioComparison,
  applied: ReadonlyArray<Applied>,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const { from, to, services, needs, people } = comparison;
  const facts = word('det som er registrert', 'what is recorded', language);
  const moves = services.flatMap(({ serviceType, from: was, to: is }) => {
    const lines = summaryMoves(was, is, language);
    return lines.length === 0
      ? []
      : [serviceTypeLabel(catalogue, serviceType, language), ...lines.map((line) => `  ${line}`)];
  });
  return [
    text([
      `${word('Scenario', 'Scenario', language)}: ${to.name ?? facts}`,
      `${word('Sammenlignet med', 'Compared with', language)}: ${from.name ?? facts}`,
      `${word('Dag', 'Day', language)}: ${showAsOf(to.asOf, language)}`,
      word(
        'Ingenting er besluttet eller registrert: dette er bare forutsatt.',
        'Nothing is decided or recorded: this is only supposed.',
        language,
      ),
    ]),
    ...(applied.length === 0
      ? []
      : [text([word('Forutsatt', 'Supposed', language), ...appliedLines(applied, language, catalogue)])]),
    text(
      moves.length === 0
        ? [word('Tjenestene er de samme.', 'The services are the same.', language)]
        : [word('Tjenester', 'Services', language), ...moves.map((line) => `  ${line}`)],
    ),
    ...(needs.length === 0 ? [] : [needTable(needs, language)]),
    ...(people.length === 0
      ? []
      : [
          text([
            `${word('Brukere med et annet nivå', 'Users with another level', language)}: ${showCount(people.length, language)}`,
          ]),
          ...people.map((person) => text(personLines(person, language, catalogue))),
        ]),
  ].join('\n');
};
