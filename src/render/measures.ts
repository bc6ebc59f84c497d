import type { AsOf } from '../domain/changes/as-of.js';
import type { PhaseFrom } from '../domain/changes/crisis-phases.js';
import type { EndedBy } from '../domain/changes/framework-life.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { CrisisThen, MeasureStanding } from '../domain/views/measures.js';
import { showAsOf, showDate } from './dates.js';
import { showPhase } from './details/crisis.js';
import { measureLines } from './details/framework.js';
import { jsonOf, type Json } from './json-value.js';
import { showInitiative, showPower } from './phrases.js';
import { safeText } from './safe-text.js';
import { showStandingTerm, STATES } from './standing.js';

const ENDED_BY: Readonly<Record<EndedBy, Label>> = {
  term: { nb: 'perioden var over', en: 'its term was over' },
  ended: { nb: 'avsluttet', en: 'ended' },
  withdrawn: { nb: 'trukket tilbake', en: 'withdrawn' },
  superseded: { nb: 'avløst av et annet', en: 'superseded by another' },
  reversed: { nb: 'omgjort', en: 'reversed' },
};

const showPhases = (phases: ReadonlyArray<PhaseFrom>, language: Language): string =>
  phases
    .map(({ phase, effective, units = [] }) => {
      const where = units.length === 0 ? '' : ` (${units.map(safeText).join(', ')})`;
      const since = `${language === 'nb' ? 'fra' : 'from'} ${showDate(effective, language)}`;
      return `${showPhase(phase, language)}${where} ${since}`;
    })
    .join('; ');

const standingLines = (
  { standing, measure }: MeasureStanding,
  { at }: AsOf,
  language: Language,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const { state, from, endedBy, endedOn, eased } = standing;
  const { effective, operative = effective } = measure;
  // Decided and in force, but not at work yet: a team that starts on Monday.
  const works =
    operative === effective ? '' : `, ${nb ? 'iverksettes' : 'operative'} ${showDate(operative, language)}`;
  const since = `${nb ? 'fra' : 'from'} ${showDate(from, language)}${works}`;
  if (state === 'ended')
    return [
      since,
      ...(endedOn === undefined || endedBy === undefined
        ? []
        : [
            `${nb ? 'gjelder ikke lenger fra' : 'not in force from'} ${showDate(endedOn, language)}: ${ENDED_BY[endedBy][language]}`,
          ]),
    ];
  return [
    `${since}, ${showStandingTerm(standing, at, language)}`,
    ...(eased ? [nb ? 'lettelser i gjenåpningen' : 'eased in part by the reopening'] : []),
  ];
};

/** A crisis at a time in words: its phases, whether it has ended, and its measures, those in force first. */
export const renderMeasures = (
  crisis: CrisisThen,
  asOf: AsOf,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const nb = language === 'nb';
  const { phases, ended, measures } = crisis;
  const head = [
    showAsOf(asOf, language),
    ...(phases.length === 0 ? [] : [showPhases(phases, language)]),
    ...(ended === undefined
      ? []
      : [`${nb ? 'krisen avsluttet' : 'crisis ended'} ${showDate(ended.effective, language)}`]),
    ...(measures.length === 0 ? [nb ? 'Ingen tiltak.' : 'No measures.'] : []),
  ];
  const order = ['in-force', 'paused', 'planned', 'ended'] as const;
  const paragraphs = order.flatMap((state) =>
    measures
      .filter(({ standing }) => standing.state === state)
      .map((one) => {
        const { initiative, power } = one.measure;
        const [name = '', ...lines] = [
          ...measureLines(one.measure, language, catalogue),
          ...(initiative === undefined ? [] : [showInitiative(initiative, language)]),
          ...(power === undefined ? [] : [showPower(power, language, catalogue)]),
        ];
        return [
          `${STATES[state][language]}: ${name}`,
          ...[...standingLines(one, asOf, language), ...lines].map((line) => `   ${line}`),
        ];
      }),
  );
  return [head, ...paragraphs].map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
};

/** A crisis at a time as data. */
export const measuresJson = ({
  phases,
  phaseHistory,
  ended,
  measures,
}: CrisisThen): Readonly<Record<string, Json>> => ({
  phases: jsonOf(phases),
  phaseHistory: jsonOf(phaseHistory),
  ended: ended === undefined ? null : ended.effective,
  measures: jsonOf(
    measures.map(({ measure, ref, standing, changes }) => ({
      ...{ measure: measure.measure, event: ref.id, force: measure.force },
      ...standing,
      changes: changes.map(({ change, direction }) => ({ ...change, direction })),
      adopted: measure,
    })),
  ),
});
