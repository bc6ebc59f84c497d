import { mattered, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { DecisionRule } from '../../rule.js';
import { RESPITE } from './respite.js';
import { ON_RECORD } from '../../clock.js';

/** A13: is the relieved carer in work, and should go on working? */
export const CARER_WORK_NOT_ASKED: DecisionRule = {
  id: 'order.carer-work-not-asked',
  group: 'order',
  severity: 'considerable',
  title: {
    nb: 'Ikke spurt om omsorgsyters arbeid',
    en: "The carer's work was not asked about",
  },
  looksAt: {
    nb: 'Vedtak om mindre avlastning: om det er spurt om omsorgsyter er i arbeid og bør fortsette, eller kjent fra før om omsorgsyter er i arbeid. At det ikke er spurt, er et funn også når grunnen er oppgitt. Har bruker ingen omsorgsyter, er det ikke noe å spørre om.',
    en: 'Decisions on less respite: whether it was asked if the carer is in work and should go on, or known already if the carer works. Not to have asked is a finding even where the reason was stated. Where there is no carer there is nobody to ask.',
  },
  mend: {
    nb: 'Spør omsorgsyter nå, og vurder avlastningen på nytt.',
    en: 'Ask the carer now, and reassess the respite.',
  },
  provisions: ['hol-3-6', 'fvl-17'],
  clock: { known: ON_RECORD },
  about: 'decision',
  scope: { forces: ['decision'], directions: ['less'], services: RESPITE, notRequestedBy: THE_PERSON },
  find: (decision, file) => {
    const { event, decided, service, id, ref } = decision;
    const carer = file.factsOn(decided).carer?.value;
    const stated = 'carerWork' in event ? event.carerWork : undefined;
    if (!mattered(decision) || stated?.asked === true || carer?.has === false) return [];
    if (stated === undefined && carer?.inWork !== undefined) return [];
    return [
      {
        on: decided,
        service,
        about: id,
        present: [
          stated === undefined
            ? there('avlastning tatt', 'respite taken', ref)
            : there('ikke spurt, med oppgitt grunn', 'not asked, with a stated reason', ref),
        ],
        missing: [
          lacking(
            'om omsorgsyter er i arbeid og bør fortsette',
            'whether the carer is in work and should go on',
            decided,
          ),
        ],
      },
    ];
  },
};
