import type { Ref } from '../../../changes/change.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { Label } from '../../../vocabulary/code-list.js';
import { MissedCause } from '../../../vocabulary/delivery.js';
import type { DecisionCase } from '../../decision-case.js';
import type { UserFile } from '../../files.js';
import { LIMITS } from '../../limits.js';
import { heldOn, reassessedFrom } from '../../reassessed.js';
import type { DecisionRule } from '../../rule.js';

/** That what stood in for the service gave way. */
interface Failure {
  readonly on: LocalDate;
  readonly what: Label;
  readonly ref: Ref;
}

const isHandedToKin = ({ event }: DecisionCase): boolean =>
  'after' in event && (event.after.tasks ?? []).some(({ by }) => by === 'next-of-kin');

const isRemote = ({ event }: DecisionCase): boolean =>
  'after' in event &&
  (event.after.strands ?? []).some(({ mode }) => mode === 'phone' || mode === 'video' || mode === 'sensor');

/** A carer who can't go on, or contact at a distance that did not come about for reasons that were not the user's. */
const failureOf = (decision: DecisionCase, { entries }: UserFile): Failure | undefined => {
  const [kin, remote] = [isHandedToKin(decision), isRemote(decision)];
  if (!kin && !remote) return undefined;
  let first: Failure | undefined;
  for (const { event, ref } of entries) {
    if (event.type !== 'CircumstancesRecorded' && event.type !== 'DeliveryRecorded') continue;
    if (!heldOn(decision, event.on) || (first !== undefined && event.on >= first.on)) continue;
    if (kin && event.type === 'CircumstancesRecorded' && event.carer !== undefined) {
      if (!event.carer.has || event.carer.canGoOn === 'no')
        first = {
          on: event.on,
          what: { nb: 'omsorgsyter kan ikke fortsette', en: 'the carer cannot go on' },
          ref,
        };
    } else if (remote && event.type === 'DeliveryRecorded' && event.service === decision.service) {
      const missed = event.missed.find(
        ({ mode, cause }) => mode !== 'in-person' && !MissedCause.keys[cause].own,
      );
      if (missed !== undefined) first = { on: event.on, what: MissedCause.keys[missed.cause], ref };
    }
  }
  return first;
};

/** Contact that came about after all: in any form, in the days allowed. */
const gotThrough = (
  { ofKind }: UserFile,
  { service }: DecisionCase,
  from: LocalDate,
  to: LocalDate,
): boolean =>
  ofKind('DeliveryRecorded').some(
    ({ event }) =>
      event.service === service &&
      event.on >= from &&
      event.on <= to &&
      event.given.some(({ amount }) => amount > 0),
  );

export const SUBSTITUTE_FAILED: DecisionRule = {
  id: 'follow-up.substitute-failed',
  group: 'follow-up',
  severity: 'serious',
  title: {
    nb: 'Det som kom i stedet, sviktet, og ingenting annet ble satt i gang',
    en: 'What came instead failed, and nothing else was started',
  },
  looksAt: {
    nb: `Oppgaver hos pårørende som ikke lenger kan, og oppfølging på telefon, skjerm eller sensor som ikke ble noe av, der det ikke er gitt tjeneste, tatt et nytt vedtak eller gjort en ny vurdering innen ${LIMITS.substituteFailed} dager. Det er et mål for gjennomgangen, ikke en lovfrist. At bruker selv takket nei, er ingen svikt.`,
    en: `Tasks with next of kin who can't any more, and follow-up by phone, screen or sensor that did not come about, where no service was given, nothing decided and nothing assessed within ${LIMITS.substituteFailed} days, which is a yardstick for reading and no deadline in law. That the user declined is no failure.`,
  },
  mend: {
    nb: 'Gi tjenesten på en annen måte nå, og vurder vedtaket på nytt.',
    en: 'Give the service in another way now, and assess the decision anew.',
  },
  provisions: ['hol-3-1', 'hol-4-1'],
  clock: { replaced: { days: LIMITS.substituteFailed } },
  about: 'decision',
  scope: { forces: ['decision', 'agreement', 'own-wish'] },
  find: (decision, file, { asOf }) => {
    const failure = failureOf(decision, file);
    if (failure === undefined) return [];
    const due = plusDays(failure.on, LIMITS.substituteFailed);
    const reassessed = reassessedFrom(decision, file, failure.on);
    if (due >= asOf.at || !heldOn(decision, plusDays(due, 1))) return [];
    if (reassessed !== undefined && reassessed.on <= due) return [];
    if (isRemote(decision) && !isHandedToKin(decision) && gotThrough(file, decision, failure.on, due))
      return [];
    return [
      {
        on: plusDays(due, 1),
        service: decision.service,
        about: decision.id,
        present: [
          { what: { nb: 'det som kom i stedet', en: 'what came instead' }, ref: decision.ref },
          { what: failure.what, ref: failure.ref },
        ],
        missing: [
          {
            what: {
              nb: 'tjeneste på en annen måte, eller ny vurdering',
              en: 'service in another way, or a reassessment',
            },
            due,
          },
        ],
      },
    ];
  },
};
