import type { Ref } from '../../../changes/change.js';
import type { EventOf } from '../../../events/event.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import { ContactOutcome } from '../../../vocabulary/contact.js';
import { mattered, THE_PERSON } from '../../decided-act.js';
import type { DecisionCase } from '../../decision-case.js';
import { lacking, there } from '../../evidence.js';
import type { FileEntry } from '../../file-entry.js';
import type { UserFile } from '../../files.js';
import type { PresentEvidence } from '../../finding.js';
import type { DecisionRule } from '../../rule.js';
import type { Said } from '../../sayings.js';
import { ON_RECORD } from '../../clock.js';

/** How many days before a decision it still counts that next of kin were spoken with. The municipality's own measure, not the law's. */
const HEARD_WITHIN_DAYS = 30;

/** The day of a talk with next of kin or a guardian; undefined for what is none. */
const spokenWithKin = ({ event }: FileEntry): LocalDate | undefined => {
  switch (event.type) {
    case 'NoticeGiven':
      return event.to === 'user' ? undefined : event.sent;
    case 'ExplanationGiven':
    case 'InformationGiven':
      return event.to === 'user' ? undefined : event.on;
    case 'ContactAttempted':
      return event.channel === 'through-kin' && ContactOutcome.keys[event.outcome].reached
        ? event.on
        : undefined;
    case 'GroupMeetingHeld':
      return event.participants.some((one) => one === 'next-of-kin' || one === 'guardian')
        ? event.on
        : undefined;
    default:
      return undefined;
  }
};

/** The last assessment of competence for health care by a day. */
const competenceOn = (
  { ofKind }: UserFile,
  day: LocalDate,
): Said<EventOf<'CompetenceAssessed'>> | undefined => {
  let last: Said<EventOf<'CompetenceAssessed'>> | undefined;
  for (const { event, ref } of ofKind('CompetenceAssessed'))
    if (
      event.matters.includes('health-care') &&
      event.on <= day &&
      (last === undefined || event.on >= last.event.on)
    )
      last = { event, ref };
  return last;
};

/** Why next of kin should have been heard, with the event that says so; undefined where nothing says they should. */
const reasonToHear = ({ decided }: DecisionCase, file: UserFile): PresentEvidence | undefined => {
  const competence = competenceOn(file, decided);
  if (competence !== undefined && competence.event.finding.outcome !== 'competent') {
    const { kin } = competence.event.finding;
    // There are none, or the user does not wish it.
    return kin.told || kin.why === 'not-reached'
      ? there('ikke fullt samtykkekompetent', 'not fully competent to consent', competence.ref)
      : undefined;
  }
  const { carer } = file.factsOn(decided);
  const situation = carer?.value;
  return carer !== undefined &&
    situation?.has === true &&
    (situation.canGoOn === 'no' || situation.canGoOn === 'for-a-while')
    ? there(
        'omsorgsyter kan ikke fortsette, eller bare en tid',
        'the carer cannot go on, or only for a while',
        carer.source,
      )
    : undefined;
};

const isHeard = ({ event, decided }: DecisionCase, { entries }: UserFile): boolean => {
  if (event.type === 'TaskHandedOver') return true;
  if ('carerWork' in event && event.carerWork.asked) return true;
  const since = plusDays(decided, -HEARD_WITHIN_DAYS);
  return entries.some((entry) => {
    const on = spokenWithKin(entry);
    return on !== undefined && on >= since && on <= decided;
  });
};

const found = (decided: LocalDate, reason: PresentEvidence, ref: Ref) => ({
  on: decided,
  present: [reason, there('besluttet', 'decided', ref)],
  missing: [lacking('samtale med pårørende eller verge', 'a talk with next of kin or the guardian', decided)],
});

/** Next of kin are heard where the user cannot speak for themselves, and where it falls on them. */
export const KIN_NOT_HEARD: DecisionRule = {
  id: 'carers.kin-not-heard',
  group: 'carers',
  severity: 'considerable',
  title: {
    nb: 'Pårørende ikke hørt der de burde vært det',
    en: 'Next of kin not heard where they should have been',
  },
  looksAt: {
    nb: `Vedtak om mindre av en tjeneste når bruker ikke er vurdert som fullt samtykkekompetent, eller når omsorgsyter ikke kan fortsette eller bare kan det en tid: om noen har snakket med pårørende eller verge de siste ${HEARD_WITHIN_DAYS} dagene. Ingen kjente pårørende, eller at bruker ikke ønsker det, er grunn nok.`,
    en: `Decisions on less of a service when the user was found not fully competent to consent, or when the carer cannot go on, or only for a while: whether somebody spoke with next of kin or the guardian in the last ${HEARD_WITHIN_DAYS} days. No known next of kin, or the wish of the user, is reason enough.`,
  },
  mend: {
    nb: 'Snakk med pårørende eller verge nå, og vurder vedtaket på nytt.',
    en: 'Speak with next of kin or the guardian now, and reassess the decision.',
  },
  provisions: ['pbrl-3-1', 'pbrl-4-3', 'hol-3-6'],
  clock: { heard: { days: HEARD_WITHIN_DAYS }, before: ON_RECORD, found: ON_RECORD },
  about: 'decision',
  scope: {
    forces: ['decision'],
    directions: ['less'],
    notRequestedBy: [...THE_PERSON, 'next-of-kin'],
  },
  find: (decision, file) => {
    const { decided, ref, service, id: about } = decision;
    const reason = mattered(decision) ? reasonToHear(decision, file) : undefined;
    return reason === undefined || isHeard(decision, file)
      ? []
      : [{ ...found(decided, reason, ref), service, about }];
  },
};
