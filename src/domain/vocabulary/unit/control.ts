import type * as t from 'io-ts';
import { codeList } from '../code-list.js';

/** What a deviation is about. */
export const DeviationKind = codeList('DeviationKind', {
  'visit-missed': { nb: 'besøk ikke gjennomført', en: 'visit missed' },
  'visit-late': { nb: 'besøk for sent', en: 'visit late' },
  'task-not-done': { nb: 'oppgave ikke utført', en: 'task not done' },
  'no-contact': { nb: 'ingen kontakt med bruker', en: 'no contact with a user' },
  dwelling: { nb: 'boforhold', en: 'dwelling' },
  'concern-not-followed': { nb: 'bekymringsmelding ikke fulgt opp', en: 'report of concern not followed up' },
  'assessment-missing': { nb: 'vurdering mangler', en: 'assessment missing' },
  'decision-missing': { nb: 'vedtak mangler', en: 'individual decision missing' },
  'consent-missing': { nb: 'samtykke mangler', en: 'consent missing' },
  records: { nb: 'mangelfull journalføring', en: 'poor record keeping' },
  medication: { nb: 'legemidler', en: 'medication' },
  fall: { nb: 'fall', en: 'fall' },
  'pressure-sore': { nb: 'trykksår', en: 'pressure sore' },
  nutrition: { nb: 'ernæring', en: 'nutrition' },
  'infection-control': { nb: 'smittevern', en: 'infection control' },
  'alarm-not-answered': { nb: 'alarm ikke besvart', en: 'alarm not answered' },
  'technical-failure': { nb: 'teknisk svikt', en: 'technical failure' },
  equipment: { nb: 'utstyr', en: 'equipment' },
  'staffing-too-low': { nb: 'for lav bemanning', en: 'staffing too low' },
  'competence-missing': { nb: 'manglende kompetanse', en: 'competence missing' },
  'papers-missing': {
    nb: 'manglende ID-kort eller politiattest',
    en: 'identity card or certificate missing',
  },
  'wrong-team': { nb: 'smittebesøk av andre enn smitteteamet', en: 'infection visit by another team' },
  'privacy-breach': { nb: 'brudd på personvern eller taushetsplikt', en: 'breach of privacy' },
  coercion: { nb: 'tvang uten grunnlag', en: 'coercion without basis' },
  'violence-or-threats': { nb: 'vold eller trusler', en: 'violence or threats' },
  'handover-failed': { nb: 'svikt i overføring mellom tjenester', en: 'failed handover between services' },
});
export type DeviationKind = t.TypeOf<typeof DeviationKind>;

/** What came of a deviation for people, or could have. */
export const Severity = codeList('Severity', {
  'no-harm': { nb: 'ingen skade', en: 'no harm' },
  'could-have-harmed': { nb: 'kunne ført til skade', en: 'could have led to harm' },
  harm: { nb: 'skade', en: 'harm' },
  'serious-harm': { nb: 'alvorlig skade', en: 'serious harm' },
  death: { nb: 'dødsfall', en: 'death' },
});
export type Severity = t.TypeOf<typeof Severity>;

/** How far a deviation has come. */
export const Handling = codeList('Handling', {
  'measures-started': { nb: 'tiltak satt i gang', en: 'measures started' },
  closed: { nb: 'lukket', en: 'closed' },
});
export type Handling = t.TypeOf<typeof Handling>;

/** What internal control and supervision look at. */
export const ControlTheme = codeList('ControlTheme', {
  'sound-services': { nb: 'forsvarlige tjenester', en: 'professionally sound services' },
  'individual-assessment': { nb: 'individuell vurdering', en: 'individual assessment' },
  'decisions-and-appeal': { nb: 'saksbehandling og klage', en: 'case handling and appeal' },
  'follow-up-of-users': { nb: 'oppfølging av brukere', en: 'follow-up of users' },
  'no-contact': { nb: 'brukere uten kontakt med tjenesten', en: 'users without contact' },
  'reports-of-concern': { nb: 'bekymringsmeldinger', en: 'reports of concern' },
  'consent-and-coercion': { nb: 'samtykke og tvang', en: 'consent and coercion' },
  records: { nb: 'dokumentasjon og journal', en: 'documentation and journal' },
  medicines: { nb: 'legemiddelhåndtering', en: 'medicines' },
  nutrition: { nb: 'ernæring', en: 'nutrition' },
  'infection-control': { nb: 'smittevern', en: 'infection control' },
  staffing: { nb: 'bemanning', en: 'staffing' },
  competence: { nb: 'kompetanse og opplæring', en: 'competence and training' },
  preparedness: { nb: 'beredskap', en: 'preparedness' },
  'technical-systems': { nb: 'tekniske systemer', en: 'technical systems' },
  'cooperation-between-services': { nb: 'samhandling', en: 'cooperation between services' },
  'participation-of-users': { nb: 'brukermedvirkning', en: 'participation of users' },
  'carers-and-kin': { nb: 'pårørende', en: 'carers and next of kin' },
  privacy: { nb: 'personvern', en: 'privacy' },
  'management-and-control': { nb: 'styring og internkontroll', en: 'management and internal control' },
  'working-conditions': { nb: 'arbeidsforhold', en: 'working conditions' },
});
export type ControlTheme = t.TypeOf<typeof ControlTheme>;

/** How large a risk is, all in all. */
export const RiskLevel = codeList('RiskLevel', {
  low: { nb: 'lav', en: 'low' },
  medium: { nb: 'middels', en: 'medium' },
  high: { nb: 'høy', en: 'high' },
  unacceptable: { nb: 'ikke akseptabel', en: 'not acceptable' },
});
export type RiskLevel = t.TypeOf<typeof RiskLevel>;

/** Who supervises. */
export const Supervisor = codeList('Supervisor', {
  helsetilsynet: { nb: 'Helsetilsynet', en: 'the Board of Health Supervision' },
  statsforvalteren: { nb: 'statsforvalteren', en: 'the county governor' },
  arbeidstilsynet: { nb: 'Arbeidstilsynet', en: 'the Labour Inspection Authority' },
  datatilsynet: { nb: 'Datatilsynet', en: 'the Data Protection Authority' },
  'municipal-audit': { nb: 'kommunerevisjonen', en: 'the municipal audit' },
  'control-committee': { nb: 'kontrollutvalget', en: 'the control committee' },
  'own-municipality': {
    nb: 'kommunen selv, internt tilsyn',
    en: 'the municipality itself, an internal supervision',
  },
});
export type Supervisor = t.TypeOf<typeof Supervisor>;

/** What the health supervision is alerted of. */
export const AlertCause = codeList('AlertCause', {
  death: { nb: 'dødsfall', en: 'death' },
  'serious-harm': { nb: 'svært alvorlig skade', en: 'very serious harm' },
});
export type AlertCause = t.TypeOf<typeof AlertCause>;

/** What came of a whistleblowing case. */
export const WhistleblowingOutcome = codeList('WhistleblowingOutcome', {
  confirmed: { nb: 'kritikkverdig forhold bekreftet', en: 'censurable conditions confirmed' },
  'partly-confirmed': { nb: 'delvis bekreftet', en: 'partly confirmed' },
  'not-confirmed': { nb: 'ikke bekreftet', en: 'not confirmed' },
  'passed-on': { nb: 'sendt videre til rett instans', en: 'passed on to the right body' },
});
export type WhistleblowingOutcome = t.TypeOf<typeof WhistleblowingOutcome>;

/** Plans and written routines that a unit works by. The plan of a person's care is another thing, and belongs to the person. */
export const UnitPlan = codeList('UnitPlan', {
  contingency: { nb: 'beredskapsplan', en: 'contingency plan' },
  staffing: { nb: 'bemanningsplan', en: 'staffing plan' },
  'internal-control': { nb: 'plan for internkontroll', en: 'plan of internal control' },
  competence: { nb: 'kompetanseplan', en: 'plan of competence' },
  'no-contact-routine': {
    nb: 'rutine når bruker ikke svarer',
    en: 'routine when a user does not answer',
  },
  'concern-routine': { nb: 'rutine for bekymringsmeldinger', en: 'routine for reports of concern' },
  'consent-routine': {
    nb: 'rutine for vurdering av samtykkekompetanse',
    en: 'routine for assessing competence to consent',
  },
  'alert-routine': {
    nb: 'rutine for varsel til Helsetilsynet',
    en: 'routine for alerts to the inspectorate',
  },
});
export type UnitPlan = t.TypeOf<typeof UnitPlan>;
