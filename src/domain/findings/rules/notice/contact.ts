import { addRates, compareRates, NONE, UNITS, type Rate, type Unit } from '../../../values/extent.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import { ContactOutcome } from '../../../vocabulary/contact.js';
import type { LevelPart } from '../../../vocabulary/level-part.js';
import type { DecisionCase } from '../../decision-case.js';
import { actsOf, THE_PERSON, type DecidedAct } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { PresentEvidence } from '../../finding.js';
import type { DecisionRule } from '../../rule.js';

/** Within so many days of taking effect those affected are contacted. The municipality's own measure: the law says as soon as possible. */
const CONTACTED_WITHIN_DAYS = 7;

/** A day on which somebody was contacted, or on which that was tried. */
interface Contact {
  readonly on: LocalDate;
  readonly evidence: PresentEvidence;
}

/** What names the decision: notices of it or about it, explanations, attempts. */
const naming = ({ notices, talks }: DecidedAct): ReadonlyArray<Contact> => [
  ...notices.map(({ event, ref }) => ({ on: event.sent, evidence: there('underrettet', 'notified', ref) })),
  ...talks.map(({ event, ref }) => ({
    on: event.on,
    evidence:
      event.type === 'ContactAttempted' && !ContactOutcome.keys[event.outcome].reached
        ? there('forsøkt kontaktet', 'contact attempted', ref)
        : there('snakket med', 'spoken with', ref),
  })),
];

/** Contact about a change of service that names no decision. What was said before the decision was made was not about it. */
const aboutChanges = ({ entries, ofKind }: UserFile, decided: LocalDate): ReadonlyArray<Contact> => {
  const found: Contact[] = [];
  if (ofKind('ContactAttempted').length + ofKind('InformationGiven').length === 0) return found;
  for (const { event, ref } of entries)
    if (event.type === 'ContactAttempted') {
      if (event.topic === 'changed-service' && event.on >= decided)
        found.push({ on: event.on, evidence: there('forsøkt kontaktet', 'contact attempted', ref) });
    } else if (event.type === 'InformationGiven')
      if (event.topics.includes('changed-services') && event.on >= decided)
        found.push({ on: event.on, evidence: there('informert', 'informed', ref) });
  return found;
};

/** How much of a part is given in person, where all of it is known. */
const inPerson = ({ strands = [] }: LevelPart, unit: Unit): Rate | undefined => {
  let sum: Rate | undefined = NONE;
  for (const strand of strands)
    if (strand.unit === unit && strand.mode === 'in-person')
      sum = sum === undefined || !('amount' in strand) ? undefined : addRates(sum, strand);
  return sum;
};

/** Whether somebody comes less, or another does what the service did. A walk in place of a call takes nothing. */
const isFelt = ({ event, direction }: DecisionCase): boolean => {
  if (direction === 'less' || event.type === 'ServiceEnded') return true;
  const { before, after } = event;
  const left = after.tasks?.some(
    ({ task, by }) =>
      by !== 'service' && before.tasks?.some((was) => was.task === task && was.by === 'service') === true,
  );
  return (
    left === true ||
    UNITS.some((unit) => {
      const [was, is] = [inPerson(before, unit), inPerson(after, unit)];
      return was === undefined || is === undefined || compareRates(is, was) < 0;
    })
  );
};

/** A5: those affected are contacted, one record of contact a person. */
export const NOT_CONTACTED: DecisionRule = {
  id: 'notice.not-contacted',
  group: 'notice',
  severity: 'serious',
  title: { nb: 'Bruker er ikke kontaktet', en: 'The user was not contacted' },
  looksAt: {
    nb: `Vedtak som gir mindre av en tjeneste, færre besøk eller oppgaver gjort av andre, og forlengelser av dem: om noen har underrettet, snakket med eller forsøkt å nå nettopp denne brukeren, eller noen på vegne av bruker, innen ${CONTACTED_WITHIN_DAYS} dager etter at det tok til å gjelde. Kunngjøringer og brev til alle er ikke nok alene. Hva som gjøres når bruker ikke svarer, er en annen sak. Ønsker fra bruker selv ses det bort fra.`,
    en: `Decisions that give less of a service, fewer visits in person or tasks done by others, and what prolonged them: whether somebody notified, spoke with or tried to reach this very user, or somebody for them, within ${CONTACTED_WITHIN_DAYS} days of its taking effect. Announcements and letters to all are not enough alone. What is done when the user does not answer is another matter. What the user asked for is left alone.`,
  },
  mend: {
    nb: 'Ta kontakt med bruker nå, fortell hva som er besluttet og hvorfor, og registrer kontakten.',
    en: 'Contact the user now, tell what was decided and why, and record the contact.',
  },
  provisions: ['fvl-27', 'hol-4-1', 'pbrl-3-1'],
  clock: { contacted: { days: CONTACTED_WITHIN_DAYS } },
  about: 'decision',
  scope: { forces: ['decision'], directions: ['less', 'other'], notRequestedBy: THE_PERSON },
  find: (decision, file, { catalogue }) =>
    (isFelt(decision) ? actsOf(decision, file, catalogue) : []).flatMap((act) => {
      const { decided, effective, ref, id: about } = act;
      const due = plusDays(decided < effective ? effective : decided, CONTACTED_WITHIN_DAYS);
      if (
        act.notices.some(({ event }) => event.sent <= due) ||
        act.talks.some(({ event }) => event.on <= due)
      )
        return [];
      const named = naming(act);
      const contacts = [
        ...named,
        // A call about changed services that names the decision is told of once.
        ...aboutChanges(file, decided).filter(
          ({ evidence }) => !named.some((one) => one.evidence.ref.id === evidence.ref.id),
        ),
      ];
      if (contacts.some(({ on }) => on <= due)) return [];
      return [
        {
          on: plusDays(due, 1),
          service: decision.service,
          about,
          present: [there('besluttet', 'decided', ref), ...contacts.map(({ evidence }) => evidence)],
          missing:
            contacts.length === 0
              ? [lacking('kontakt med bruker om dette', 'contact with the user about this', due)]
              : [],
        },
      ];
    }),
};
