import { asKnownNow } from '../../../changes/as-of.js';
import { frameworkAt } from '../../../changes/framework-life.js';
import { plusDays } from '../../../values/local-date.js';
import { livesOf } from '../../../views/measures.js';
import type { CrisisRule } from '../../rule.js';

export const FRAMEWORK_REVIEW_OVERDUE: CrisisRule = {
  id: 'time.framework-review-overdue',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Tiltak for mange er ikke vurdert på nytt i tide',
    en: 'A measure for many was not assessed anew in time',
  },
  looksAt: {
    nb: 'Kriseledelsens tiltak for mange som fortsatt gjelder, der dagen for ny vurdering er passert. Tiltak som er avsluttet, satt på pause eller ikke har begynt, ses det bort fra.',
    en: 'Measures for many that still hold and whose day of reassessment has passed. Measures that ended, were set aside or have not begun are left alone.',
  },
  mend: {
    nb: 'Vurder tiltaket på nytt, og meld fra til dem det gjelder hvis det endres.',
    en: 'Assess the measure anew, and tell those affected where it changes.',
  },
  provisions: ['hol-4-1', 'koml-25-1', 'for-2016-1250-8'],
  about: 'crisis',
  find: ({ entries }, { asOf }) =>
    livesOf(entries).flatMap((life) => {
      const standing = frameworkAt(life, asKnownNow(asOf.at));
      if (standing?.overdue !== true || standing.review === undefined) return [];
      const { decision } = life.event;
      return [
        {
          on: plusDays(standing.review, 1),
          ...(decision === undefined ? {} : { about: decision }),
          present: [
            {
              what: { nb: 'skulle vurderes innen', en: 'to be assessed by' },
              day: standing.review,
              ref: life.ref,
            },
          ],
          missing: [{ what: { nb: 'ny vurdering', en: 'a reassessment' }, due: standing.review }],
        },
      ];
    }),
};
