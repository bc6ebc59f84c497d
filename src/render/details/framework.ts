import type { EventOf } from '../../domain/events/event.js';
import type { FRAMEWORK_EVENTS } from '../../domain/events/framework-events.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { Force, ReviewOutcome } from '../../domain/vocabulary/decisions.js';
import { StartCondition } from '../../domain/vocabulary/measure/acts.js';
import {
  ConsultationAct,
  CrisisPowerProvision,
  EndDuty,
  LinkKind,
  OutsideBody,
  Party,
  PublicationForm,
  PublicationPlace,
  type Power,
} from '../../domain/vocabulary/measure/parties.js';
import { showChange } from '../measure/changes.js';
import { showTermOfService, targetLines } from '../measure/target.js';
import { quoted } from '../phrases.js';
import { safeText } from '../safe-text.js';
import type { DetailsOfFamily } from './family.js';

/** What gives the power; nothing where that was not stated. */
const showPower = (power: Power, language: Language): ReadonlyArray<string> => {
  const nb = language === 'nb';
  switch (power.kind) {
    case 'crisis-power':
      return [
        `${nb ? 'særskilt hjemmel i krise' : 'crisis power'}: ${CrisisPowerProvision.keys[power.provision][language]}`,
      ];
    case 'ordinary-law':
      return [nb ? 'etter ordinær lov' : 'under ordinary law'];
    case 'none-needed':
      return [nb ? 'trenger ingen hjemmel' : 'needs no power'];
    case 'not-stated':
      return [];
  }
};

const showInitiative = (
  { suggestedBy, requestedBy }: NonNullable<EventOf<'FrameworkMeasureAdopted'>['initiative']>,
  language: Language,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  return [
    ...(suggestedBy === undefined
      ? []
      : [`${nb ? 'foreslått av' : 'suggested by'}: ${Party.keys[suggestedBy][language]}`]),
    ...(requestedBy === undefined
      ? []
      : [`${nb ? 'ønsket av' : 'asked for by'}: ${Party.keys[requestedBy][language]}`]),
  ];
};

/** A measure by its dimensions, one line each: what, whom and where, from what to what, on which terms, and what follows. */
export const measureLines = (
  event: EventOf<'FrameworkMeasureAdopted'>,
  language: Language,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const { measure, force, target, power, issuedBy, startsWhen, reviewed, initiative } = event;
  const { terms = [], links = [], atEnd = [] } = event;
  const from = issuedBy === undefined ? '' : `, ${OutsideBody.keys[issuedBy][language]}`;
  return [
    `${safeText(measure)} (${Force.keys[force][language]}${from})`,
    ...targetLines(target, language),
    ...target.changes.map((change) => showChange(change, language)),
    ...(terms.length === 0
      ? []
      : [`${nb ? 'vilkår' : 'terms'}: ${terms.map((term) => showTermOfService(term, language)).join(', ')}`]),
    ...(startsWhen === undefined
      ? []
      : [`${nb ? 'starter' : 'starts'} ${StartCondition.keys[startsWhen][language]}`]),
    ...(reviewed === undefined
      ? []
      : [
          nb
            ? `vurderes på nytt hver ${reviewed.everyDays}. dag`
            : `reviewed every ${reviewed.everyDays} days`,
        ]),
    ...showPower(power, language),
    ...(initiative === undefined ? [] : showInitiative(initiative, language)),
    ...links.map(({ kind, measure: other }) => `${LinkKind.keys[kind][language]} ${safeText(other)}`),
    ...(atEnd.length === 0
      ? []
      : [
          `${nb ? 'når det er over' : 'when it is over'}: ${atEnd.map((duty) => EndDuty.keys[duty][language]).join(', ')}`,
        ]),
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
  FrameworkMeasureAdopted: (event, language) => [
    ...measureLines(event, language),
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
