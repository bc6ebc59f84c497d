import * as t from 'io-ts';
import { byField, byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { StaffKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';
import { ProvisionId } from './provision-id.js';

/** The two whom a user can turn to by name. The coordinator is the law's own (hol § 7-2), the primary contact the service's. */
export const ContactRole = codeList('ContactRole', {
  coordinator: { nb: 'koordinator', en: 'coordinator' },
  'primary-contact': { nb: 'primærkontakt', en: 'primary contact' },
});
export type ContactRole = t.TypeOf<typeof ContactRole>;

/** Why somebody is no longer a user's coordinator or primary contact. */
export const ContactEndCause = codeList('ContactEndCause', {
  left: { nb: 'har sluttet', en: 'has left' },
  absent: { nb: 'fravær', en: 'absent' },
  redeployed: { nb: 'omdisponert', en: 'redeployed' },
  'users-wish': { nb: 'etter brukers ønske', en: 'as the user wished' },
  'no-longer-needed': { nb: 'ikke lenger behov', en: 'no longer needed' },
});
export type ContactEndCause = t.TypeOf<typeof ContactEndCause>;

/** Where an individual plan stands. */
export const PlanState = codeList('PlanState', {
  offered: { nb: 'tilbudt', en: 'offered' },
  declined: { nb: 'bruker ønsker ikke plan', en: 'declined by the user' },
  'in-preparation': { nb: 'under arbeid', en: 'in preparation' },
  'in-force': { nb: 'i bruk', en: 'in force' },
  suspended: { nb: 'stilt i bero', en: 'suspended' },
  ended: { nb: 'avsluttet', en: 'ended' },
});
export type PlanState = t.TypeOf<typeof PlanState>;

/** How a responsibility group met. */
export const MeetingMode = codeList('MeetingMode', {
  'in-person': { nb: 'fysisk møte', en: 'in person' },
  outdoors: { nb: 'ute', en: 'outdoors' },
  phone: { nb: 'telefon', en: 'phone' },
  'loudspeaker-phone': { nb: 'telefon med høyttaler', en: 'loudspeaker phone' },
  video: { nb: 'video', en: 'video' },
});
export type MeetingMode = t.TypeOf<typeof MeetingMode>;

/** Who else was there. */
export const MeetingParticipant = codeList('MeetingParticipant', {
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  guardian: { nb: 'verge', en: 'guardian' },
  coordinator: { nb: 'koordinator', en: 'coordinator' },
  'primary-contact': { nb: 'primærkontakt', en: 'primary contact' },
  'home-services': { nb: 'hjemmetjenesten', en: 'home services' },
  'mental-health-services': { nb: 'psykisk helse og rus', en: 'mental health and substance care' },
  'general-practitioner': { nb: 'fastlege', en: 'general practitioner' },
  'specialist-services': { nb: 'spesialisthelsetjenesten', en: 'specialist health services' },
  'labour-and-welfare': { nb: 'Nav', en: 'labour and welfare' },
  school: { nb: 'skole eller barnehage', en: 'school or kindergarten' },
  'child-welfare': { nb: 'barnevernet', en: 'child welfare' },
});
export type MeetingParticipant = t.TypeOf<typeof MeetingParticipant>;

/** Why the user took no part. */
export const AbsenceCause = codeList('AbsenceCause', {
  declined: { nb: 'ønsket ikke å delta', en: 'did not wish to' },
  ill: { nb: 'syk', en: 'ill' },
  'no-phone': { nb: 'har ikke telefon', en: 'has no phone' },
  'no-digital-access': { nb: 'har ikke digital tilgang', en: 'has no digital access' },
  'too-demanding': { nb: 'møteformen var for krevende', en: 'the form of meeting was too demanding' },
  'not-reached': { nb: 'fikk ikke kontakt', en: 'not reached' },
  'not-invited': { nb: 'ikke invitert', en: 'not invited' },
});
export type AbsenceCause = t.TypeOf<typeof AbsenceCause>;

/** What a user who could not take part was given in place of it. */
export const ParticipationAlternative = codeList('ParticipationAlternative', {
  'talk-before-and-after': { nb: 'samtale før og etter møtet', en: 'a talk before and after the meeting' },
  'own-meeting-outdoors': { nb: 'eget møte ute', en: 'a meeting of their own outdoors' },
  'own-meeting-in-person': { nb: 'eget fysisk møte', en: 'a meeting of their own in person' },
  'lent-phone-or-screen': { nb: 'lånt telefon eller nettbrett', en: 'a phone or tablet lent' },
  'written-input': { nb: 'skriftlig innspill og referat', en: 'written input and minutes' },
  'chosen-representative': { nb: 'representant bruker har valgt', en: 'a representative chosen by the user' },
});
export type ParticipationAlternative = t.TypeOf<typeof ParticipationAlternative>;

const Presence = codeList('Presence', {
  'took-part': { nb: 'deltok', en: 'took part' },
  represented: { nb: 'representert', en: 'represented' },
  absent: { nb: 'deltok ikke', en: 'did not take part' },
});

/** A user's part in a meeting as somebody states it. `mode`: how, where it was in another form than that of the others. */
export const StatedParticipation = struct(
  'StatedParticipation',
  { user: Presence },
  { why: AbsenceCause, alternative: ParticipationAlternative, mode: MeetingMode },
);
export type StatedParticipation = t.TypeOf<typeof StatedParticipation>;

/** A user's part in a meeting; an absence is explained, made up for, or both. */
export const Participation = new Choice(
  'Participation',
  {
    'took-part': struct(
      'TookPart',
      { user: t.literal('took-part') },
      { alternative: ParticipationAlternative, mode: MeetingMode },
    ),
    represented: struct(
      'Represented',
      { user: t.literal('represented') },
      { why: AbsenceCause, alternative: ParticipationAlternative },
    ),
    absent: new Choice(
      'Absence',
      {
        why: struct(
          'AbsentWithCause',
          { user: t.literal('absent'), why: AbsenceCause },
          { alternative: ParticipationAlternative },
        ),
        alternative: struct('AbsentWithAlternative', {
          user: t.literal('absent'),
          alternative: ParticipationAlternative,
        }),
      },
      byField(['why'], 'alternative'),
      'an absence with why or alternative',
    ),
  },
  byTag('user'),
  'an object with user',
);
export type Participation = t.TypeOf<typeof Participation>;

/** Labels of a user's part. */
export const PRESENCE = Presence.keys;

/** What is told when somebody is named: `on` it was decided, `from` it counts. */
export const namedContact = {
  role: ContactRole,
  contact: StaffKey,
  on: LocalDate,
  from: LocalDate,
  by: Actor,
} as const;

/** What is told when somebody steps back; `until` is the last day. */
export const endedContact = {
  role: ContactRole,
  on: LocalDate,
  until: LocalDate,
  cause: ContactEndCause,
  by: Actor,
} as const;

/** What is told of an individual plan. */
export const individualPlan = { state: PlanState, on: LocalDate, by: Actor } as const;
/** The provisions that a suspension rests on, and the goals of the plan. */
export const planOptions = { provisions: t.readonlyArray(ProvisionId), goals: FreeText } as const;

/** What is told of a meeting of the responsibility group, but the user's part. */
export const groupMeeting = {
  on: LocalDate,
  mode: MeetingMode,
  participants: t.readonlyArray(MeetingParticipant),
  by: Actor,
} as const;
