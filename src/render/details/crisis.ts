import type { CRISIS_EVENTS } from '../../domain/events/crisis-events.js';
import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { Force } from '../../domain/vocabulary/decisions.js';
import { IndividualMeasure, type FrameworkTarget } from '../../domain/vocabulary/framework.js';
import { CrisisKind, PhaseScale, type Phase } from '../../domain/vocabulary/people.js';
import { arrow } from '../level-parts.js';
import { quoted } from '../phrases.js';
import { safeText } from '../safe-text.js';
import { noDetails, type DetailsOfFamily } from './family.js';

const showPhase = ({ scale, step }: Phase, language: Language): string =>
  `${PhaseScale.keys[scale][language]} ${step}`;

const TARGETS: Readonly<Record<'staff' | 'visiting', Label>> = {
  staff: { nb: 'ansatte', en: 'staff' },
  visiting: { nb: 'besøk utenfra', en: 'visiting' },
};

const showTarget = (target: FrameworkTarget, language: Language, catalogue: Catalogue): string => {
  switch (target.kind) {
    case 'staff':
    case 'visiting':
      return TARGETS[target.kind][language];
    case 'places':
    case 'services': {
      const services = target.services
        .map((service) => serviceTypeLabel(catalogue, service, language))
        .join(', ');
      if (target.kind === 'places') return `${language === 'nb' ? 'plasser' : 'places'}: ${services}`;
      if (target.opensFor.length === 0) return services;
      const opens = target.opensFor.map((measure) => IndividualMeasure.keys[measure][language]).join(', ');
      return `${services}; ${language === 'nb' ? 'åpner for' : 'opens for'}: ${opens}`;
    }
  }
};

export const CRISIS_DETAILS: DetailsOfFamily<typeof CRISIS_EVENTS> = {
  CrisisDeclared: ({ kind, phase }, language) => [
    `${CrisisKind.keys[kind][language]}, ${showPhase(phase, language)}`,
  ],
  CrisisPhaseChanged: ({ from, to }, language) => [arrow(showPhase(from, language), showPhase(to, language))],
  CrisisEnded: noDetails,
  FrameworkMeasureAdopted: ({ measure, force, target, announcement }, language, catalogue) => [
    `${safeText(measure)} (${Force.keys[force][language]}): ${showTarget(target, language, catalogue)}`,
    quoted(announcement.text, language),
  ],
};
