/** Commands that can be recorded as they stand, in this order. */
export const EXAMPLE_COMMANDS: ReadonlyArray<string> = [
  {
    ...{ command: 'RegisterServiceUser', version: 1, id: 'c-1', user: 'u-1', on: '2019-11-04', need: 3 },
    ...{ vulnerability: 'ordinary', livesAlone: true, specialNeeds: false },
  },
  {
    ...{ command: 'GrantService', version: 1, id: 'c-2', user: 'u-1', service: 'home-nursing' },
    serviceType: 'home-nursing',
    by: {
      ...{ role: 'allocation-officer', unit: 'allocation' },
      mandate: { kind: 'delegated', reference: { text: 'Delegation 12/2019' } },
    },
    ...{ decided: '2019-11-04', effective: '2019-11-11' },
    strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }],
    tasks: [{ task: 'medication' }, { task: 'shower' }],
    legalBasis: ['hol-3-2-6-a'],
  },
  {
    ...{ command: 'ReduceVisits', version: 1, id: 'c-3', user: 'u-1', service: 'home-nursing' },
    by: {
      ...{ role: 'service-leader', unit: 'home-care-north' },
      mandate: { kind: 'delegated', reference: { text: 'Delegation 3/2020' } },
    },
    ...{ decided: '2020-03-13', effective: '2020-03-16' },
    ground: {
      ...{ cause: 'infection', reasons: { text: 'Fewer contacts while infection spreads' } },
      ...{ purposes: ['limit-infection'], legalBasis: ['hol-3-1'] },
    },
    from: { unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' },
    to: { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
    term: { until: '2020-04-30', review: '2020-03-27' },
    assessment: {
      ...{ on: '2020-03-13', by: 'nurse', necessity: 'can-wait' },
      ...{ facts: { text: 'Manages alone between visits' } },
      user: { heard: true, view: { text: 'Agrees for a while' } },
    },
  },
].map((command) => JSON.stringify(command));
