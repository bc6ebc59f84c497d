import * as t from 'io-ts';
import { byFlag, byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { ConsentKey, ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';
import { NoticeRecipient } from './decisions.js';

/** What somebody consents to, and what their competence is assessed for: it can be there for one matter and not for another. */
export const ConsentMatter = codeList('ConsentMatter', {
  'health-care': { nb: 'helsehjelp', en: 'health care' },
  'digital-service': { nb: 'digital tjeneste', en: 'digital service' },
  'sharing-information': { nb: 'deling av opplysninger', en: 'sharing of information' },
});
export type ConsentMatter = t.TypeOf<typeof ConsentMatter>;

/** What an assessment of competence to consent found (pbrl § 4-3). */
export const CompetenceOutcome = codeList('CompetenceOutcome', {
  competent: { nb: 'samtykkekompetent', en: 'competent' },
  partly: { nb: 'delvis samtykkekompetent', en: 'competent in part' },
  lacking: { nb: 'ikke samtykkekompetent', en: 'not competent' },
});
export type CompetenceOutcome = t.TypeOf<typeof CompetenceOutcome>;

/** Why next of kin were not told of an assessment. */
export const KinUntold = codeList('KinUntold', {
  'no-kin': { nb: 'ingen kjente pårørende', en: 'no known next of kin' },
  'against-users-wish': { nb: 'bruker ønsker det ikke', en: 'against the wish of the user' },
  'not-reached': { nb: 'ikke fått kontakt ennå', en: 'not reached yet' },
});
export type KinUntold = t.TypeOf<typeof KinUntold>;

/** Whether next of kin were told, with the day or the reason why not. */
export const KinTold = new Choice(
  'KinTold',
  {
    true: struct('KinWereTold', { told: t.literal(true), on: LocalDate }),
    false: struct('KinNotTold', { told: t.literal(false), why: KinUntold }),
  },
  byFlag('told'),
  'an object with told',
);
export type KinTold = t.TypeOf<typeof KinTold>;

/** A finding as somebody states it, which may lack what a {@link CompetenceFinding} needs. */
export const StatedFinding = struct('StatedFinding', { outcome: CompetenceOutcome }, { kin: KinTold });
export type StatedFinding = t.TypeOf<typeof StatedFinding>;

const FoundLacking = struct('FoundLacking', {
  outcome: t.keyof({ partly: null, lacking: null }, 'NotFullyCompetent'),
  kin: KinTold,
});

/** What was found; that somebody lacks competence is put before next of kin, or said why not. */
export const CompetenceFinding = new Choice(
  'CompetenceFinding',
  {
    competent: struct('FoundCompetent', { outcome: t.literal('competent') }, { kin: KinTold }),
    partly: FoundLacking,
    lacking: FoundLacking,
  },
  byTag('outcome'),
  'an object with outcome',
);
export type CompetenceFinding = t.TypeOf<typeof CompetenceFinding>;

/** How a consent was given or withdrawn. */
export const ConsentForm = codeList('ConsentForm', {
  'in-writing': { nb: 'skriftlig', en: 'in writing' },
  spoken: { nb: 'muntlig', en: 'spoken' },
  digital: { nb: 'digitalt', en: 'digitally' },
  'by-conduct': { nb: 'stilltiende', en: 'by conduct' },
});
export type ConsentForm = t.TypeOf<typeof ConsentForm>;

/** What is told of an assessment of competence, but its finding. */
export const competenceAssessment = {
  on: LocalDate,
  by: Actor,
  matters: t.readonlyArray(ConsentMatter),
  reasons: FreeText,
} as const;

/** What is told of a consent. `from` gave it; `by` took it down. */
export const consent = {
  consent: ConsentKey,
  matter: ConsentMatter,
  on: LocalDate,
  from: NoticeRecipient,
  how: ConsentForm,
  by: Actor,
} as const;
/** A consent may be for one service alone. */
export const consentScope = { service: ServiceKey } as const;

/** What is told of the withdrawal of a consent. */
export const consentWithdrawal = {
  consent: ConsentKey,
  on: LocalDate,
  from: NoticeRecipient,
  how: ConsentForm,
  by: Actor,
} as const;
