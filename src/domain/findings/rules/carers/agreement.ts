import type { EventOf } from '../../../events/event.js';
import { endCondition, lastDay, type Term } from '../../../vocabulary/term.js';
import { mattered, THE_PERSON } from '../../decided-act.js';
import type { DecisionCase } from '../../decision-case.js';
import { lacking, there } from '../../evidence.js';
import type { Found } from '../../finding.js';
import type { DecisionRule } from '../../rule.js';
import type { Said } from '../../sayings.js';
import { ON_RECORD } from '../../clock.js';

const hasNoPeriod = (term: Term): boolean => lastDay(term) === undefined && endCondition(term) === undefined;

type FoundHere = Pick<Found, 'on' | 'present' | 'missing' | 'about'>;

const AGREEMENT = ['avtale med pårørende', 'an agreement with the next of kin'] as const;
const PERIOD = ['en periode avtalen gjelder for', 'a period for which it is agreed'] as const;

/** Handed over before it was agreed, or for no period. */
const handedOver = (
  { effective, decided, ref, id }: DecisionCase,
  event: EventOf<'TaskHandedOver'>,
): ReadonlyArray<FoundHere> => {
  const present = [there('oppgaven overtatt av pårørende', 'the task handed over to next of kin', ref)];
  if (event.agreement.agreed > effective)
    return [
      {
        on: effective,
        about: id,
        present: [
          ...present,
          there(
            `avtalt ${event.agreement.agreed}, etterpå`,
            `agreed ${event.agreement.agreed}, afterwards`,
            ref,
          ),
        ],
        missing: [lacking(...AGREEMENT, effective)],
      },
    ];
  return hasNoPeriod(event.term)
    ? [{ on: decided, about: id, present, missing: [lacking(...PERIOD, decided)] }]
    : [];
};

/** Prolonged without a new agreement, or for no period. */
const prolonged = ({ event, ref }: Said<EventOf<'MeasureExtended'>>): ReadonlyArray<FoundHere> => {
  const { agreement, effective, decided, term, decision: about } = event;
  const present = [there('overtakelsen forlenget', 'the handover prolonged', ref)];
  if (agreement === undefined || agreement.agreed > effective)
    return [{ on: effective, about, present, missing: [lacking(...AGREEMENT, effective)] }];
  return hasNoPeriod(term) ? [{ on: decided, about, present, missing: [lacking(...PERIOD, decided)] }] : [];
};

/** Left to next of kin by a decision that no agreement goes with. */
const leftToKin = ({ event, effective, ref, id }: DecisionCase): ReadonlyArray<FoundHere> => {
  if (!('ground' in event)) return [];
  const taken = event.after.tasks?.some(
    ({ task, by }) =>
      by === 'next-of-kin' &&
      event.before.tasks?.some((was) => was.task === task && was.by === 'next-of-kin') !== true,
  );
  return taken === true
    ? [
        {
          on: effective,
          about: id,
          present: [
            there('oppgaver lagt på pårørende ved vedtak', 'tasks left to next of kin by decision', ref),
          ],
          missing: [lacking(...AGREEMENT, effective)],
        },
      ]
    : [];
};

/** A11: next of kin take over by agreement, where possible, and for a period. */
export const TASK_WITHOUT_AGREEMENT: DecisionRule = {
  id: 'carers.no-agreement',
  group: 'carers',
  severity: 'serious',
  title: {
    nb: 'Oppgave overlatt til pårørende uten avtale eller periode',
    en: 'A task left to next of kin without agreement or period',
  },
  looksAt: {
    nb: 'Oppgaver som pårørende overtar ved avtale eller vedtak, og forlengelser: om det er inngått en avtale senest den dagen de overtar, og om den har en sluttdato eller en betingelse for når den slutter. Det bruker eller pårørende selv har bedt om eller takket ja til, ses det bort fra.',
    en: 'Tasks that next of kin take over by agreement or decision, and what prolonged that: whether there is an agreement by the day on which they take over, with an end date or a condition on which it ends. What the user or next of kin asked for or accepted is left alone.',
  },
  mend: {
    nb: 'Avklar med pårørende om de kan og vil, hvor lenge, og hva som skjer når de ikke kan mer. Ellers må tjenesten ta oppgaven tilbake.',
    en: 'Settle with the next of kin if they can and will, for how long, and what happens when they no longer can. Otherwise the service takes the task back.',
  },
  provisions: ['hol-3-1', 'hol-3-6', 'hol-4-1'],
  clock: { agreed: ON_RECORD },
  about: 'decision',
  scope: {
    forces: ['decision', 'agreement'],
    notRequestedBy: [...THE_PERSON, 'next-of-kin'],
  },
  find: (decision) => {
    const { event, service, extensions, heldUntil } = decision;
    if (!mattered(decision)) return [];
    const found =
      event.type === 'TaskHandedOver'
        ? [
            ...handedOver(decision, event),
            ...extensions
              .filter(({ event: { effective } }) => heldUntil === undefined || heldUntil >= effective)
              .flatMap(prolonged),
          ]
        : leftToKin(decision);
    return found.map((one) => ({ ...one, service }));
  },
};
