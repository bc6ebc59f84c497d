import { plusDays } from '../../../values/local-date.js';
import type { DecisionRule } from '../../rule.js';
import { reviewsDue } from '../../reviews-due.js';

/** domain.md A4: every reduction is assessed anew, and on time. */
export const REVIEW_OVERDUE: DecisionRule = {
  id: 'time.review-overdue',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Ny vurdering er ikke gjort i tide',
    en: 'Reassessment was not made in time',
  },
  looksAt: {
    nb: 'Vedtak og avtaler som endrer en tjeneste, fra den dagen de skulle vurderes på nytt. En vurdering på selve dagen er i tide; tiltak som var opphevet før dagen kom, ses det bort fra.',
    en: 'Decisions and agreements that change a service, from the day they were to be assessed anew. An assessment on the day itself is in time; measures lifted before it came are left alone.',
  },
  mend: {
    nb: 'Vurder tiltaket på nytt nå, og registrer hva vurderingen førte til.',
    en: 'Assess the measure anew now, and record what came of it.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-8'],
  about: 'decision',
  scope: { forces: ['decision', 'agreement'] },
  find: (decision, _file, { asOf }) =>
    reviewsDue(decision, asOf)
      .filter(({ due, doneOn }) => due < (doneOn ?? asOf.at))
      .map(({ due, setBy, doneBy }) => ({
        on: plusDays(due, 1),
        service: decision.service,
        about: decision.id,
        present: [
          { what: { nb: 'skulle vurderes innen', en: 'to be assessed by' }, day: due, ref: setBy },
          ...(doneBy === undefined
            ? []
            : [{ what: { nb: 'vurdert for sent', en: 'assessed late' }, ref: doneBy }]),
        ],
        missing: doneBy === undefined ? [{ what: { nb: 'ny vurdering', en: 'a reassessment' }, due }] : [],
      })),
};
