import {
  AlertCause,
  ControlTheme,
  DeviationKind,
  Handling,
  provisionLabel,
  RiskLevel,
  run,
  Severity,
  Supervisor,
  TrainingTopic,
  UnitPlan,
  WhistleblowingOutcome,
  type EventName,
  type HistoryEntry,
  type LocalDate,
} from 'forsvarlig';
import { entriesAbout } from '../story/shown.js';
import type { Told } from '../story/story.js';
import { UNITS } from './by.js';
import { FACTS, TODAY } from './facts.js';
import { dated, listed, nb } from './lines.js';
import { CATALOGUE } from './services.js';

/** What an entry of a unit's internal control says. */
const said = ({ event }: HistoryEntry): string => {
  switch (event.type) {
    case 'DeviationRecorded':
      return `${DeviationKind.keys[event.kind].nb}, ${Severity.keys[event.severity].nb}; skjedde ${nb(event.occurred)}. «${event.words.text}»`;
    case 'DeviationHandled':
      return `${Handling.keys[event.handling].nb}. «${event.words.text}»`;
    case 'SupervisionOpened':
      return `${Supervisor.keys[event.supervisor].nb}; ${listed(ControlTheme, event.themes)}`;
    case 'BreachFound':
      return `${ControlTheme.keys[event.theme].nb} (${event.provisions.map((id) => provisionLabel(CATALOGUE, id, 'nb')).join(', ')})`;
    case 'QualityCommitteeMet':
      return `${listed(ControlTheme, event.themes)}; avvik gått gjennom: ${event.deviations}`;
    case 'SystemAudited':
      return `fra ${nb(event.yearFrom)}; mangler funnet: ${event.shortcomings}`;
    case 'RiskAssessed':
      return `${listed(ControlTheme, event.themes)}: ${RiskLevel.keys[event.level].nb}`;
    case 'UnitTrained':
      return `${listed(TrainingTopic, event.topics)}; ${event.trained} av ${event.outOf}`;
    case 'InspectorateAlerted':
      return `${AlertCause.keys[event.cause].nb}, skjedde ${nb(event.occurred)}`;
    case 'PlanAdopted':
      return `${UnitPlan.keys[event.plan].nb}; gås gjennom innen ${nb(event.reviewBy)}`;
    case 'WhistleblowingReceived':
      return listed(ControlTheme, event.themes);
    case 'WhistleblowingClosed':
      return WhistleblowingOutcome.keys[event.outcome].nb;
    default:
      return 'words' in event ? `«${event.words.text}»` : '';
  }
};

const line = (entry: HistoryEntry): string => {
  const words = said(entry);
  return words === '' ? dated(entry) : `${dated(entry)}: ${words}`;
};

const ofUnits = async (
  told: Told,
  units: ReadonlyArray<string>,
  ...kinds: ReadonlyArray<EventName>
): Promise<ReadonlyArray<HistoryEntry>> => {
  const all = await Promise.all(units.map((unit) => entriesAbout(told, { unit }, ...kinds)));
  return all.flat().sort((a, b) => a.ref.position - b.ref.position);
};

const within = (from: LocalDate, until: LocalDate, entries: ReadonlyArray<HistoryEntry>) =>
  entries.filter(({ event: { type }, event }) =>
    type === 'DeviationRecorded' && 'occurred' in event
      ? event.occurred >= from && event.occurred <= until
      : false,
  );

/** What went wrong: the death, the cases of no contact in eight months, and the breaches. */
export const whatWentWrong = async (told: Told): Promise<string> => {
  const all = await ofUnits(
    told,
    [UNITS.all],
    ...(['DeviationRecorded', 'SupervisionOpened', 'BreachFound'] as const),
    ...(['BreachCorrected', 'SupervisionClosed'] as const),
  );
  const { from, until } = FACTS.firstEightMonths;
  const silent = within(from, until, await ofUnits(told, [UNITS.mentalHealth], 'DeviationRecorded'));
  const { open } = await run(told.ledger.unit(UNITS.all, { at: FACTS.account }));
  const breaches = open.filter(({ event }) => event.type === 'BreachFound');
  return [
    ...all.map(line),
    '',
    `Ingen kontakt med bruker, ${nb(from)} – ${nb(until)}: ${silent.length} hendelser`,
    ...silent.map((entry) => `  ${line(entry)}`),
    '',
    `Lovbrudd som ikke var rettet ${nb(FACTS.account)}: ${breaches.length}`,
  ].join('\n');
};

/** The routine for those who don't answer, as the municipality adopted it. */
export const noContactRoutine = async (told: Told): Promise<string> =>
  (await ofUnits(told, [UNITS.all], 'PlanAdopted'))
    .filter(({ event }) => event.type === 'PlanAdopted' && event.plan === 'no-contact-routine')
    .map(line)
    .join('\n');

/** Deviations, quality committees, and what is gone through every year. */
export const qualityWork = async (told: Told): Promise<string> => {
  const deviations = await ofUnits(
    told,
    [UNITS.mentalHealth, UNITS.homeCare],
    ...(['DeviationRecorded', 'DeviationHandled'] as const),
  );
  const yearly = await ofUnits(
    told,
    [UNITS.all, UNITS.mentalHealth, UNITS.homeCare],
    ...(['QualityCommitteeMet', 'SystemAudited', 'RiskAssessed'] as const),
    ...(['DeviationsAndMeasuresReviewed', 'PlanAdopted', 'PlanRevised'] as const),
  );
  const { open } = await run(told.ledger.unit(UNITS.mentalHealth, { at: TODAY }));
  const left = open.filter(({ event }) => event.type === 'DeviationRecorded');
  return [
    ...deviations.map(line),
    '',
    ...yearly.map(line),
    '',
    `Åpne avvik ${nb(TODAY)}: ${left.length}`,
  ].join('\n');
};

/** Who was told: Helsetilsynet, and those who take up what staff blow the whistle on. */
export const alerts = async (told: Told): Promise<string> =>
  (
    await ofUnits(
      told,
      [UNITS.all, UNITS.homeCare],
      ...(['InspectorateAlerted', 'WhistleblowingReceived', 'WhistleblowingClosed'] as const),
    )
  )
    .map(line)
    .join('\n');

/** Documentation and journal as a theme: the breach, its correction, the training, the deviations. */
export const journalPractice = async (told: Told): Promise<string> => {
  const entries = await ofUnits(
    told,
    [UNITS.all, UNITS.mentalHealth],
    ...(['BreachFound', 'BreachCorrected', 'UnitTrained', 'DeviationRecorded'] as const),
  );
  return entries
    .filter(({ event }) => {
      switch (event.type) {
        case 'BreachFound':
          return event.theme === 'records';
        case 'BreachCorrected':
          return event.matter === 'grue:breach:records';
        case 'UnitTrained':
          return event.topics.includes('records');
        case 'DeviationRecorded':
          return event.kind === 'records';
        default:
          return false;
      }
    })
    .map(line)
    .join('\n');
};
