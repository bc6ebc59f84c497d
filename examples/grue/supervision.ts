import {
  adoptPlan,
  closeSupervision,
  correctBreach,
  freeText,
  openSupervision,
  recordBreach,
  recordDeviation,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { BY, LEADERSHIP, UNITS } from './by.js';
import { FACTS } from './facts.js';

const unit = UNITS.all;
const by = BY.serviceLeader;

/** The death, and the municipality's own supervision. Nothing is recorded about the person: the text tells nothing. */
const afterTheDeath: ReadonlyArray<Happening> = [
  ...on(
    FACTS.death,
    recordDeviation({
      ...{ id: 'grue:death', unit, kind: 'dwelling', severity: 'death', by },
      ...{ occurred: FACTS.death, on: FACTS.death },
      words: freeText('Dødsfall hos en bruker av kommunal tjeneste.'),
    }),
  ),
  ...on(
    day('2020-09-01'),
    openSupervision({
      ...{ id: 'grue:own-supervision', unit, supervisor: 'own-municipality', on: '2020-09-01', by },
      themes: ['follow-up-of-users', 'cooperation-between-services'],
    }),
  ),
  ...on(
    day('2020-11-16'),
    closeSupervision({
      ...{ id: 'grue:own-supervision-closed', unit, matter: 'grue:own-supervision', on: '2020-11-16', by },
      words: freeText('Kommunen hadde ikke vært god nok. Boforholdene til øvrige brukere er gått gjennom.'),
    }),
  ),
];

type Breach = Pick<Parameters<typeof recordBreach>[0], 'theme' | 'provisions'>;

const breach = (name: string, { theme, provisions }: Breach, words: string): Happening[] => [
  ...on(
    FACTS.breachesFound,
    recordBreach({
      ...{ id: `grue:breach:${name}`, unit, matter: 'grue:supervision', on: FACTS.breachesFound, by },
      ...{ theme, provisions, words: freeText(words) },
    }),
  ),
];

const corrected = (name: string, at: string, words: string): Happening[] => [
  ...on(
    day(at),
    correctBreach({
      ...{ id: `grue:corrected:${name}`, unit, matter: `grue:breach:${name}`, on: at, by },
      words: freeText(words),
    }),
  ),
];

/**
 * Statsforvalteren's supervision. That breaches were found in several areas is known; which they were is not told, so the
 * three here are read out of what the municipality then set out to mend.
 */
const breaches: ReadonlyArray<Happening> = [
  ...on(
    day('2021-02-01'),
    openSupervision({
      ...{ id: 'grue:supervision', unit, supervisor: 'statsforvalteren', on: '2021-02-01', by },
      themes: ['follow-up-of-users', 'reports-of-concern', 'consent-and-coercion', 'records'],
    }),
  ),
  ...breach(
    'concerns',
    { theme: 'reports-of-concern', provisions: ['hol-4-1', 'koml-25-1'] },
    'Meldinger ble ikke fulgt opp fra de kom til de var avklart.',
  ),
  ...breach(
    'consent',
    { theme: 'consent-and-coercion', provisions: ['pbrl-4-3'] },
    'Samtykkekompetanse var ikke vurdert der det var grunn til det.',
  ),
  ...breach(
    'records',
    { theme: 'records', provisions: ['hol-5-10', 'hpl-39', 'hpl-40'] },
    'Journalen viste ikke hva som var gjort, eller når.',
  ),
  ...corrected('concerns', '2021-10-15', 'Ny rutine er innført, og meldingene er gått gjennom.'),
  ...corrected('consent', '2022-03-01', 'Revidert rutine er innført, og ansatte er opplært.'),
  ...corrected('records', '2022-11-15', 'Opplæring er gitt, og stikkprøvene er i orden.'),
  ...on(
    day('2022-12-05'),
    closeSupervision({
      ...{ id: 'grue:supervision-closed', unit, matter: 'grue:supervision', on: '2022-12-05', by },
      words: freeText('Alle lovbrudd er rettet.'),
    }),
  ),
];

type Adoption = Pick<Parameters<typeof adoptPlan>[0], 'plan' | 'reviewBy'>;

const adopted = (at: string, { plan, reviewBy }: Adoption, reasons: string): ReadonlyArray<Happening> =>
  on(
    day(at),
    adoptPlan({
      ...{ id: `grue:plan:${plan}`, unit, plan, reviewBy, by: LEADERSHIP },
      ...{ decided: at, effective: at, reasons: freeText(reasons) },
    }),
  );

/** The new routines, and the plans that follow from audit and risk assessment. */
const routines: ReadonlyArray<Happening> = [
  ...adopted(
    '2020-12-01',
    { plan: 'concern-routine', reviewBy: '2021-12-01' },
    'Hver melding skal få en ansvarlig, en vurdering og en slutt.',
  ),
  ...adopted(
    '2020-12-02',
    { plan: 'consent-routine', reviewBy: '2021-12-01' },
    'Vurderinger av samtykkekompetanse skal gjøres når det er tvil, og begrunnes.',
  ),
  ...adopted(
    '2021-09-13',
    { plan: 'no-contact-routine', reviewBy: '2022-03-14' },
    'Ingen skal være ute av syne fordi et forsøk ble glemt.',
  ),
  ...adopted(
    '2021-12-13',
    { plan: 'alert-routine', reviewBy: '2022-12-13' },
    'Felles for alle enheter. Helsetilsynet er bedt om veiledning.',
  ),
  ...adopted(
    '2022-12-01',
    { plan: 'internal-control', reviewBy: '2023-12-01' },
    'Følger av årets systemrevisjon og risikovurdering.',
  ),
  ...adopted(
    '2022-12-02',
    { plan: 'competence', reviewBy: '2023-12-01' },
    'Følger av årets systemrevisjon og risikovurdering.',
  ),
];

/** What came of the death: supervision, breaches, routines. */
export const supervision: ReadonlyArray<Happening> = [...afterTheDeath, ...breaches, ...routines];
