import type { DomainEvent, EventOf } from '../domain/events/event.js';
import { serviceTypeLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { Force, NoticeChannel, NoticeRecipient, ReviewOutcome } from '../domain/vocabulary/decisions.js';
import { IndividualMeasure, type FrameworkTarget } from '../domain/vocabulary/framework.js';
import {
  CrisisKind,
  PhaseScale,
  Qualification,
  Vulnerability,
  type Phase,
} from '../domain/vocabulary/people.js';
import { Task } from '../domain/vocabulary/services.js';
import { showDate } from './dates.js';
import { arrow } from './level-parts.js';
import { quoted } from './phrases.js';
import { showStrand } from './quantities.js';
import { safeText } from './safe-text.js';

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

const yesNo = (yes: boolean, language: Language): string =>
  language === 'nb' ? (yes ? 'ja' : 'nei') : yes ? 'yes' : 'no';

const granted = (
  { serviceType, strands, tasks, until }: EventOf<'ServiceGranted'>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const necessary = language === 'nb' ? ' (nødvendig)' : ' (necessary)';
  return [
    [
      serviceTypeLabel(catalogue, serviceType, language),
      ...strands.map((strand) => showStrand(strand, language)),
    ].join(': '),
    ...(tasks.length === 0
      ? []
      : [tasks.map((task) => Task.keys[task.task][language] + (task.necessary ? necessary : '')).join(', ')]),
    ...(until === undefined
      ? []
      : [`${language === 'nb' ? 'til og med' : 'up to and including'} ${showDate(until, language)}`]),
  ];
};

const registered = (
  { need, vulnerability, livesAlone, specialNeeds }: EventOf<'ServiceUserRegistered'>,
  language: Language,
): string =>
  language === 'nb'
    ? `bistandsbehov ${need}, sårbarhet ${Vulnerability.keys[vulnerability].nb}, bor alene: ${yesNo(livesAlone, language)}, særskilte behov: ${yesNo(specialNeeds, language)}`
    : `need ${need}, vulnerability ${Vulnerability.keys[vulnerability].en}, lives alone: ${yesNo(livesAlone, language)}, special needs: ${yesNo(specialNeeds, language)}`;

const redeployed = (
  { from, to, qualification, idCardIssued }: EventOf<'StaffRedeployed'>,
  language: Language,
): string => {
  const card = language === 'nb' ? 'legitimasjonskort utstedt' : 'identity card issued';
  return `${Qualification.keys[qualification][language]}, ${arrow(safeText(from), safeText(to))}, ${card} ${showDate(idCardIssued, language)}`;
};

const noticed = (
  { to, channel, reasonsGiven, appealRightStated, appealDeadline }: EventOf<'NoticeGiven'>,
  language: Language,
): string => {
  const [reasons, appeal, deadline] =
    language === 'nb'
      ? ['begrunnelse gitt', 'klagerett opplyst', 'klagefrist']
      : ['reasons given', 'appeal right stated', 'appeal deadline'];
  const end = appealDeadline === undefined ? '' : `, ${deadline} ${showDate(appealDeadline, language)}`;
  return `${NoticeRecipient.keys[to][language]}, ${NoticeChannel.keys[channel][language]}, ${reasons}: ${yesNo(reasonsGiven, language)}, ${appeal}: ${yesNo(appealRightStated, language)}${end}`;
};

const agreed = ({ agreement }: EventOf<'TaskHandedOver'>, language: Language): string => {
  const { agreed: on, carerAssessed, terms } = agreement;
  const [word, assessed] =
    language === 'nb' ? ['avtale', 'omsorgsyter vurdert'] : ['agreement', 'carer assessed'];
  const words = terms === undefined ? '' : `, ${quoted(terms.text, language)}`;
  return `${word} ${showDate(on, language)}, ${assessed}: ${yesNo(carerAssessed, language)}${words}`;
};

const workOfCarer = (
  { carerWork }: EventOf<'RespiteReduced' | 'RespitePaused'>,
  language: Language,
): string => {
  const nb = language === 'nb';
  const asked = `${nb ? 'omsorgsyters arbeid spurt om' : 'asked if the carer works'}: ${yesNo(carerWork.asked, language)}`;
  return carerWork.asked
    ? `${asked}, ${nb ? 'i arbeid' : 'in work'}: ${yesNo(carerWork.inWork, language)}, ${nb ? 'bør fortsette' : 'should go on'}: ${yesNo(carerWork.shouldContinue, language)}`
    : `${asked}, ${quoted(carerWork.why.text, language)}`;
};

/** What only its own kind of event has to tell, one line each; most kinds have nothing. */
export const eventDetails = (
  event: DomainEvent,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  switch (event.type) {
    case 'ServiceUserRegistered':
      return [registered(event, language)];
    case 'ServiceGranted':
      return granted(event, language, catalogue);
    case 'TaskHandedOver':
      return [agreed(event, language)];
    case 'RespiteReduced':
    case 'RespitePaused':
      return [workOfCarer(event, language)];
    case 'SupportContactKept':
      return [quoted(event.specialNeed.text, language)];
    case 'DecisionReviewed':
      return [ReviewOutcome.keys[event.outcome][language]];
    case 'NoticeGiven':
      return [noticed(event, language)];
    case 'StaffRedeployed':
      return [redeployed(event, language)];
    case 'StaffReturned':
      return [`${language === 'nb' ? 'til' : 'to'} ${safeText(event.to)}`];
    case 'CrisisDeclared':
      return [`${CrisisKind.keys[event.kind][language]}, ${showPhase(event.phase, language)}`];
    case 'CrisisPhaseChanged':
      return [arrow(showPhase(event.before, language), showPhase(event.after, language))];
    case 'FrameworkMeasureAdopted':
      return [
        `${safeText(event.measure)} (${Force.keys[event.force][language]}): ${showTarget(event.target, language, catalogue)}`,
        quoted(event.announcement.text, language),
      ];
    case 'VisitsReduced':
    case 'VisitsReplaced':
    case 'CareLimitedToNecessary':
    case 'SupportContactReduced':
    case 'SupportContactSuspended':
    case 'ServiceRestored':
    case 'CrisisEnded':
      return [];
  }
};
