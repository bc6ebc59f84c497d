import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { FreeText } from '../../values/free-text.js';
import { FrameworkKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { codeList } from '../code-list.js';

/** From whom a measure comes. Who suggested it and who asked for it are two facts. */
export const Party = codeList('Party', {
  municipality: { nb: 'kommunen', en: 'the municipality' },
  user: { nb: 'brukeren', en: 'the user' },
  kin: { nb: 'pårørende', en: 'next of kin' },
  provider: { nb: 'leverandøren', en: 'the provider' },
  authority: { nb: 'myndighet', en: 'an authority' },
  nobody: { nb: 'ingen', en: 'nobody' },
});
export type Party = t.TypeOf<typeof Party>;

/** Who suggested a measure and who asked for it. */
export const Initiative = struct('Initiative', {}, { suggestedBy: Party, requestedBy: Party });
export type Initiative = t.TypeOf<typeof Initiative>;

/** The powers that hold in a crisis only, each by the provision that gives it. */
export const CrisisPowerProvision = codeList('CrisisPowerProvision', {
  'hberl-3-1': { nb: 'helseberedskapsloven § 3-1', en: 'Health Preparedness Act § 3-1' },
  'hberl-4-1': { nb: 'helseberedskapsloven § 4-1', en: 'Health Preparedness Act § 4-1' },
  'hberl-5-1': { nb: 'helseberedskapsloven § 5-1', en: 'Health Preparedness Act § 5-1' },
  'hberl-5-2': { nb: 'helseberedskapsloven § 5-2', en: 'Health Preparedness Act § 5-2' },
  'for-2020-462': { nb: 'FOR-2020-03-27-462', en: 'Regulation FOR-2020-03-27-462' },
});
export type CrisisPowerProvision = t.TypeOf<typeof CrisisPowerProvision>;

/** What gives the power to do this to many, apart from the basis of each decision. */
export const Power = t.union(
  [
    struct('OrdinaryLaw', { kind: t.literal('ordinary-law') }),
    struct('CrisisPower', { kind: t.literal('crisis-power'), provision: CrisisPowerProvision }),
    struct('NoPowerNeeded', { kind: t.literal('none-needed') }),
    struct('PowerNotStated', { kind: t.literal('not-stated') }),
  ],
  'Power',
);
export type Power = t.TypeOf<typeof Power>;

/** Bodies outside the decision that require, permit, are asked, or are told. */
export const OutsideBody = codeList('OutsideBody', {
  government: { nb: 'regjeringen', en: 'the government' },
  'health-directorate': { nb: 'Helsedirektoratet', en: 'the Directorate of Health' },
  'public-health-institute': { nb: 'Folkehelseinstituttet', en: 'the Institute of Public Health' },
  'county-governor': { nb: 'Statsforvalteren', en: 'the County Governor' },
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
  informed: { nb: 'orientert', en: 'informed' },
  asked: { nb: 'spurt', en: 'asked' },
  advised: { nb: 'ga råd', en: 'advised' },
  approved: { nb: 'godkjente', en: 'approved' },
  objected: { nb: 'hadde innvendinger', en: 'objected' },
  reviewed: { nb: 'gikk gjennom', en: 'reviewed' },
});
export type ConsultationAct = t.TypeOf<typeof ConsultationAct>;

/** How two measures hang together. The last three take the other out of force. */
export const LinkKind = codeList('LinkKind', {
  'compensates-for': { nb: 'veier opp for', en: 'compensates for' },
  'frees-capacity-for': { nb: 'frigjør kapasitet til', en: 'frees capacity for' },
  'caused-by': { nb: 'følger av', en: 'is caused by' },
  'bundled-with': { nb: 'henger sammen med', en: 'is bundled with' },
  extends: { nb: 'forlenger', en: 'extends' },
  supersedes: { nb: 'avløser', en: 'supersedes' },
  reverses: { nb: 'omgjør', en: 'reverses' },
});
export type LinkKind = t.TypeOf<typeof LinkKind>;

/** A link to another measure of the same crisis. */
export const MeasureLink = struct('MeasureLink', { kind: LinkKind, measure: FrameworkKey });
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

/** What must be done when a measure ends. */
export const EndDuty = codeList('EndDuty', {
  'contact-everybody': { nb: 'kontakte hver enkelt', en: 'contact everybody affected' },
  reassess: { nb: 'vurdere behovet på nytt', en: 'reassess needs' },
  'catch-up': { nb: 'ta igjen det som ble utsatt', en: 'catch up on what was postponed' },
  'check-what-was-missed': { nb: 'se etter hva som ble oversett', en: 'check what was missed' },
  'restore-level': { nb: 'gi tjenesten som innvilget', en: 'restore the level granted' },
  'make-up-service': { nb: 'gi tjeneste til erstatning', en: 'give make-up service' },
  'settle-fees': { nb: 'gjøre opp egenandeler', en: 'settle fees' },
  'return-staff': { nb: 'sende ansatte tilbake', en: 'send staff back' },
  'return-belongings': { nb: 'levere tilbake nøkler og eiendeler', en: 'return keys and belongings' },
  restock: { nb: 'fylle opp lagrene', en: 'restock' },
  evaluate: { nb: 'evaluere', en: 'evaluate' },
  'tell-the-public': { nb: 'fortelle det offentlig', en: 'tell the public' },
});
export type EndDuty = t.TypeOf<typeof EndDuty>;
