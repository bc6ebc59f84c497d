import type { CRISIS_EVENTS } from '../../domain/events/crisis-events.js';
import type { EventOf } from '../../domain/events/event.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { EndCondition, Purpose } from '../../domain/vocabulary/decisions.js';
import { LeadershipPower, LeadershipRole } from '../../domain/vocabulary/measure/leadership.js';
import { EndTask } from '../../domain/vocabulary/term.js';
import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { ReopeningStep } from '../../domain/vocabulary/measure/reopening.js';
import { Gathering } from '../../domain/vocabulary/measure/subjects.js';
import { CrisisKind, PhaseScale, type Phase } from '../../domain/vocabulary/people.js';
import type { UnitKey } from '../../domain/values/keys.js';
import { showDate } from '../dates.js';
import { arrow } from '../level-parts.js';
import { showChange } from '../measure/changes.js';
import { showSelection, showTermOfService } from '../measure/target.js';
import { quoted } from '../phrases.js';
import { safeText } from '../safe-text.js';
import type { DetailsOfFamily } from './family.js';
import { FRAMEWORK_DETAILS } from './framework.js';

/** A step of a scale: `utbruddsfase 2`. */
export const showPhase = ({ scale, step }: Phase, language: Language): string =>
  `${PhaseScale.keys[scale][language]} ${step}`;

const inUnits = (units: ReadonlyArray<UnitKey> | undefined): string =>
  units === undefined || units.length === 0 ? '' : ` (${units.map(safeText).join(', ')})`;

const restored = ({ restores = [] }: EventOf<'CrisisEnded'>, language: Language): ReadonlyArray<string> =>
  restores.map(({ measure, duties, by }) => {
    const words = duties.map((duty) => EndTask.keys[duty][language]).join(', ');
    const day = by === undefined ? '' : `, ${language === 'nb' ? 'innen' : 'by'} ${showDate(by, language)}`;
    return `${safeText(measure)}: ${words}${day}`;
  });

const showStep = (step: ReopeningStep, language: Language, catalogue: Catalogue): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const {
    services,
    gatherings = [],
    changes,
    permittedFrom,
    terms = [],
    requires = [],
    units,
    people,
  } = step;
  const opens = [
    ...services.map((service) => serviceTypeLabel(catalogue, service, language)),
    ...gatherings.map((gathering) => Gathering.keys[gathering][language]),
  ].join(', ');
  const name = `${nb ? 'trinn' : 'step'} ${safeText(step.step)}`;
  const day = `${nb ? 'tillatt fra' : 'permitted from'} ${showDate(permittedFrom, language)}`;
  return [
    `${name}: ${opens}${inUnits(units)}, ${day}`,
    ...changes.map((change) => showChange(change, language, catalogue)),
    ...(people === undefined ? [] : [showSelection(people, language)]),
    ...(terms.length === 0
      ? []
      : [`${nb ? 'vilkår' : 'terms'}: ${terms.map((term) => showTermOfService(term, language)).join(', ')}`]),
    ...(requires.length === 0
      ? []
      : [
          `${nb ? 'forutsetter' : 'requires'}: ${requires.map((one) => EndCondition.keys[one][language]).join(', ')}`,
        ]),
  ];
};

const EASED = {
  'in-part': { nb: 'lettes på', en: 'eased' },
  whole: { nb: 'avsluttes', en: 'ended' },
} as const;

export const CRISIS_DETAILS: DetailsOfFamily<typeof CRISIS_EVENTS> = {
  CrisisDeclared: ({ kind, phase, purposes = [] }, language) => [
    `${CrisisKind.keys[kind][language]}, ${showPhase(phase, language)}`,
    ...(purposes.length === 0
      ? []
      : [
          `${language === 'nb' ? 'formål' : 'purpose'}: ${purposes.map((aim) => Purpose.keys[aim][language]).join(', ')}`,
        ]),
  ],
  CrisisPhaseChanged: ({ from, to, units }, language) => [
    arrow(showPhase(from, language), showPhase(to, language)) + inUnits(units),
  ],
  CrisisEnded: restored,
  CrisisLeadershipAppointed: ({ members, powers }, language) => [
    members
      .map(({ role, person }) => {
        const who = person === undefined ? '' : ` (${safeText(person)})`;
        return LeadershipRole.keys[role][language] + who;
      })
      .join(', '),
    `${language === 'nb' ? 'kan' : 'may'}: ${powers.map((power) => LeadershipPower.keys[power][language]).join(', ')}`,
  ],
  CrisisMeetingMinuted: ({ present, items }, language) => [
    `${language === 'nb' ? 'til stede' : 'present'}: ${present.map((role) => LeadershipRole.keys[role][language]).join(', ')}`,
    ...items.map(({ concluded, measures = [] }) => {
      const became = measures.length === 0 ? '' : ` (${measures.map(safeText).join(', ')})`;
      return quoted(concluded.text, language) + became;
    }),
  ],
  ReopeningPlanned: ({ plan, steps }, language, catalogue) => [
    safeText(plan),
    ...steps.flatMap((step) => showStep(step, language, catalogue)),
  ],
  ReopeningStepTaken: ({ plan, step, eases }, language) => [
    `${safeText(plan)}, ${language === 'nb' ? 'trinn' : 'step'} ${safeText(step)}`,
    ...eases.map(({ measure, to }) => `${safeText(measure)}: ${EASED[to][language]}`),
  ],
  ...FRAMEWORK_DETAILS,
};
