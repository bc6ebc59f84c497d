import { asKnownNow, type AsOf } from '../../../src/index.js';
import { day, leader, type Written } from '../../render/small-world.js';

/** A measure about respite that selects its people: the least vulnerable first, carers in work exempt. */
export const respiteMeasure = (fields: Written = {}): Written => ({
  ...{ type: 'FrameworkMeasureAdopted', version: 2, crisis: 'pandemic', measure: 'respite' },
  force: 'decision',
  target: {
    kind: 'services',
    services: ['respite'],
    opensFor: ['RespiteReduced', 'RespitePaused'],
    application: 'individual',
    changes: [{ dimension: 'how-often', before: { own: 'granted' }, after: { own: 'less' } }],
    people: {
      criteria: { about: 'vulnerability', in: ['ordinary', 'raised'] },
      exemptions: [{ criteria: { about: 'carer', inWork: true }, reason: 'carer-in-work' }],
      order: [{ by: 'vulnerability', first: 'least' }],
    },
  },
  by: { ...leader, role: 'crisis-leadership' },
  ...{ decided: '2020-03-13', effective: '2020-03-13' },
  ground: {
    ...{ cause: 'staffing', purposes: ['cope-with-staffing'], legalBasis: ['hol-3-6'] },
    reasons: { text: 'Færre på jobb.' },
  },
  term: { condition: 'staffing-restored', review: '2020-04-03' },
  announcement: { text: 'Noen får mindre avlastning.' },
  ...fields,
});

export const MEASURE = { crisis: 'pandemic', measure: 'respite' } as const;

export const assessed = (user: string, fields: Written = {}): Written => ({
  ...{ type: 'AssessedWithoutChange', version: 1, user, service: 'respite', derivesFrom: MEASURE },
  ...{ by: leader, on: '2020-03-16', reasons: { text: 'Må fortsette.' } },
  assessment: {
    ...{ on: '2020-03-16', by: 'nurse', necessity: 'needed-for-life-and-health' },
    facts: { text: 'Omsorgsyter er utslitt.' },
  },
  ...fields,
});

/** A day by all that was recorded. */
export const on = (text: string): AsOf => asKnownNow(day(text));
