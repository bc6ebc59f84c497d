import type { UNIT_CONTROL_EVENTS } from '../../../domain/events/unit/control-events.js';
import { CrisisKind } from '../../../domain/vocabulary/people.js';
import { TrainingTopic } from '../../../domain/vocabulary/staff.js';
import {
  AlertCause,
  ControlTheme,
  DeviationKind,
  Handling,
  RiskLevel,
  Severity,
  Supervisor,
  UnitPlan,
  WhistleblowingOutcome,
} from '../../../domain/vocabulary/unit/control.js';
import { showDate } from '../../dates.js';
import { quoted, showProvisions } from '../../phrases.js';
import { listed } from '../../words.js';
import type { DetailsOfFamily } from '../family.js';

export const UNIT_CONTROL_DETAILS: DetailsOfFamily<typeof UNIT_CONTROL_EVENTS> = {
  DeviationRecorded: ({ kind, severity, occurred, words }, language) => [
    `${DeviationKind.keys[kind][language]} (${Severity.keys[severity][language]}), ${language === 'nb' ? 'skjedde' : 'happened'} ${showDate(occurred, language)}`,
    quoted(words.text, language),
  ],
  DeviationHandled: ({ handling, words }, language) => [
    `${Handling.keys[handling][language]}: ${quoted(words.text, language)}`,
  ],
  QualityCommitteeMet: ({ themes, deviations, words }, language) => [
    `${listed(ControlTheme, themes, language)}; ${language === 'nb' ? 'avvik' : 'deviations'}: ${deviations}`,
    quoted(words.text, language),
  ],
  SystemAudited: ({ yearFrom, themes, shortcomings, words }, language) => [
    `${language === 'nb' ? 'året fra' : 'the year from'} ${showDate(yearFrom, language)}: ${listed(ControlTheme, themes, language)}`,
    `${language === 'nb' ? 'antall mangler' : 'shortcomings'}: ${shortcomings}; ${quoted(words.text, language)}`,
  ],
  RiskAssessed: ({ themes, level, words, scenario }, language) => [
    `${listed(ControlTheme, themes, language)}${scenario === undefined ? '' : ` (${CrisisKind.keys[scenario][language]})`}: ${RiskLevel.keys[level][language]}`,
    quoted(words.text, language),
  ],
  DeviationsAndMeasuresReviewed: ({ from, until, deviations, measures, words }, language) => {
    const [wrong, taken] = language === 'nb' ? ['avvik', 'tiltak'] : ['deviations', 'measures'];
    return [
      `${showDate(from, language)} – ${showDate(until, language)}, ${wrong}: ${deviations}, ${taken}: ${measures}`,
      quoted(words.text, language),
    ];
  },
  UnitTrained: ({ topics, trained, outOf }, language) => [
    `${listed(TrainingTopic, topics, language)}: ${trained} ${language === 'nb' ? 'av' : 'of'} ${outOf}`,
  ],
  InspectorateAlerted: ({ cause, occurred }, language) => [
    `${AlertCause.keys[cause][language]} ${showDate(occurred, language)}`,
  ],
  SupervisionOpened: ({ supervisor, themes }, language) => [
    `${Supervisor.keys[supervisor][language]}: ${listed(ControlTheme, themes, language)}`,
  ],
  BreachFound: ({ theme, provisions, words }, language, catalogue) => [
    `${ControlTheme.keys[theme][language]}${provisions.length === 0 ? '' : `: ${showProvisions(provisions, language, catalogue)}`}`,
    quoted(words.text, language),
  ],
  BreachCorrected: ({ words }, language) => [quoted(words.text, language)],
  SupervisionClosed: ({ words }, language) => [quoted(words.text, language)],
  WhistleblowingReceived: ({ themes }, language) => [listed(ControlTheme, themes, language)],
  WhistleblowingClosed: ({ outcome }, language) => [WhistleblowingOutcome.keys[outcome][language]],
  PlanAdopted: ({ plan, reviewBy }, language) => [
    `${UnitPlan.keys[plan][language]}, ${language === 'nb' ? 'gjennomgås innen' : 'review by'} ${showDate(reviewBy, language)}`,
  ],
  PlanRevised: ({ reviewBy }, language) => [
    `${language === 'nb' ? 'gjennomgås innen' : 'review by'} ${showDate(reviewBy, language)}`,
  ],
};
