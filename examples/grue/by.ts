import { freeText, type CommandInputOf } from 'forsvarlig';

/** Units of this example: the municipality's health and care as a whole, and the services in it. */
export const UNITS = {
  all: 'grue-helse-og-omsorg',
  homeCare: 'grue-hjemmetjenesten',
  milieu: 'grue-miljoarbeidertjenesten',
  mentalHealth: 'grue-rus-og-psykiatri',
  allocation: 'grue-tildelingskontoret',
} as const;

type Actor = CommandInputOf<'AttemptContact'>['by'];
type Authority = CommandInputOf<'GrantService'>['by'];

/** Who did, saw or wrote down something. */
export const BY = {
  homeNurse: { role: 'nurse', unit: UNITS.homeCare },
  psychiatricNurse: { role: 'nurse', unit: UNITS.mentalHealth },
  milieuWorker: { role: 'milieu-worker', unit: UNITS.milieu },
  mentalHealthLeader: { role: 'unit-leader', unit: UNITS.mentalHealth },
  homeCareLeader: { role: 'unit-leader', unit: UNITS.homeCare },
  allocationOfficer: { role: 'allocation-officer', unit: UNITS.allocation },
  serviceLeader: { role: 'service-leader', unit: UNITS.all },
  director: { role: 'municipal-director', unit: UNITS.all },
} as const satisfies Readonly<Record<string, Actor>>;

const mandate = { kind: 'delegated', reference: freeText('Kommunens delegasjonsreglement') } as const;

/** Who grants services. */
export const ALLOCATION: Authority = { ...BY.allocationOfficer, mandate };
/** Who decides for health and care as a whole. */
export const LEADERSHIP: Authority = { ...BY.serviceLeader, mandate };
