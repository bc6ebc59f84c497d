import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { FreeText } from '../../values/free-text.js';
import { FrameworkKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { codeList } from '../code-list.js';
import { LinkKind } from '../initiative.js';

/** Bodies outside the decision that require, permit, are asked, or are told. */
export const OutsideBody = codeList('OutsideBody', {
  government: { nb: 'regjeringen', en: 'the government' },
  'health-directorate': { nb: 'Helsedirektoratet', en: 'the Directorate of Health' },
  'public-health-institute': { nb: 'Folkehelseinstituttet', en: 'the Institute of Public Health' },
  'county-governor': { nb: 'statsforvalteren', en: 'the county governor' },
  'health-supervision': { nb: 'Helsetilsynet', en: 'the Board of Health Supervision' },
  'municipal-physician': { nb: 'kommuneoverlegen', en: 'the municipal physician' },
  'municipal-council': { nb: 'kommunestyret', en: 'the municipal council' },
  'hospital-trust': { nb: 'helseforetaket', en: 'the hospital trust' },
  'other-municipality': { nb: 'annen kommune', en: 'another municipality' },
  police: { nb: 'politiet', en: 'the police' },
  'fire-service': { nb: 'brannvesenet', en: 'the fire service' },
  'civil-defence': { nb: 'Sivilforsvaret', en: 'the Civil Defence' },
  'food-safety': { nb: 'Mattilsynet', en: 'the Food Safety Authority' },
  'labour-inspection': { nb: 'Arbeidstilsynet', en: 'the Labour Inspection Authority' },
  'grid-company': { nb: 'nettselskapet', en: 'the grid company' },
  'telecom-operator': { nb: 'teleoperatøren', en: 'the telecom operator' },
  'alarm-supplier': { nb: 'alarmleverandøren', en: 'the alarm supplier' },
  'road-authority': { nb: 'veimyndigheten', en: 'the road authority' },
  unions: { nb: 'fagforeningene', en: 'the unions' },
  'safety-delegate': { nb: 'verneombudet', en: 'the safety delegate' },
  'council-of-elderly': { nb: 'eldrerådet', en: 'the council of the elderly' },
  'council-of-disabled': {
    nb: 'rådet for personer med funksjonsnedsettelse',
    en: 'the council for people with disabilities',
  },
  'users-organisation': { nb: 'brukerorganisasjon', en: "a users' organisation" },
  'voluntary-organisation': { nb: 'frivillig organisasjon', en: 'a voluntary organisation' },
  'data-protection': { nb: 'personvernombudet', en: 'the data protection officer' },
});
export type OutsideBody = t.TypeOf<typeof OutsideBody>;

/** What a body outside did or was asked. */
export const ConsultationAct = codeList('ConsultationAct', {
  informed: { nb: 'ble orientert', en: 'informed' },
  asked: { nb: 'ble rådspurt', en: 'asked' },
  advised: { nb: 'ga råd', en: 'advised' },
  approved: { nb: 'godkjente', en: 'approved' },
  objected: { nb: 'hadde innvendinger', en: 'objected' },
  reviewed: { nb: 'gjennomgikk', en: 'reviewed' },
});
export type ConsultationAct = t.TypeOf<typeof ConsultationAct>;

/** How two measures hang together. The last three take the other out of force. */
export const MeasureLinkKind = codeList('MeasureLinkKind', {
  ...LinkKind.keys,
  extends: { nb: 'forlenger', en: 'extends' },
  supersedes: { nb: 'avløser', en: 'supersedes' },
  reverses: { nb: 'omgjør', en: 'reverses' },
});
export type MeasureLinkKind = t.TypeOf<typeof MeasureLinkKind>;

/** A link to another measure of the same crisis. */
export const MeasureLink = struct('MeasureLink', { kind: MeasureLinkKind, measure: FrameworkKey });
export type MeasureLink = t.TypeOf<typeof MeasureLink>;

/** Where something is published. */
export const PublicationPlace = codeList('PublicationPlace', {
  website: { nb: 'kommunens nettside', en: "the municipality's website" },
  'social-media': { nb: 'sosiale medier', en: 'social media' },
  'local-newspaper': { nb: 'lokalavis', en: 'local newspaper' },
  'local-radio': { nb: 'lokalradio', en: 'local radio' },
  'letter-to-all': { nb: 'brev til alle', en: 'a letter to all' },
  'text-message': { nb: 'tekstmelding', en: 'a text message' },
  poster: { nb: 'oppslag', en: 'a poster' },
  'leaflet-at-visit': { nb: 'skriv levert ved besøk', en: 'a leaflet at visits' },
  'press-conference': { nb: 'pressekonferanse', en: 'a press conference' },
  'conversation-outdoors': { nb: 'samtaler ute', en: 'conversations outdoors' },
});
export type PublicationPlace = t.TypeOf<typeof PublicationPlace>;

/** Languages and forms in which it is told. */
export const PublicationForm = codeList('PublicationForm', {
  bokmal: { nb: 'bokmål', en: 'Norwegian bokmål' },
  nynorsk: { nb: 'nynorsk', en: 'Norwegian nynorsk' },
  sami: { nb: 'samisk', en: 'Sami' },
  'other-languages': { nb: 'flere språk', en: 'several languages' },
  'easy-to-read': { nb: 'lettlest', en: 'easy to read' },
  'sign-language': { nb: 'tegnspråk', en: 'sign language' },
  'read-aloud': { nb: 'lest opp', en: 'read aloud' },
});
export type PublicationForm = t.TypeOf<typeof PublicationForm>;

/** A publication in plain language: where, when, in which forms, the words, and if it says sorry. */
export const Publication = struct(
  'Publication',
  { where: t.readonlyArray(PublicationPlace), on: LocalDate, text: FreeText, apology: t.boolean },
  { forms: t.readonlyArray(PublicationForm) },
);
export type Publication = t.TypeOf<typeof Publication>;
