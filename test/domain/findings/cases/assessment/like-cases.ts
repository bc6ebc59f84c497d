import { granted, type Written } from '../../../../render/small-world.js';
import type { RuleCases } from '../../case.js';
import { circumstances, cut, FROM_IT, HEARD, leftAsItWas, registered } from '../good-practice.js';

/** Somebody at a unit, with a service. */
const somebody = (user: string, unit: string, fields: Written = {}): ReadonlyArray<Written> => [
  registered({ user, ...fields }),
  circumstances('2020-01-02', { user, unit }),
  granted({ user }),
];

const taken = (user: string, fields: Written = {}): Written => cut({ user, derivesFrom: FROM_IT, ...fields });

const kept = (user: string): Written => leftAsItWas('2020-03-14', { user });

const NORTH = [...somebody('u-1', 'north'), ...somebody('u-2', 'north')];

const SOUTH = [...somebody('u-3', 'south'), ...somebody('u-4', 'south')];

const ALIKE: RuleCases = {
  rule: 'assessment.like-cases',
  raises: {
    'all at one unit lost visits, and all at the other kept them': {
      given: [...NORTH, ...SOUTH, taken('u-1'), taken('u-2'), kept('u-3'), kept('u-4')],
      at: '2020-05-01',
      finds: [
        {
          on: '2020-03-14',
          about: 'd-2',
          present: [13, 15],
          missing: ['why like cases were treated differently'],
        },
        { present: [14, 15] },
      ],
    },
  },
  nearMisses: {
    'treated alike': {
      given: [...NORTH, ...SOUTH, taken('u-1'), taken('u-2'), taken('u-3'), taken('u-4')],
      at: '2020-05-01',
    },
    'some of each at both': {
      given: [...NORTH, ...SOUTH, taken('u-1'), kept('u-2'), taken('u-3'), kept('u-4')],
      at: '2020-05-01',
    },
    'a higher need at the unit that kept': {
      given: [
        ...NORTH,
        ...somebody('u-3', 'south', { need: 5 }),
        ...somebody('u-4', 'south', { need: 5 }),
        ...[taken('u-1'), taken('u-2'), kept('u-3'), kept('u-4')],
      ],
      at: '2020-05-01',
    },
    'one case only at each': {
      given: [...somebody('u-1', 'north'), ...somebody('u-3', 'south'), taken('u-1'), kept('u-3')],
      at: '2020-05-01',
    },
    'found to be needed at the unit that kept': {
      given: [
        ...[...NORTH, ...SOUTH, taken('u-1'), taken('u-2')],
        ...['u-3', 'u-4'].map((user) =>
          leftAsItWas('2020-03-14', {
            user,
            assessment: { ...HEARD, on: '2020-03-14', necessity: 'needed-for-life-and-health' },
          }),
        ),
      ],
      at: '2020-05-01',
    },
    'as the users asked': {
      given: [
        ...[...NORTH, ...SOUTH, kept('u-3'), kept('u-4')],
        taken('u-1', { initiative: { requestedBy: 'user' } }),
        taken('u-2', { initiative: { requestedBy: 'user' } }),
      ],
      at: '2020-05-01',
    },
  },
};

export const LIKE_CASES_CASES: ReadonlyArray<RuleCases> = [ALIKE];
