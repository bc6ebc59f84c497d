import { day } from './days.js';
import { adopted } from './leadership.js';
import type { Planned } from './planned.js';

const decided = day('2020-03-19');
const review = day('2020-04-02');

/** What Asker published about health personnel and 24-hour care on 19 March 2020. */
export const measuresOf19March = (): ReadonlyArray<Planned> => [
  // A warning and not a decision: the order of priority applies if the situation should ask for it, and nobody's service
  // is less until somebody decides so about that person.
  adopted({
    measure: 'services-prioritised',
    force: 'warning',
    target: {
      kind: 'services',
      services: ['home-nursing', 'practical-assistance', 'support-contact', 'respite', 'day-activity'],
      application: 'individual',
      opensFor: [],
      changes: [
        { dimension: 'how-often', before: { own: 'granted' }, after: { own: 'less' } },
        {
          dimension: 'priority',
          order: { among: 'people', gives: 'served-first', first: ['needed-for-life-and-health'] },
        },
      ],
    },
    decided,
    cause: 'staffing',
    purposes: ['secure-necessary-care', 'free-capacity'],
    reasons:
      'Blir situasjonen verre, må noen tjenester komme foran andre. Nødvendig helsehjelp og akutt hjelp består.',
    announcement:
      'Tilbudet kan bli mindre en periode. Før det blir endret for noen, vurderes den det gjelder.',
    review,
    condition: 'operation-normalised',
  }),
  adopted({
    measure: 'health-personnel-appeal',
    force: 'request',
    target: {
      kind: 'staff',
      groups: ['former-health-personnel'],
      changes: [
        { dimension: 'numbers', of: 'staff', before: { unknown: true }, after: { atLeast: 1 } },
        { dimension: 'state', before: 'not-started', after: 'prepared' },
      ],
    },
    decided,
    cause: 'staffing',
    purposes: ['cope-with-staffing', 'secure-necessary-care'],
    reasons: 'Kommunen vil trenge flere med helsefaglig bakgrunn enn den har.',
    announcement: 'Er du helsepersonell og har tid og krefter til overs? Ta kontakt med kommunen.',
    review,
    condition: 'staffing-restored',
  }),
  adopted({
    measure: '24-hour-care-places',
    force: 'decision',
    target: {
      kind: 'places',
      services: ['long-stay', 'short-stay-assessment', 'short-stay-rehabilitation', 'short-stay-other'],
      changes: [
        { dimension: 'use', before: 'ordinary', after: 'reserved' },
        { dimension: 'place', before: ['facility'], after: ['another-facility', 'home'] },
      ],
    },
    decided,
    cause: 'infection',
    purposes: ['free-capacity', 'limit-infection', 'protect-vulnerable'],
    reasons:
      'Sykehusene og kommunen skal få plass til flere pasienter mens smitten holdes nede i institusjonene.',
    announcement:
      'Plasser frigjøres. Noen beboere flytter til et annet sted, og noen blir boende hjemme lenger. Det skjer i samarbeid med sykehusene.',
    review,
    condition: 'operation-normalised',
  }),
];
