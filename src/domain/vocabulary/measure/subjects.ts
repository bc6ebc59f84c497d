import type * as t from 'io-ts';
import { codeList } from '../code-list.js';

/** How people meet; see also the modes of a strand. */
export const MeasureMeetingMode = codeList('MeasureMeetingMode', {
  'in-person': { nb: 'fysisk', en: 'in person' },
  phone: { nb: 'telefon', en: 'phone' },
  'loudspeaker-phone': { nb: 'høyttalende telefon', en: 'loudspeaker phone' },
  video: { nb: 'video', en: 'video' },
  written: { nb: 'skriftlig', en: 'in writing' },
  sensor: { nb: 'sensor', en: 'sensor' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
});
export type MeasureMeetingMode = t.TypeOf<typeof MeasureMeetingMode>;

/** Where people meet. */
export const MeetingPlace = codeList('MeetingPlace', {
  home: { nb: 'hjemme', en: 'at home' },
  outdoors: { nb: 'utendørs', en: 'outdoors' },
  doorstep: { nb: 'i døra', en: 'on the doorstep' },
  clinic: { nb: 'på klinikk', en: 'at a clinic' },
  facility: { nb: 'på tjenestestedet', en: 'at the facility' },
  'another-facility': { nb: 'på et annet tjenestested', en: 'at another facility' },
  'residents-room': { nb: 'på beboerens rom', en: "in the resident's room" },
  'visiting-room': { nb: 'i eget besøksrom', en: 'in a visiting room' },
  'through-window': { nb: 'gjennom vindu', en: 'through a window' },
  'common-room': { nb: 'i fellesrom', en: 'in a common room' },
  'evacuation-centre': { nb: 'på evakueringssenter', en: 'at an evacuation centre' },
  'kins-home': { nb: 'hjemme hos pårørende', en: "in kin's home" },
  'another-municipality': { nb: 'i en annen kommune', en: 'in another municipality' },
  hospital: { nb: 'på sykehus', en: 'in hospital' },
  hotel: { nb: 'på hotell', en: 'at a hotel' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
});
export type MeetingPlace = t.TypeOf<typeof MeetingPlace>;

/** With how many. */
export const MeetingSetting = codeList('MeetingSetting', {
  'one-person': { nb: 'én til én', en: 'one to one' },
  'small-group': { nb: 'i liten gruppe', en: 'in a small group' },
  'fixed-group': { nb: 'i fast gruppe', en: 'in a fixed group' },
  group: { nb: 'i gruppe', en: 'in a group' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
});
export type MeetingSetting = t.TypeOf<typeof MeetingSetting>;

/** Who does it. */
export const Doer = codeList('Doer', {
  'usual-staff': { nb: 'de vanlige ansatte', en: 'the usual staff' },
  'infection-team': { nb: 'smitteteamet', en: 'the infection team' },
  'redeployed-staff': { nb: 'omdisponerte ansatte', en: 'redeployed staff' },
  substitutes: { nb: 'vikarer', en: 'substitutes' },
  students: { nb: 'studenter og elever', en: 'students' },
  leaders: { nb: 'ledere', en: 'leaders' },
  'other-unit': { nb: 'annen enhet', en: 'another unit' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  user: { nb: 'bruker selv', en: 'the user' },
  volunteers: { nb: 'frivillige', en: 'volunteers' },
  'private-provider': { nb: 'privat leverandør', en: 'a private provider' },
  pharmacy: { nb: 'apotek', en: 'the pharmacy' },
  'general-practitioner': { nb: 'fastlege', en: 'the general practitioner' },
  hospital: { nb: 'sykehuset', en: 'the hospital' },
  'other-municipality': { nb: 'annen kommune', en: 'another municipality' },
  'civil-defence': { nb: 'Sivilforsvaret', en: 'the Civil Defence' },
  'fire-service': { nb: 'brannvesenet', en: 'the fire service' },
  technology: { nb: 'teknologi', en: 'technology' },
  nobody: { nb: 'ingen', en: 'nobody' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
});
export type Doer = t.TypeOf<typeof Doer>;

/** Where visiting is regulated. */
export const VisitSite = codeList('VisitSite', {
  'users-homes': { nb: 'hjemme hos brukerne', en: "in users' homes" },
  'nursing-homes': { nb: 'på sykehjem', en: 'in nursing homes' },
  'assisted-living': { nb: 'i omsorgsboliger og bofellesskap', en: 'in assisted living' },
  'day-centres': { nb: 'på dagsentre', en: 'in day centres' },
  'short-stay-units': { nb: 'på korttidsavdelinger', en: 'in short-stay units' },
});
export type VisitSite = t.TypeOf<typeof VisitSite>;

/** What the municipality must do around its services. */
export const Duty = codeList('Duty', {
  intake: { nb: 'mottak av søknader', en: 'intake of applications' },
  assessment: { nb: 'vurdering av behov', en: 'assessment of needs' },
  'home-visit-before-allocation': {
    nb: 'hjemmebesøk før tildeling',
    en: 'home visit before allocation',
  },
  allocation: { nb: 'tildeling og vedtak', en: 'allocation and decisions' },
  review: { nb: 'ny vurdering av vedtak', en: 'review of decisions' },
  'individual-plan': { nb: 'individuell plan', en: 'individual plan' },
  'prior-notice': { nb: 'forhåndsvarsel', en: 'prior notice' },
  complaints: { nb: 'klagebehandling', en: 'handling of complaints' },
  'kin-conversation': { nb: 'pårørendesamtale', en: 'conversation with kin' },
  'medication-review': { nb: 'legemiddelgjennomgang', en: 'medication review' },
  mapping: { nb: 'kartlegging av brukerne', en: 'mapping of users' },
  documentation: { nb: 'journalføring', en: 'record keeping' },
  invoicing: { nb: 'fakturering', en: 'invoicing' },
  'preventive-home-visit': { nb: 'forebyggende hjemmebesøk', en: 'preventive home visit' },
});
export type Duty = t.TypeOf<typeof Duty>;

/** Staff by what they are to the service. */
export const StaffGroup = codeList('StaffGroup', {
  all: { nb: 'alle ansatte', en: 'all staff' },
  'home-care': { nb: 'ansatte i hjemmetjenesten', en: 'home-care staff' },
  institutions: { nb: 'ansatte på institusjon', en: 'staff of institutions' },
  'day-services': { nb: 'ansatte på dagtilbud', en: 'staff of day services' },
  'infection-team': { nb: 'smitteteamet', en: 'the infection team' },
  'health-personnel': { nb: 'helsepersonell', en: 'health personnel' },
  'former-health-personnel': {
    nb: 'helsepersonell utenfor tjenesten',
    en: 'health personnel outside the service',
  },
  administration: { nb: 'ansatte i administrasjonen', en: 'administrative staff' },
  'support-contacts': { nb: 'støttekontakter', en: 'support contacts' },
  'respite-workers': { nb: 'avlastere', en: 'respite workers' },
  assistants: { nb: 'assistenter', en: 'assistants' },
  substitutes: { nb: 'vikarer', en: 'substitutes' },
  students: { nb: 'studenter og elever', en: 'students' },
  volunteers: { nb: 'frivillige', en: 'volunteers' },
  'striking-staff': { nb: 'ansatte i streik', en: 'staff on strike' },
});
export type StaffGroup = t.TypeOf<typeof StaffGroup>;

/** The ways by which people reach the municipality. */
export const Channel = codeList('Channel', {
  'phone-line': { nb: 'telefon', en: 'phone line' },
  'emergency-phone': { nb: 'nødtelefon', en: 'emergency phone' },
  'information-phone': { nb: 'opplysningstelefon', en: 'information phone' },
  'front-desk': { nb: 'skranke', en: 'front desk' },
  'drop-in': { nb: 'åpent tilbud uten avtale', en: 'drop-in' },
  email: { nb: 'e-post', en: 'email' },
  'digital-portal': { nb: 'digital innbyggertjeneste', en: 'digital portal' },
  'alarm-centre': { nb: 'responssenter', en: 'alarm centre' },
  letter: { nb: 'brev', en: 'letter' },
  website: { nb: 'nettside', en: 'website' },
  text: { nb: 'tekstmelding', en: 'text message' },
  'home-call': { nb: 'oppringning fra kommunen', en: 'call from the municipality' },
});
export type Channel = t.TypeOf<typeof Channel>;

/** Plans about a person. */
export const PersonPlan = codeList('PersonPlan', {
  'individual-plan': { nb: 'individuell plan', en: 'individual plan' },
  'care-plan': { nb: 'tiltaksplan', en: 'care plan' },
  'crisis-plan': { nb: 'personlig beredskapsplan', en: 'personal contingency plan' },
  'infection-plan': { nb: 'plan ved smitte', en: 'plan in case of infection' },
  'evacuation-plan': { nb: 'plan for evakuering', en: 'evacuation plan' },
  'activity-plan': { nb: 'aktivitetsplan', en: 'activity plan' },
});
export type PersonPlan = t.TypeOf<typeof PersonPlan>;

/** People whom a user knows by name in the service. */
export const NamedContact = codeList('NamedContact', {
  'primary-contact': { nb: 'primærkontakt', en: 'primary contact' },
  coordinator: { nb: 'koordinator', en: 'coordinator' },
  'crisis-contact': { nb: 'kontaktperson under krisen', en: 'contact during the crisis' },
  'kin-contact': { nb: 'pårørendekontakt', en: 'contact for kin' },
  'support-contact': { nb: 'støttekontakt', en: 'support contact' },
});
export type NamedContact = t.TypeOf<typeof NamedContact>;

/** What a mark on a person says. */
export const VulnerabilityMark = codeList('VulnerabilityMark', {
  'power-dependent': { nb: 'avhengig av strøm', en: 'dependent on electricity' },
  'infection-risk': { nb: 'høy risiko ved smitte', en: 'at high risk if infected' },
  'lives-alone': { nb: 'bor alene', en: 'lives alone' },
  'cannot-evacuate-alone': { nb: 'kan ikke evakuere alene', en: 'cannot evacuate alone' },
  'no-network': { nb: 'uten nettverk', en: 'without a network' },
  'no-digital-access': { nb: 'uten telefon eller nett', en: 'without phone or internet' },
  'heat-or-cold-risk': { nb: 'tåler varme eller kulde dårlig', en: 'at risk in heat or cold' },
  infected: { nb: 'smittet eller mulig smittet', en: 'infected or possibly infected' },
  'not-to-be-reduced': { nb: 'skal ikke reduseres', en: 'not to be reduced' },
});
export type VulnerabilityMark = t.TypeOf<typeof VulnerabilityMark>;

/** Means of access and what people bring. */
export const AccessMeans = codeList('AccessMeans', {
  keys: { nb: 'nøkler', en: 'keys' },
  'door-codes': { nb: 'dørkoder', en: 'door codes' },
  belongings: { nb: 'eiendeler', en: 'belongings' },
  laundry: { nb: 'privattøy', en: 'own laundry' },
  'gifts-and-food': { nb: 'gaver og mat', en: 'gifts and food' },
  money: { nb: 'kontanter', en: 'cash' },
});
export type AccessMeans = t.TypeOf<typeof AccessMeans>;

/** Meetings and groups. */
export const Gathering = codeList('Gathering', {
  'responsibility-group': { nb: 'ansvarsgruppe', en: 'responsibility group' },
  'activity-group': { nb: 'aktivitetsgruppe', en: 'activity group' },
  'exercise-group': { nb: 'treningsgruppe', en: 'exercise group' },
  'conversation-group': { nb: 'samtalegruppe', en: 'conversation group' },
  'common-meal': { nb: 'fellesmåltid', en: 'common meal' },
  'social-event': { nb: 'sosialt arrangement', en: 'social event' },
  'church-service': { nb: 'gudstjeneste og andakt', en: 'church service' },
  'kin-meeting': { nb: 'pårørendemøte', en: 'meeting for kin' },
  'users-council': { nb: 'brukerråd', en: "users' council" },
  'staff-meeting': { nb: 'personalmøte', en: 'staff meeting' },
  'public-meeting': { nb: 'folkemøte', en: 'public meeting' },
  course: { nb: 'kurs', en: 'course' },
});
export type Gathering = t.TypeOf<typeof Gathering>;

/** Supplies and equipment. */
export const Supply = codeList('Supply', {
  'protective-equipment': { nb: 'smittevernutstyr', en: 'protective equipment' },
  'face-masks': { nb: 'munnbind', en: 'face masks' },
  tests: { nb: 'tester', en: 'tests' },
  vaccines: { nb: 'vaksiner', en: 'vaccines' },
  medicines: { nb: 'medisiner', en: 'medicines' },
  'assistive-devices': { nb: 'hjelpemidler', en: 'assistive devices' },
  consumables: { nb: 'forbruksmateriell', en: 'consumables' },
  food: { nb: 'mat', en: 'food' },
  'drinking-water': { nb: 'drikkevann', en: 'drinking water' },
  generators: { nb: 'nødstrømsaggregater', en: 'generators' },
  batteries: { nb: 'batterier', en: 'batteries' },
  oxygen: { nb: 'oksygen', en: 'oxygen' },
  heating: { nb: 'varmekilder', en: 'heating' },
  fans: { nb: 'vifter og kjøling', en: 'fans and cooling' },
  tablets: { nb: 'nettbrett', en: 'tablets' },
  phones: { nb: 'telefoner', en: 'phones' },
  radios: { nb: 'samband', en: 'radios' },
  vehicles: { nb: 'biler', en: 'vehicles' },
  'safety-alarms': { nb: 'trygghetsalarmer', en: 'safety alarms' },
  'id-cards': { nb: 'ID-kort', en: 'identity cards' },
  firewood: { nb: 'ved', en: 'firewood' },
});
export type Supply = t.TypeOf<typeof Supply>;

/** Transport that users depend on. */
export const Transport = codeList('Transport', {
  'to-day-centre': { nb: 'transport til dagtilbud', en: 'transport to day services' },
  'to-treatment': { nb: 'transport til behandling', en: 'transport to treatment' },
  'to-respite': { nb: 'transport til avlastning', en: 'transport to respite' },
  'leisure-transport': { nb: 'tilrettelagt transport i fritiden', en: 'adapted leisure transport' },
  evacuation: { nb: 'transport ved evakuering', en: 'transport for evacuation' },
  'to-vaccination': { nb: 'transport til vaksinering', en: 'transport to vaccination' },
});
export type Transport = t.TypeOf<typeof Transport>;

/** What is given on top, or in the place of what is lost. */
export const Addition = codeList('Addition', {
  'outreach-call': { nb: 'oppringning fra tjenesten', en: 'a call from the service' },
  'outreach-visit': { nb: 'oppsøkende besøk', en: 'an outreach visit' },
  'check-in-visit': { nb: 'tilsynsbesøk', en: 'a check-in visit' },
  'alarm-visit': { nb: 'besøk i stedet for alarm', en: 'a visit in place of an alarm' },
  'night-visit': { nb: 'nattbesøk', en: 'a night visit' },
  'screen-visit': { nb: 'besøk på skjerm', en: 'a screen visit' },
  'meal-delivery': { nb: 'mat levert hjem', en: 'meals brought home' },
  'medicine-delivery': { nb: 'medisiner levert hjem', en: 'medicines brought home' },
  'shopping-help': { nb: 'hjelp til innkjøp', en: 'help with shopping' },
  'home-activity': { nb: 'aktivitet hjemme', en: 'activity at home' },
  'outdoor-walk': { nb: 'tur ute', en: 'a walk outdoors' },
  'temporary-stay': { nb: 'midlertidig opphold', en: 'a temporary stay' },
  'warm-place': { nb: 'varmestue', en: 'a heated place to stay' },
  'extra-hours': { nb: 'flere timer', en: 'more hours' },
  'step-up': { nb: 'opptrapping når omsorgsyter er syk', en: 'step-up when the carer is ill' },
  'carer-relief': { nb: 'ekstra avlastning', en: 'extra respite' },
  'kin-conversation': { nb: 'samtale med pårørende', en: 'a conversation with kin' },
  'symptom-check': { nb: 'måling og symptomsjekk', en: 'a check of symptoms' },
  testing: { nb: 'testing', en: 'testing' },
  vaccination: { nb: 'vaksinering', en: 'vaccination' },
  training: { nb: 'opplæring', en: 'training' },
  'loan-of-device': { nb: 'lån av utstyr', en: 'a loan of equipment' },
  'text-message': { nb: 'tekstmelding', en: 'a text message' },
  'make-up-service': { nb: 'erstatning for tapt tjeneste', en: 'make-up service' },
});
export type Addition = t.TypeOf<typeof Addition>;

/** What there are numbers of. */
export const Counted = codeList('Counted', {
  participants: { nb: 'deltakere', en: 'participants' },
  places: { nb: 'plasser', en: 'places' },
  residents: { nb: 'beboere', en: 'residents' },
  'persons-per-room': { nb: 'personer per rom', en: 'persons a room' },
  visitors: { nb: 'besøkende samtidig', en: 'visitors at a time' },
  staff: { nb: 'ansatte', en: 'staff' },
  'staff-per-user': { nb: 'ulike ansatte hos hver bruker', en: 'different staff a user' },
  'staff-per-visit': { nb: 'ansatte per besøk', en: 'staff a visit' },
  stock: { nb: 'på lager', en: 'in stock' },
  'days-of-stock': { nb: 'dagers lager', en: 'days of stock' },
  vehicles: { nb: 'biler', en: 'vehicles' },
  lines: { nb: 'linjer', en: 'lines' },
  passengers: { nb: 'passasjerer', en: 'passengers' },
});
export type Counted = t.TypeOf<typeof Counted>;
