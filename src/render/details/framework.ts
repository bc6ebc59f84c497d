import type { EventOf } from '../../domain/events/event.js';
import type { FRAMEWORK_EVENTS } from '../../domain/events/framework-events.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { Force, ReviewOutcome } from '../../domain/vocabulary/decisions.js';
import { StartCondition } from '../../domain/vocabulary/measure/acts.js';
import {
  ConsultationAct,
  MeasureLinkKind,
  OutsideBody,
  PublicationForm,
  PublicationPlace,
} from '../../domain/vocabulary/measure/parties.js';
import { showChange } from '../measure/changes.js';
import { showTermOfService, targetLines } from '../measure/target.js';
import { quoted } from '../phrases.js';
import { safeText } from '../safe-text.js';
import type { DetailsOfFamily } from './family.js';

/** A measure by its dimensions, one line each: what, whom and where, from what to what, on which terms, and what follows. */
export const measureLines = (
  event: EventOf<'FrameworkMeasureAdopted'>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const { measure, force, target, issuedBy, startsWhen } = event;
  const { terms = [], links: between = [] } = event;
  const from = issuedBy === undefined ? '' : `, ${OutsideBody.keys[issuedBy][language]}`;
  return [
    `${safeText(measure)} (${Force.keys[force][language]}${from})`,
    ...targetLines(target, language, catalogue),
    ...target.changes.map((change) => showChange(change, language, catalogue)),
    ...(terms.length === 0
      ? []
      : [`${nb ? 'vilkår' : 'terms'}: ${terms.map((term) => showTermOfService(term, language)).join(', ')}`]),
    ...(startsWhen === undefined
      ? []
      : [`${nb ? 'starter' : 'starts'} ${StartCondition.keys[startsWhen][language]}`]),
    ...between.map(
      ({ kind, measure: other }) => `${MeasureLinkKind.keys[kind][language]} ${safeText(other)}`,
    ),
  ];
};

const named = ({ measure }: { readonly measure: string }): ReadonlyArray<string> => [safeText(measure)];

const published = (
  { measures, where, text, apology, forms = [] }: EventOf<'MeasuresPublished'>,
  language: Language,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const places = where.map((place) => PublicationPlace.keys[place][language]).join(', ');
  const told = forms.map((form) => PublicationForm.keys[form][language]).join(', ');
  return [
    `${measures.map(safeText).join(', ')}: ${places}${told === '' ? '' : ` (${told})`}`,
    quoted(text.text, language),
    ...(apology ? [nb ? 'kommunen beklager' : 'the municipality apologises'] : []),
  ];
};

export const FRAMEWORK_DETAILS: DetailsOfFamily<typeof FRAMEWORK_EVENTS> = {
  FrameworkMeasureAdopted: (event, language, catalogue) => [
    ...measureLines(event, language, catalogue),
    quoted(event.announcement.text, language),
  ],
  FrameworkMeasureStarted: named,
  FrameworkMeasureReviewed: ({ measure, outcome }, language) => [
    `${safeText(measure)}: ${ReviewOutcome.keys[outcome][language]}`,
  ],
  FrameworkMeasureExtended: named,
  FrameworkMeasurePaused: named,
  FrameworkMeasureResumed: named,
  FrameworkMeasureEased: ({ measure, plan, step }, language) => [
    `${safeText(measure)}: ${safeText(plan)}, ${language === 'nb' ? 'trinn' : 'step'} ${safeText(step)}`,
  ],
  FrameworkMeasureEnded: named,
  FrameworkMeasureWithdrawn: named,
  FrameworkMeasureSuperseded: ({ measure, supersededBy }, language) => [
    `${safeText(measure)}, ${language === 'nb' ? 'avløst av' : 'superseded by'} ${safeText(supersededBy)}`,
  ],
  FrameworkMeasureReversed: named,
  MeasuresPublished: published,
  OutsideBodyConsulted: ({ measures, body, act, matter }, language) => [
    `${OutsideBody.keys[body][language]} ${ConsultationAct.keys[act][language]} (${measures.map(safeText).join(', ')}): ${quoted(matter.text, language)}`,
  ],
};
