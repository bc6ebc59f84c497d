import * as t from 'io-ts';
import { taggedBy } from '../../codec/choice.js';
import { struct } from '../../codec/struct.js';
import { ClockTime } from '../../values/clock-time.js';
import { codeList } from '../code-list.js';
import { Weekday } from '../weekday.js';

/** The infection visits that a team may make. */
export const InfectionVisit = codeList('InfectionVisit', {
  confirmed: { nb: 'til smittede', en: 'to infected users' },
  suspected: { nb: 'ved mistanke om smitte', en: 'where infection is suspected' },
  quarantine: { nb: 'til brukere i karantene', en: 'to users in quarantine' },
  testing: { nb: 'prøvetaking', en: 'testing' },
});
export type InfectionVisit = t.TypeOf<typeof InfectionVisit>;

/** The part of the day that a count of staff is about. */
export const Shift = codeList('Shift', {
  'whole-day': { nb: 'hele døgnet', en: 'day and night' },
  day: { nb: 'dag', en: 'day' },
  evening: { nb: 'kveld', en: 'evening' },
  night: { nb: 'natt', en: 'night' },
});
export type Shift = t.TypeOf<typeof Shift>;

/** Named scales of operation. A step alone changes nobody's service. */
export const OperatingScale = codeList('OperatingScale', {
  'operating-level': { nb: 'driftsnivå', en: 'operating level' },
  'staffing-level': { nb: 'bemanningsnivå', en: 'staffing level' },
  'infection-control-level': { nb: 'smittevernnivå', en: 'infection control level' },
  'traffic-light': { nb: 'trafikklys', en: 'traffic light' },
  readiness: { nb: 'beredskapsnivå', en: 'readiness level' },
});
export type OperatingScale = t.TypeOf<typeof OperatingScale>;

/** A step of a scale with five. */
const stepOf = <S extends string>(name: string, scale: S) =>
  struct(name, {
    scale: t.literal(scale),
    step: t.union([t.literal(1), t.literal(2), t.literal(3), t.literal(4), t.literal(5)]),
  });

/** A step of a named scale. A traffic light has three: 1 green, 2 yellow, 3 red. */
export const OperatingLevel = taggedBy('OperatingLevel', 'scale', [
  struct('TrafficLight', {
    scale: t.literal('traffic-light'),
    step: t.union([t.literal(1), t.literal(2), t.literal(3)]),
  }),
  stepOf('OperatingStep', 'operating-level'),
  stepOf('StaffingStep', 'staffing-level'),
  stepOf('InfectionControlStep', 'infection-control-level'),
  stepOf('ReadinessStep', 'readiness'),
]);
export type OperatingLevel = t.TypeOf<typeof OperatingLevel>;

/** When something is open: the days, and from and until when by the clock. */
export const OpenHours = struct('OpenHours', {
  days: t.readonlyArray(Weekday),
  from: ClockTime,
  until: ClockTime,
});
export type OpenHours = t.TypeOf<typeof OpenHours>;

/** Ways in which people reach a unit. */
export const ChannelKind = codeList('ChannelKind', {
  'phone-line': { nb: 'telefon', en: 'phone line' },
  'on-call-phone': { nb: 'vakttelefon', en: 'on-call phone' },
  'alarm-centre': { nb: 'responssenter', en: 'alarm centre' },
  'front-desk': { nb: 'skranke', en: 'front desk' },
  'drop-in': { nb: 'åpent tilbud uten avtale', en: 'drop-in' },
  'video-room': { nb: 'videorom', en: 'video room' },
  'digital-form': { nb: 'digitalt skjema', en: 'digital form' },
  messages: { nb: 'meldinger', en: 'messages' },
  outreach: { nb: 'oppsøkende arbeid', en: 'outreach' },
});
export type ChannelKind = t.TypeOf<typeof ChannelKind>;

/** What a drop-in gives. */
export const DropInOffer = codeList('DropInOffer', {
  food: { nb: 'mat', en: 'food' },
  clothes: { nb: 'klær', en: 'clothes' },
  hygiene: { nb: 'dusj og hygiene', en: 'shower and hygiene' },
  conversation: { nb: 'samtale', en: 'conversation' },
  'health-check': { nb: 'helsesjekk', en: 'health check' },
  medicines: { nb: 'utlevering av medisiner', en: 'medicines handed out' },
  'user-equipment': { nb: 'utlevering av brukerutstyr', en: 'user equipment handed out' },
  aids: { nb: 'hjelpemidler', en: 'aids' },
  activity: { nb: 'aktivitet', en: 'activity' },
  information: { nb: 'informasjon', en: 'information' },
  testing: { nb: 'prøvetaking', en: 'testing' },
});
export type DropInOffer = t.TypeOf<typeof DropInOffer>;

/** How people come to a drop-in. */
export const DropInAccess = codeList('DropInAccess', {
  open: { nb: 'uten avtale', en: 'without appointment' },
  appointment: { nb: 'etter avtale', en: 'by appointment' },
  'time-slot': { nb: 'til tildelt tidspunkt', en: 'in an allotted time slot' },
});
export type DropInAccess = t.TypeOf<typeof DropInAccess>;

/** Where a drop-in is. */
export const DropInPlace = codeList('DropInPlace', {
  indoors: { nb: 'inne', en: 'indoors' },
  outdoors: { nb: 'ute', en: 'outdoors' },
  'at-the-door': { nb: 'i døra', en: 'at the door' },
});
export type DropInPlace = t.TypeOf<typeof DropInPlace>;
