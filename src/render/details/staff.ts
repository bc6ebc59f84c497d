import type { EventOf } from '../../domain/events/event.js';
import type { STAFF_EVENTS } from '../../domain/events/staff-events.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { Task } from '../../domain/vocabulary/services.js';
import {
  StaffAbsenceCause,
  CardReturn,
  CertificateWork,
  Competence,
  CompetenceCheckOutcome,
  QualificationEvidence,
  TrainingTopic,
  VolunteeringEnd,
} from '../../domain/vocabulary/staff.js';
import { showDate } from '../dates.js';
import { arrow } from '../level-parts.js';
import { safeText } from '../safe-text.js';
import { showCapacity } from '../staff-phrases.js';
import { noDetails, yesNo, type DetailsOfFamily } from './family.js';

const redeployed = (event: EventOf<'StaffRedeployed'>, language: Language): ReadonlyArray<string> => {
  const { from, to, qualification, idCardIssued } = event;
  const { userContact, policeCertificateShown, competenceChecked } = event;
  const [card, contact, certificate, checked] =
    language === 'nb'
      ? ['ID-kort utstedt', 'kontakt med brukere', 'politiattest lagt fram', 'kompetanse vurdert']
      : ['identity card issued', 'contact with users', 'police certificate shown', 'competence checked'];
  return [
    `${Qualification.keys[qualification][language]}, ${arrow(safeText(from), safeText(to))}, ${card} ${showDate(idCardIssued, language)}`,
    ...(userContact === undefined ? [] : [`${contact}: ${yesNo(userContact, language)}`]),
    ...(policeCertificateShown === undefined
      ? []
      : [`${certificate} ${showDate(policeCertificateShown, language)}`]),
    ...(competenceChecked === undefined ? [] : [`${checked} ${showDate(competenceChecked, language)}`]),
  ];
};

const volunteered = (event: EventOf<'StaffVolunteered'>, language: Language): ReadonlyArray<string> => {
  const { qualification, capacity, availableFrom, availableUntil, competences } = event;
  const [from, until] = language === 'nb' ? ['fra', 'til og med'] : ['from', 'up to and including'];
  const end = availableUntil === undefined ? '' : ` ${until} ${showDate(availableUntil, language)}`;
  return [
    `${Qualification.keys[qualification][language]}, ${showCapacity(capacity, language)}, ${from} ${showDate(availableFrom, language)}${end}`,
    ...(competences.length === 0
      ? []
      : [competences.map((one) => Competence.keys[one][language]).join(', ')]),
  ];
};

const placed = ({ to, idCardIssued, contact }: EventOf<'VolunteerPlaced'>, language: Language) => {
  const nb = language === 'nb';
  const card = `${nb ? 'ID-kort utstedt' : 'identity card issued'} ${showDate(idCardIssued, language)}`;
  const meets = contact.users
    ? `${nb ? 'politiattest lagt fram' : 'police certificate shown'} ${showDate(contact.policeCertificateShown, language)}`
    : nb
      ? 'uten kontakt med brukere'
      : 'no contact with users';
  return [`${nb ? 'til' : 'to'} ${safeText(to)}, ${card}, ${meets}`];
};

const validity = (until: string | undefined, language: Language): string =>
  until === undefined ? '' : `, ${language === 'nb' ? 'gyldig til og med' : 'valid until'} ${until}`;

export const STAFF_DETAILS: DetailsOfFamily<typeof STAFF_EVENTS> = {
  StaffRedeployed: redeployed,
  RedeploymentExtended: noDetails,
  StaffReturned: ({ to }, language) => [`${language === 'nb' ? 'til' : 'to'} ${safeText(to)}`],
  StaffVolunteered: volunteered,
  VolunteerPlaced: placed,
  VolunteerPlacementEnded: noDetails,
  VolunteeringEnded: ({ reason }, language) => [VolunteeringEnd.keys[reason][language]],
  QualificationRecorded: ({ qualification, evidence, validUntil }, language) => [
    `${Qualification.keys[qualification][language]}: ${QualificationEvidence.keys[evidence][language]}${validity(validUntil && showDate(validUntil, language), language)}`,
  ],
  CompetenceChecked: ({ at, tasks, outcome }, language) => [
    `${language === 'nb' ? 'enhet' : 'unit'} ${safeText(at)}: ${tasks.map((task) => Task.keys[task][language]).join(', ')}: ${CompetenceCheckOutcome.keys[outcome][language]}`,
  ],
  IdentityCardIssued: ({ validUntil }, language) =>
    validUntil === undefined
      ? []
      : [`${language === 'nb' ? 'gyldig til og med' : 'valid until'} ${showDate(validUntil, language)}`],
  IdentityCardReturned: ({ how }, language) => [CardReturn.keys[how][language]],
  PoliceCertificateShown: ({ work, accepted }, language) => [
    `${CertificateWork.keys[work][language]}, ${language === 'nb' ? 'godtatt' : 'accepted'}: ${yesNo(accepted, language)}`,
  ],
  TrainingGiven: ({ topics, at }, language) => [
    topics.map((topic) => TrainingTopic.keys[topic][language]).join(', '),
    ...(at === undefined ? [] : [`${language === 'nb' ? 'enhet' : 'unit'} ${safeText(at)}`]),
  ],
  StaffAbsent: ({ cause, expectedUntil }, language) => [
    expectedUntil === undefined
      ? StaffAbsenceCause.keys[cause][language]
      : `${StaffAbsenceCause.keys[cause][language]}, ${language === 'nb' ? 'forventet til og med' : 'expected until'} ${showDate(expectedUntil, language)}`,
  ],
  AbsenceEnded: noDetails,
};
