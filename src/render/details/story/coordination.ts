import type { Catalogue } from '../../../domain/law/catalogue.js';
import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import {
  AbsenceCause,
  ContactEndCause,
  ContactRole,
  MeetingMode,
  MeetingParticipant,
  ParticipationAlternative,
  PlanState,
  PRESENCE,
  type Participation,
} from '../../../domain/vocabulary/coordination.js';
import { showDate } from '../../dates.js';
import { quoted, showProvisions } from '../../phrases.js';
import { safeText } from '../../safe-text.js';
import { listed, word } from '../../words.js';

export const named = (
  { role, contact, from }: EventOf<'ContactNamed'>,
  language: Language,
): ReadonlyArray<string> => [
  `${ContactRole.keys[role][language]} ${safeText(contact)} ${word('fra', 'from', language)} ${showDate(from, language)}`,
];

export const ended = (
  { role, until, cause }: EventOf<'ContactEnded'>,
  language: Language,
): ReadonlyArray<string> => [
  `${ContactRole.keys[role][language]} ${word('til og med', 'up to and including', language)} ${showDate(until, language)}, ${ContactEndCause.keys[cause][language]}`,
];

export const plan = (
  { state, provisions = [], goals }: EventOf<'IndividualPlanRecorded'>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => [
  PlanState.keys[state][language],
  ...(provisions.length === 0 ? [] : [showProvisions(provisions, language, catalogue)]),
  ...(goals === undefined ? [] : [`${word('mål', 'goals', language)}: ${quoted(goals.text, language)}`]),
];

/** The user's part in a meeting, with what stood in the way and what was done instead. */
export const showParticipation = (participation: Participation, language: Language): string => {
  const why = 'why' in participation ? participation.why : undefined;
  const mode = 'mode' in participation ? participation.mode : undefined;
  const { alternative } = participation;
  return [
    `${word('bruker', 'the user', language)} ${PRESENCE[participation.user][language]}${mode === undefined ? '' : ` (${MeetingMode.keys[mode][language]})`}`,
    ...(why === undefined ? [] : [AbsenceCause.keys[why][language]]),
    ...(alternative === undefined
      ? []
      : [
          `${word('i stedet', 'instead', language)}: ${ParticipationAlternative.keys[alternative][language]}`,
        ]),
  ].join(', ');
};

export const met = (
  { mode, participants, participation }: EventOf<'GroupMeetingHeld'>,
  language: Language,
): ReadonlyArray<string> => [
  MeetingMode.keys[mode][language],
  showParticipation(participation, language),
  ...(participants.length === 0
    ? []
    : [`${word('andre', 'others', language)}: ${listed(MeetingParticipant, participants, language)}`]),
];
