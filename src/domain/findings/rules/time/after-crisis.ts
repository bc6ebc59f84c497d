import { LIMITS } from '../../limits.js';
import type { DecisionRule } from '../../rule.js';
import { leftStanding } from './ground-gone.js';

/** domain.md 4, settled reading 5: the end of a crisis ends no decision by itself, so somebody has to look at each. */
export const AFTER_CRISIS: DecisionRule = {
  id: 'time.after-crisis',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Gjelder fortsatt etter at krisen er avsluttet',
    en: 'Still in force after the crisis has ended',
  },
  looksAt: {
    nb: `Vedtak og avtaler som bygger på et tiltak i en krise, og som fortsatt gjelder mer enn ${LIMITS.groundGone} dager etter at krisen er avsluttet, uten ny vurdering. Dagene er et mål for gjennomgangen, ikke en lovfrist.`,
    en: `Decisions and agreements that derive from a measure in a crisis and still hold more than ${LIMITS.groundGone} days after its end, with no reassessment. The days are a yardstick for reading, and no deadline in law.`,
  },
  mend: {
    nb: 'Vurder om tjenesten skal tas opp igjen som innvilget, og registrer vurderingen.',
    en: 'Assess whether the service is to be taken up again as granted, and record the assessment.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-8'],
  clock: { reassessed: { days: LIMITS.groundGone } },
  about: 'decision',
  scope: { forces: ['decision', 'agreement'], directions: ['less', 'other'] },
  find: (decision, file, { crises }) => {
    const from = 'derivesFrom' in decision.event ? decision.event.derivesFrom : undefined;
    if (from === undefined) return [];
    for (const { event, ref } of crises.get(from.crisis)?.entries ?? [])
      if (event.type === 'CrisisEnded')
        return leftStanding(decision, file, {
          on: event.effective,
          what: { nb: 'krisen er avsluttet', en: 'the crisis was ended' },
          ref,
        });
    return [];
  },
};
