/** Commands for one user, home nursing and respite, in the form of the door; `fields` replace what a test is about. */
type Fields = Readonly<Record<string, unknown>>;

const text = (words: string): Fields => ({ text: words });

const mandate = { kind: 'delegated', reference: text('Delegasjon 3/2020') };

const leader = { role: 'service-leader', unit: 'home-care-north', mandate };

const ground = {
  cause: 'infection',
  reasons: text('Færre kontakter mens smitten øker'),
  purposes: ['limit-infection'],
  legalBasis: ['hol-3-1'],
};

const assessment = {
  on: '2020-03-13',
  by: 'nurse',
  necessity: 'can-wait',
  facts: text('Klarer seg mellom besøkene'),
  user: { heard: true, view: text('Enig for en periode') },
};

const visits = (amount: number): Fields => ({ unit: 'visits', amount, weeks: 1, mode: 'in-person' });

export const registered = (fields: Fields = {}): Fields => ({
  command: 'RegisterServiceUser',
  version: 1,
  id: 'c-1',
  user: 'u-1',
  on: '2020-01-02',
  need: 3,
  vulnerability: 'ordinary',
  livesAlone: true,
  specialNeeds: false,
  carer: { inWork: true },
  ...fields,
});

export const nursing = (fields: Fields = {}): Fields => ({
  command: 'GrantService',
  version: 1,
  id: 'c-2',
  user: 'u-1',
  service: 'nursing',
  serviceType: 'home-nursing',
  by: { role: 'allocation-officer', unit: 'allocation', mandate },
  decided: '2020-01-02',
  effective: '2020-01-06',
  strands: [visits(7)],
  tasks: [{ task: 'medication' }, { task: 'shower' }],
  legalBasis: ['hol-3-2-6-a'],
  ...fields,
});

export const respite = (fields: Fields = {}): Fields =>
  nursing({
    id: 'c-3',
    service: 'respite-1',
    serviceType: 'respite',
    strands: [{ unit: 'minutes', amount: 600, weeks: 4, mode: 'in-person' }],
    tasks: [{ task: 'relief-of-carer' }],
    legalBasis: ['hol-3-6'],
    ...fields,
  });

const measure = (command: string, fields: Fields): Fields => ({
  command,
  version: 1,
  user: 'u-1',
  service: 'nursing',
  by: leader,
  decided: '2020-03-13',
  effective: '2020-03-16',
  ground,
  term: { until: '2020-04-30', review: '2020-03-27' },
  assessment,
  ...fields,
});

export const reduced = (fields: Fields = {}): Fields =>
  measure('ReduceVisits', { id: 'c-4', from: visits(7), to: visits(3), ...fields });

export const respitePaused = (fields: Fields = {}): Fields =>
  measure('PauseRespite', {
    id: 'c-5',
    service: 'respite-1',
    carerWork: { asked: true, inWork: true, shouldContinue: false },
    ...fields,
  });

export const redeployed = (fields: Fields = {}): Fields => ({
  command: 'RedeployStaff',
  version: 1,
  id: 'c-6',
  staff: 's-1',
  from: 'day-centre',
  to: 'home-care-north',
  qualification: 'nurse',
  by: leader,
  decided: '2020-03-13',
  effective: '2020-03-16',
  idCardIssued: '2020-03-16',
  ground,
  term: { review: '2020-04-13' },
  ...fields,
});

export const crisis = (fields: Fields = {}): Fields => ({
  command: 'DeclareCrisis',
  version: 1,
  id: 'c-7',
  crisis: 'covid-19',
  organisation: 'kommune-1',
  kind: 'pandemic',
  phase: { scale: 'outbreak-phase', step: 2 },
  by: {
    role: 'crisis-leadership',
    unit: 'crisis-staff',
    mandate: { kind: 'crisis-leadership', reference: text('Møte 12. mars 2020') },
  },
  decided: '2020-03-12',
  effective: '2020-03-12',
  reasons: text('Smitten øker'),
  ...fields,
});

/** One command a line, each line ended. */
export const ndjson = (...commands: ReadonlyArray<unknown>): string =>
  commands.map((command) => `${JSON.stringify(command)}\n`).join('');

/** The commands of a small but complete ledger. */
export const everything = (): string =>
  ndjson(registered(), nursing(), respite(), reduced(), respitePaused(), redeployed(), crisis());
