import type { PersonRule } from '../../rule.js';

/**
 * Measures have an end or a review by their type. What can still go on for ever is a service that is kept at its reduced level
 * (domain.md 4, settled reading 4).
 */
export const KEPT_REDUCED_WITHOUT_REVIEW: PersonRule = {
  id: 'time.kept-reduced-without-review',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Redusert tjeneste er videreført uten dag for ny vurdering',
    en: 'A reduced service was kept as it is, with no day for reassessment',
  },
  looksAt: {
    nb: 'Beslutninger om å opprettholde en tjeneste på redusert nivå. At en tjeneste beholdes på innvilget nivå, er ingen reduksjon og trenger ingen frist.',
    en: 'Decisions to keep a service at its reduced level. A service kept at the level granted is no reduction and needs no day.',
  },
  mend: {
    nb: 'Vurder tjenesten på nytt, og sett en dag for neste vurdering.',
    en: 'Assess the service anew, and set a day for the next assessment.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-8'],
  clock: 'none',
  about: 'person',
  find: ({ entries }) =>
    entries.flatMap(({ event, ref }) =>
      (event.type === 'ServiceKept' || event.type === 'SupportContactKept') &&
      event.keeps === 'reduced' &&
      event.review === undefined
        ? [
            {
              on: event.effective,
              service: event.service,
              about: event.decision,
              present: [
                { what: { nb: 'videreført på redusert nivå', en: 'kept at the reduced level' }, ref },
              ],
              missing: [{ what: { nb: 'dag for ny vurdering', en: 'a day for reassessment' } }],
            },
          ]
        : [],
    ),
};
