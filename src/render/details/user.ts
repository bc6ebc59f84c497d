import type { EventOf } from '../../domain/events/event.js';
import type { USER_EVENTS } from '../../domain/events/user-events.js';
import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { NoticeChannel, NoticeRecipient, ReviewOutcome } from '../../domain/vocabulary/decisions.js';
import { ServiceGoal } from '../../domain/vocabulary/goals.js';
import { NoticeContent, NoticeKind } from '../../domain/vocabulary/notice.js';
import { Vulnerability } from '../../domain/vocabulary/people.js';
import { Task } from '../../domain/vocabulary/services.js';
import { showDate } from '../dates.js';
import { quoted } from '../phrases.js';
import { showStrand } from '../quantities.js';
import { listed } from '../words.js';
import { noDetails, yesNo, type DetailsOfFamily } from './family.js';
import { showKept } from './kept.js';

const granted = (
  { serviceType, strands, tasks, until, goals = [] }: EventOf<'ServiceGranted'>,
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
    ...(goals.length === 0
      ? []
      : [`${language === 'nb' ? 'mål' : 'goals'}: ${listed(ServiceGoal, goals, language)}`]),
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

const noticed = (
  {
    kind,
    to,
    channel,
    reached,
    reasonsGiven,
    appealRightStated,
    appealDeadline,
    tells,
  }: EventOf<'NoticeGiven'>,
  language: Language,
): string => {
  const [reasons, appeal, deadline, arrived] =
    language === 'nb'
      ? ['begrunnelse gitt', 'opplyst om klagerett', 'klagefrist', 'nådde fram']
      : ['reasons given', 'appeal right stated', 'appeal deadline', 'reached'];
  const when = reached === undefined ? '' : `, ${arrived} ${showDate(reached, language)}`;
  const end = appealDeadline === undefined ? '' : `, ${deadline} ${showDate(appealDeadline, language)}`;
  const told =
    tells === undefined || tells.length === 0
      ? ''
      : `, ${language === 'nb' ? 'forteller' : 'tells'}: ${tells.map((one) => NoticeContent.keys[one][language]).join(', ')}`;
  return `${NoticeKind.keys[kind][language]}: ${NoticeRecipient.keys[to][language]}, ${NoticeChannel.keys[channel][language]}${when}, ${reasons}: ${yesNo(reasonsGiven, language)}, ${appeal}: ${yesNo(appealRightStated, language)}${end}${told}`;
};

const agreed = ({ agreement }: EventOf<'TaskHandedOver'>, language: Language): string => {
  const { agreed: on, carerAssessed, terms } = agreement;
  const [word, assessed] =
    language === 'nb' ? ['avtale', 'omsorgsyters situasjon vurdert'] : ['agreement', 'carer assessed'];
  const words = terms === undefined ? '' : `, ${quoted(terms.text, language)}`;
  return `${word} ${showDate(on, language)}, ${assessed}: ${yesNo(carerAssessed, language)}${words}`;
};

const workOfCarer = (
  { carerWork }: EventOf<'RespiteReduced' | 'RespitePaused'>,
  language: Language,
): string => {
  const nb = language === 'nb';
  const asked = `${nb ? 'spurt om omsorgsyters arbeid' : 'asked if the carer works'}: ${yesNo(carerWork.asked, language)}`;
  return carerWork.asked
    ? `${asked}, ${nb ? 'i arbeid' : 'in work'}: ${yesNo(carerWork.inWork, language)}, ${nb ? 'bør fortsette i arbeid' : 'should go on'}: ${yesNo(carerWork.shouldContinue, language)}`
    : `${asked}, ${quoted(carerWork.why.text, language)}`;
};

export const USER_DETAILS: DetailsOfFamily<typeof USER_EVENTS> = {
  ServiceUserRegistered: (event, language) => [registered(event, language)],
  ServiceGranted: granted,
  VisitsReduced: noDetails,
  VisitsReplaced: noDetails,
  CareLimitedToNecessary: noDetails,
  TaskHandedOver: (event, language) => [agreed(event, language)],
  RespiteReduced: (event, language) => [workOfCarer(event, language)],
  RespitePaused: (event, language) => [workOfCarer(event, language)],
  SupportContactReduced: noDetails,
  SupportContactSuspended: noDetails,
  SupportContactKept: (event, language) => [
    showKept(event, language),
    quoted(event.specialNeed.text, language),
  ],
  ServiceRestored: noDetails,
  DecisionReviewed: ({ outcome }, language) => [ReviewOutcome.keys[outcome][language]],
  NoticeGiven: (event, language) => [noticed(event, language)],
};
