import * as t from 'io-ts';
import { byFlag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { Count, CountFromOne } from '../values/count.js';
import { LocalDate } from '../values/local-date.js';
import { codeList } from './code-list.js';

/** How much somebody can give: whole minutes in a whole number of weeks, so that 37.5 hours a week is exact. */
export const Capacity = struct('Capacity', { minutes: Count, weeks: CountFromOne });
export type Capacity = t.TypeOf<typeof Capacity>;

/** What somebody can do beyond what the qualification says. */
export const Competence = codeList('Competence', {
  'personal-care': { nb: 'personlig stell', en: 'personal care' },
  medicines: { nb: 'legemiddelhåndtering', en: 'medicines' },
  'wound-care': { nb: 'sårstell', en: 'wound care' },
  'dementia-care': { nb: 'demensomsorg', en: 'dementia care' },
  'palliative-care': { nb: 'lindrende behandling', en: 'palliative care' },
  'mental-health-care': { nb: 'psykisk helsearbeid', en: 'mental health care' },
  'substance-care': { nb: 'rusarbeid', en: 'substance care' },
  habilitation: { nb: 'habilitering', en: 'habilitation' },
  rehabilitation: { nb: 'rehabilitering', en: 'rehabilitation' },
  'infection-control': { nb: 'smittevern', en: 'infection control' },
  'emergency-care': { nb: 'akuttmedisin', en: 'emergency care' },
  'intensive-care': { nb: 'intensivsykepleie', en: 'intensive care' },
  'digital-follow-up': { nb: 'digital oppfølging', en: 'digital follow-up' },
  'alarm-centre': { nb: 'responssenter', en: 'alarm centre' },
  interpreting: { nb: 'tolking', en: 'interpreting' },
  driving: { nb: 'førerkort', en: 'driving licence' },
  'cooking-or-cleaning': { nb: 'mat eller renhold', en: 'cooking or cleaning' },
});
export type Competence = t.TypeOf<typeof Competence>;

/** What a qualification was seen in. */
export const QualificationEvidence = codeList('QualificationEvidence', {
  'register-looked-up': {
    nb: 'oppslag i helsepersonellregisteret',
    en: 'health personnel register looked up',
  },
  'document-shown': { nb: 'vitnemål eller autorisasjon vist', en: 'diploma or licence shown' },
  'employer-confirmed': { nb: 'bekreftet av arbeidsgiver', en: 'confirmed by the employer' },
  'own-statement': { nb: 'egne opplysninger', en: 'own statement' },
});
export type QualificationEvidence = t.TypeOf<typeof QualificationEvidence>;

/** What a competence check found for the tasks that it was about. */
export const CompetenceCheckOutcome = codeList('CompetenceCheckOutcome', {
  competent: { nb: 'kan utføre oppgavene', en: 'can do the tasks' },
  supervised: { nb: 'kan utføre oppgavene under veiledning', en: 'can do the tasks under supervision' },
  'not-competent': { nb: 'skal ikke utføre oppgavene', en: 'is not to do the tasks' },
});
export type CompetenceCheckOutcome = t.TypeOf<typeof CompetenceCheckOutcome>;

/** The work that a police certificate is shown for. */
export const CertificateWork = codeList('CertificateWork', {
  adults: { nb: 'helse- og omsorgstjenester til voksne', en: 'health and care services to adults' },
  children: { nb: 'helse- og omsorgstjenester til barn', en: 'health and care services to children' },
  'developmental-disability': {
    nb: 'tjenester til personer med utviklingshemming',
    en: 'services to people with a developmental disability',
  },
});
export type CertificateWork = t.TypeOf<typeof CertificateWork>;

/** What became of an identity card. */
export const CardReturn = codeList('CardReturn', {
  'handed-in': { nb: 'levert inn', en: 'handed in' },
  expired: { nb: 'utløpt', en: 'expired' },
  withdrawn: { nb: 'trukket tilbake', en: 'withdrawn' },
  lost: { nb: 'mistet', en: 'lost' },
});
export type CardReturn = t.TypeOf<typeof CardReturn>;

/** What somebody was trained in. */
export const TrainingTopic = codeList('TrainingTopic', {
  'infection-control': { nb: 'smittevern', en: 'infection control' },
  'protective-equipment': { nb: 'bruk av smittevernutstyr', en: 'use of protective equipment' },
  'medical-equipment': { nb: 'medisinsk utstyr', en: 'medical equipment' },
  'digital-tools': { nb: 'digitale verktøy', en: 'digital tools' },
  'digital-visits': { nb: 'digitale besøk', en: 'digital visits' },
  records: { nb: 'journalføring', en: 'record keeping' },
  medicines: { nb: 'legemiddelhåndtering', en: 'medicines' },
  'moving-people': { nb: 'forflytning', en: 'moving people' },
  'alarm-response': { nb: 'utrykning på alarm', en: 'alarm response' },
  'fire-and-evacuation': { nb: 'brann og evakuering', en: 'fire and evacuation' },
  'failure-routines': { nb: 'rutiner ved strøm- og systemsvikt', en: 'routines when power or systems fail' },
  'no-contact-routine': { nb: 'rutine når bruker ikke svarer', en: 'routine when a user does not answer' },
  confidentiality: { nb: 'taushetsplikt', en: 'confidentiality' },
  'violence-and-threats': { nb: 'vold og trusler', en: 'violence and threats' },
  'consent-and-coercion': { nb: 'samtykke og tvang', en: 'consent and coercion' },
});
export type TrainingTopic = t.TypeOf<typeof TrainingTopic>;

/** Why somebody is away from work. No diagnosis. */
export const StaffAbsenceCause = codeList('StaffAbsenceCause', {
  sick: { nb: 'syk', en: 'sick' },
  quarantine: { nb: 'karantene', en: 'quarantine' },
  isolation: { nb: 'isolasjon', en: 'isolation' },
  'own-child': { nb: 'sykt barn eller barn hjemme', en: 'own child ill or at home' },
  'care-of-kin': { nb: 'omsorg for nærstående', en: 'care of a close relative' },
  leave: { nb: 'permisjon', en: 'leave' },
  holiday: { nb: 'ferie', en: 'holiday' },
  strike: { nb: 'streik', en: 'strike' },
  lockout: { nb: 'lockout', en: 'lockout' },
  'laid-off': { nb: 'permittert', en: 'laid off' },
  'cannot-travel': { nb: 'kommer seg ikke på jobb', en: 'cannot get to work' },
  'called-up': { nb: 'innkalt til annen beredskap', en: 'called up for other emergency service' },
});
export type StaffAbsenceCause = t.TypeOf<typeof StaffAbsenceCause>;

/** Why somebody is no longer a volunteer. */
export const VolunteeringEnd = codeList('VolunteeringEnd', {
  'own-wish': { nb: 'eget ønske', en: 'own wish' },
  'period-over': { nb: 'perioden er over', en: 'the period is over' },
  'not-needed': { nb: 'ikke lenger behov', en: 'no longer needed' },
  'conditions-not-met': { nb: 'oppfyller ikke kravene', en: 'does not meet the requirements' },
  employed: { nb: 'ansatt i stillingen', en: 'employed in the post' },
});
export type VolunteeringEnd = t.TypeOf<typeof VolunteeringEnd>;

/** Whether somebody will be in contact with users; where so, the day on which the police certificate was shown. */
export const UserContact = new Choice(
  'UserContact',
  {
    true: struct('ContactWithUsers', { users: t.literal(true), policeCertificateShown: LocalDate }),
    false: struct('NoContactWithUsers', { users: t.literal(false) }),
  },
  byFlag('users'),
  'an object with users',
);
export type UserContact = t.TypeOf<typeof UserContact>;

/** The same before it is known that there is a certificate. */
export const StatedUserContact = struct(
  'StatedUserContact',
  { users: t.boolean },
  { policeCertificateShown: LocalDate },
);
export type StatedUserContact = t.TypeOf<typeof StatedUserContact>;

/** What somebody who was sent or placed among users lacks, by the record. */
export const Missing = codeList('Missing', {
  'identity-card': { nb: 'ID-kort', en: 'identity card' },
  'police-certificate': { nb: 'politiattest', en: 'police certificate' },
  'competence-check': { nb: 'vurdering av kompetanse', en: 'competence check' },
  'qualification-evidence': { nb: 'dokumentert kvalifikasjon', en: 'evidence of the qualification' },
  'new-term': { nb: 'ny periode (den forrige er over)', en: 'a new term (the period is over)' },
  review: { nb: 'ny vurdering (fristen er ute)', en: 'a review (it is overdue)' },
});
export type Missing = t.TypeOf<typeof Missing>;
