import { KIN_ONLY } from '../../examples/crisis-commands.js';
import { PLACE_EVENT } from '../../examples/place.js';
import type { Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import { forMany, GROUND } from './good-practice.js';
import { ADOPTED, DECLARED } from './parts.js';

const visiting = (fields: Written, sites: ReadonlyArray<string> = ['users-homes']): Written => ({
  ...ADOPTED,
  target: { ...KIN_ONLY, sites },
  ...fields,
});

const ROOMS: Written = {
  ...ADOPTED,
  power: { kind: 'ordinary-law' },
  target: {
    ...{ kind: 'movement', services: ['long-stay'] },
    changes: [{ dimension: 'movement', before: 'free', after: 'own-room' }],
  },
};

const AT_HOME: RuleCases = {
  rule: 'private-life.visitors-at-home',
  raises: {
    'a requirement, along with one about nursing homes': {
      given: [DECLARED, visiting({ force: 'requirement' }, ['nursing-homes', 'users-homes'])],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', present: [2] }],
    },
    'a ban on visitors in own homes': {
      given: [DECLARED, visiting({ force: 'decision' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', about: 'c-adopt', present: [2] }],
    },
  },
  nearMisses: {
    'people kept in their rooms, which is another matter': {
      given: [DECLARED, ROOMS],
      at: '2020-05-01',
    },
    'a request that only the closest kin visit': {
      given: [DECLARED, visiting({ force: 'request' })],
      at: '2020-05-01',
    },
    'a decision about nursing homes': {
      given: [DECLARED, visiting({ force: 'decision' }, ['nursing-homes'])],
      at: '2020-05-01',
    },
    'a decision that lets more people in': {
      given: [
        DECLARED,
        {
          ...ADOPTED,
          target: {
            ...KIN_ONLY,
            changes: [{ dimension: 'may-visit', before: 'closest-kin', after: 'anyone' }],
          },
        },
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day before it takes effect': {
      given: [DECLARED, visiting({ force: 'decision' })],
      at: '2020-03-12',
      finds: [],
    },
    'its first day': {
      given: [DECLARED, visiting({ force: 'decision' })],
      at: '2020-03-13',
      finds: [{ on: '2020-03-13' }],
    },
  },
};

const INSTITUTION = ['nursing-homes', 'assisted-living'];

const BASIS: RuleCases = {
  rule: 'private-life.restriction-without-basis',
  raises: {
    'no visitors in nursing homes and at home': {
      given: [DECLARED, visiting({}, ['users-homes', 'nursing-homes'])],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', about: 'c-adopt', present: [2] }],
    },
    'no visitors in nursing homes, and nothing said of the power': {
      given: [DECLARED, visiting({}, INSTITUTION)],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', present: [2], missing: ['a named power or order'] }],
    },
    'residents kept in their rooms by ordinary law': {
      given: [DECLARED, ROOMS],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', present: [2] }],
    },
  },
  nearMisses: {
    'one that lets more people in': {
      given: [
        DECLARED,
        {
          ...visiting({}, INSTITUTION),
          target: {
            ...{ ...KIN_ONLY, sites: INSTITUTION },
            changes: [{ dimension: 'may-visit', before: 'closest-kin', after: 'anyone' }],
          },
        },
      ],
      at: '2020-05-01',
    },
    'one that cites the crisis power among its provisions': {
      given: [
        DECLARED,
        visiting({ ground: { ...GROUND, legalBasis: ['hol-4-1', 'hberl-4-1'] } }, INSTITUTION),
      ],
      at: '2020-05-01',
    },
    'fewer visits, which nobody is kept from': {
      given: [DECLARED, forMany()],
      at: '2020-05-01',
    },
    'a reasoned restriction that names its crisis power': {
      given: [DECLARED, visiting({ power: { kind: 'crisis-power', provision: 'hberl-4-1' } }, INSTITUTION)],
      at: '2020-05-01',
    },
    'an order from an authority outside': {
      given: [DECLARED, visiting({ force: 'requirement', issuedBy: 'directorate-of-health' }, INSTITUTION)],
      at: '2020-05-01',
    },
    'advice to keep away': {
      given: [DECLARED, visiting({ force: 'advice' }, INSTITUTION)],
      at: '2020-05-01',
    },
    'visitors at home, which is another matter': {
      given: [DECLARED, visiting({ force: 'decision' })],
      at: '2020-05-01',
    },
  },
};

const moved = (fields: Written = {}): Written => ({
  ...PLACE_EVENT.ResidentMoved,
  ...{
    user: 'u-1',
    from: { at: 'home' },
    to: { at: 'place', unit: 'nursing-home-east', kind: 'short-stay' },
  },
  ...fields,
});
const lives = (dwelling: string): Written => told('CircumstancesRecorded', '2020-01-02', { dwelling });

const MOVED: RuleCases = {
  rule: 'private-life.moved-from-home',
  raises: {
    'somebody moved out of their own home by decision': {
      given: [registered, lives('own-home'), moved()],
      at: '2020-05-01',
      finds: [{ about: 'c-move', present: [3, 2], missing: ['an agreement or a wish of their own'] }],
    },
    'somebody whose new dwelling was written down on the day of the move': {
      given: [
        ...[registered, lives('own-home'), moved()],
        told('CircumstancesRecorded', PLACE_EVENT.ResidentMoved.effective, { dwelling: 'institution' }),
      ],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
    'somebody moved out of shared housing': {
      given: [registered, lives('shared-housing'), moved()],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
  },
  nearMisses: {
    'somebody with no fixed dwelling': {
      given: [registered, lives('no-fixed-dwelling'), moved()],
      at: '2020-05-01',
    },
    'a move that was agreed': {
      given: [registered, lives('own-home'), moved({ basis: 'agreement' })],
      at: '2020-05-01',
    },
    'a move between places in an institution': {
      given: [registered, lives('institution'), moved()],
      at: '2020-05-01',
    },
    'somebody of whom nobody knows where they live': { given: [registered, moved()], at: '2020-05-01' },
  },
};

export const PRIVATE_LIFE_CASES: ReadonlyArray<RuleCases> = [AT_HOME, BASIS, MOVED];
