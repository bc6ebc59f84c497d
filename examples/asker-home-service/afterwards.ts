import { freeText, restoreService, reviewDecision, reviewFrameworkMeasure } from 'forsvarlig';
import { CRISIS, crisisLeadership } from '../asker-2020/leadership.js';
import { day, on, type Happening } from '../story/happening.js';
import { leader, until } from './parts.js';

const MAY = day('2020-05-11');

/** Reviews that were held, and one task after the other taken up again. Nobody reviewed a03, a06 and a07. */
export const afterwards: ReadonlyArray<Happening> = [
  ...on(
    day('2020-03-27'),
    reviewFrameworkMeasure({
      ...{ id: 'home:review-measure', crisis: CRISIS, measure: 'visits-assessed', by: crisisLeadership },
      ...{ on: day('2020-03-27'), outcome: 'upheld' },
      next: { condition: 'operation-normalised', review: day('2020-04-10') },
      reasons: freeText('Like mange er borte fra jobb som for to uker siden.'),
    }),
    reviewDecision({
      ...{ id: 'home:a01:review', user: 'a01', service: 'home-nursing', reviews: 'home:a01:replace' },
      ...{ by: leader, on: day('2020-03-27'), outcome: 'upheld' },
      next: until('operation-normalised', '2020-04-10'),
      reasons: freeText('Telefonen virker, og bruker tar medisinen.'),
    }),
  ),
  ...on(
    MAY,
    restoreService({
      ...{ id: 'home:a04:restore', user: 'a04', service: 'home-nursing', by: leader },
      ...{ decided: MAY, effective: MAY, lifts: ['home:a04:limit'] },
      reasons: freeText('Driften er normal igjen. Dusj og sengeskift tas opp igjen.'),
    }),
  ),
];
