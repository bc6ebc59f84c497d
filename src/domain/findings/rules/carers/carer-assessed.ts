import { mattered } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { DecisionRule } from '../../rule.js';

/** Whoever takes over is asked what they can bear, and what relief they need. */
export const CARER_NOT_ASSESSED: DecisionRule = {
  id: 'carers.not-assessed',
  group: 'carers',
  severity: 'considerable',
  title: {
    nb: 'Oppgave overlatt til pårørende uten at behovene deres er vurdert',
    en: 'A task left to next of kin without assessing their needs',
  },
  looksAt: {
    nb: 'Avtaler om at pårørende overtar oppgaver, og forlengelser av dem: om omsorgsyterens situasjon og behov for avlastning er vurdert.',
    en: 'Agreements by which next of kin take over tasks, and what prolonged them: whether the situation of the carer and their need of respite was assessed.',
  },
  mend: {
    nb: 'Vurder omsorgsyterens situasjon nå, og tilby avlastning der det trengs.',
    en: 'Assess the situation of the carer now, and offer respite where it is needed.',
  },
  provisions: ['hol-3-6', 'hol-4-1'],
  clock: 'none',
  about: 'decision',
  scope: { forces: ['agreement'], events: ['TaskHandedOver'] },
  find: (decision) => {
    const { event, service, id, ref, decided, extensions, heldUntil } = decision;
    if (event.type !== 'TaskHandedOver' || !mattered(decision)) return [];
    const agreements = [
      { agreement: event.agreement, on: decided, about: id, ref },
      ...extensions
        .filter((one) => heldUntil === undefined || heldUntil >= one.event.effective)
        .map((one) => ({
          agreement: one.event.agreement,
          on: one.event.decided,
          about: one.event.decision,
          ref: one.ref,
        })),
    ];
    return agreements
      .filter(({ agreement }) => agreement?.carerAssessed === false)
      .map(({ on, about, ref: by }) => ({
        on,
        service,
        about,
        present: [there('avtalt med pårørende', 'agreed with the next of kin', by)],
        missing: [
          lacking(
            'vurdering av omsorgsyters behov og avlastning',
            'an assessment of the needs of the carer and of respite',
            on,
          ),
        ],
      }));
  },
};
