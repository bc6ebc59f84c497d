import type { AsOf } from '../domain/changes/as-of.js';
import type { PhaseFrom } from '../domain/changes/crisis-phases.js';
import type { EndedBy, FrameworkAt } from '../domain/changes/framework-life.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { EndCondition } from '../domain/vocabulary/decisions.js';
import { BUILT_IN, provisionLabel, type Catalogue } from '../domain/law/catalogue.js';
import { EndTask } from '../domain/vocabulary/term.js';
import type { CrisisThen, MeasureStanding } from '../domain/views/measures.js';
import type { RestorationDue } from '../domain/views/restoration.js';
import { showAsOf, showDate } from './dates.js';
import { showPhase } from './details/crisis.js';
import { measureLines } from './details/framework.js';
import { jsonOf, type Json } from './json-value.js';
import { showInitiative, showPower, showTerm } from './phrases.js';
import { safeText } from './safe-text.js';

const STATES: Readonly<Record<FrameworkAt['state'], Label>> = {
  'in-force': { nb: 'GJELDER', en: 'IN FORCE' },
  paused: { nb: 'PÅ PAUSE', en: 'PAUSED' },
  planned: { nb: 'PLANLAGT', en: 'PLANNED' },
  ended: { nb: 'AVSLUTTET', en: 'ENDED' },
};

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
  const { state, from, endedBy, endedOn, term, review, overdue, eased } = standing;
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
  const due =
    review === undefined || review === term.review
      ? ''
      : `${nb ? '; neste vurdering innen' : '; next review by'} ${showDate(review, language)}${overdue ? (nb ? ' (FORFALT)' : ' (OVERDUE)') : ''}`;
  // A review that was held is not overdue, whatever day the term names.
  const marked = overdue && review === term.review ? at : undefined;
  return [
    `${since}, ${showTerm(term, language, marked)}${due}`,
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

/** What is left of a crisis, in words: the end of the crisis, of the power, and of each ground, told each by itself. */
export const renderRestoration = (
  due: RestorationDue,
  asOf: AsOf,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const nb = language === 'nb';
  const lines = [
    showAsOf(asOf, language),
    due.crisisEnded === undefined
      ? nb
        ? 'Krisen er ikke avsluttet.'
        : 'The crisis has not ended.'
      : `${nb ? 'Krisen avsluttet' : 'Crisis ended'} ${showDate(due.crisisEnded, language)}.`,
    ...due.frameworks.flatMap(({ measure, standing, condition, power, duties, by }) => [
      `${safeText(measure)}: ${STATES[standing.state][language].toLowerCase()}, ${showTerm(standing.term, language, asOf.at)}`,
      ...(condition === undefined
        ? []
        : [
            `   ${nb ? 'grunnlaget faller bort' : 'its ground goes'} ${EndCondition.keys[condition][language]}`,
          ]),
      ...(power === undefined
        ? []
        : [
            `   ${provisionLabel(catalogue, power.provision, language)}: ${power.open ? (nb ? 'kan brukes' : 'can be used') : nb ? 'KAN IKKE LENGER BRUKES' : 'CAN NO LONGER BE USED'}${power.until === undefined ? '' : `, ${nb ? 'til og med' : 'up to and including'} ${showDate(power.until, language)}`}`,
          ]),
      ...(duties.length === 0
        ? []
        : [
            `   ${nb ? 'gjenstår' : 'left to do'}: ${duties.map((duty) => EndTask.keys[duty][language]).join(', ')}${by === undefined ? '' : `, ${nb ? 'innen' : 'by'} ${showDate(by, language)}`}`,
          ]),
    ]),
    ...due.decisions.map(
      ({ user, service, decision, measure, term }) =>
        `${safeText(user)} / ${safeText(service)}: ${safeText(decision)} (${safeText(measure)}), ${showTerm(term, language, asOf.at)}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
};
