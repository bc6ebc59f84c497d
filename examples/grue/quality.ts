import {
  alertInspectorate,
  assessRisk,
  auditSystem,
  closeWhistleblowing,
  freeText,
  handleDeviation,
  holdQualityCommittee,
  receiveWhistleblowing,
  recordDeviation,
  reviewDeviationsAndMeasures,
  revisePlan,
  setFeeRule,
  trainUnit,
  type CommandInputOf,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { BY, LEADERSHIP, UNITS } from './by.js';

type Deviation = Pick<CommandInputOf<'RecordDeviation'>, 'unit' | 'kind' | 'severity' | 'by'>;

const deviation = (id: string, occurred: string, at: string, what: Deviation, words: string) =>
  on(day(at), recordDeviation({ id, occurred, on: at, ...what, words: freeText(words) }));

const handled = (
  { unit, by }: Deviation,
  matter: string,
  at: string,
  handling: CommandInputOf<'HandleDeviation'>['handling'],
  words: string,
) =>
  on(
    day(at),
    handleDeviation({
      ...{ id: `${matter}:${handling}`, unit, matter, on: at, by, handling, words: freeText(words) },
    }),
  );

const noContact: Deviation = {
  ...{ unit: UNITS.mentalHealth, kind: 'no-contact', severity: 'could-have-harmed' },
  by: BY.mentalHealthLeader,
};
const fall: Deviation = {
  ...{ unit: UNITS.homeCare, kind: 'fall', severity: 'serious-harm', by: BY.homeCareLeader },
};
const journal: Deviation = {
  ...{ unit: UNITS.mentalHealth, kind: 'records', severity: 'no-harm', by: BY.mentalHealthLeader },
};

const DONE = 'Ny rutine er innført. Saken er gått gjennom i kvalitetsutvalget.';

/** Deviations, one still open; of a serious fall Helsetilsynet is alerted at once. */
const deviations: ReadonlyArray<Happening> = [
  ...deviation('grue:no-contact-1', '2021-01-11', '2021-04-06', noContact, 'Elleve uker uten kontakt.'),
  ...deviation('grue:no-contact-2', '2021-05-25', '2021-08-10', noContact, 'Elleve uker uten kontakt.'),
  ...handled(noContact, 'grue:no-contact-1', '2021-11-10', 'closed', DONE),
  ...handled(noContact, 'grue:no-contact-2', '2021-11-10', 'closed', DONE),
  ...deviation('grue:fall', '2022-02-21', '2022-02-21', fall, 'Fall i hjemmet mellom to besøk. Innlagt.'),
  ...on(
    day('2022-02-21'),
    alertInspectorate({
      ...{ id: 'grue:alert', unit: UNITS.homeCare, cause: 'serious-harm', matter: 'grue:fall' },
      ...{ occurred: '2022-02-21', on: '2022-02-21', by: BY.homeCareLeader },
    }),
  ),
  ...handled(fall, 'grue:fall', '2022-03-07', 'measures-started', 'Tilsyn om kvelden er innført.'),
  ...handled(fall, 'grue:fall', '2022-05-02', 'closed', 'Hendelsen er gjennomgått med Helsetilsynet.'),
  ...deviation('grue:journal', '2023-09-11', '2023-09-12', journal, 'Tre besøk var ført en uke for sent.'),
];

const committee = (
  unit: string,
  at: string,
  by: Deviation['by'],
  deviationsSeen: number,
  themes: CommandInputOf<'HoldQualityCommittee'>['themes'],
) =>
  on(
    day(at),
    holdQualityCommittee({
      ...{ id: `grue:committee:${unit.slice(5)}:${at}`, unit, on: at, by, themes },
      ...{ deviations: deviationsSeen, words: freeText('Avvik, årsaker og forbedringer er gått gjennom.') },
    }),
  );

const committees: ReadonlyArray<Happening> = [
  ...committee(UNITS.mentalHealth, '2021-11-10', BY.mentalHealthLeader, 2, ['no-contact', 'records']),
  ...committee(UNITS.homeCare, '2021-11-11', BY.homeCareLeader, 4, ['medicines', 'nutrition']),
  ...committee(UNITS.homeCare, '2022-03-09', BY.homeCareLeader, 5, ['sound-services']),
  ...committee(UNITS.mentalHealth, '2022-03-10', BY.mentalHealthLeader, 1, ['reports-of-concern']),
];

/** One year's audit, risk assessment and review of deviations. */
const year = (
  of: number,
  found: { readonly shortcomings: number; readonly deviations: number },
  level: CommandInputOf<'AssessRisk'>['level'],
) => {
  const own = { unit: UNITS.all, by: BY.serviceLeader } as const;
  const [audit, risk, review] = [`${of}-10-12`, `${of}-11-02`, `${of}-11-23`];
  return [
    ...on(
      day(audit),
      auditSystem({
        ...{ ...own, id: `grue:audit:${of}`, on: audit, yearFrom: `${of - 1}-10-01` },
        shortcomings: found.shortcomings,
        themes: ['management-and-control', 'follow-up-of-users', 'records'],
        words: freeText('Årlig systemrevisjon.'),
      }),
    ),
    ...on(
      day(risk),
      assessRisk({
        ...{ ...own, id: `grue:risk:${of}`, on: risk, level, themes: ['no-contact', 'competence'] },
        words: freeText('Årlig risikovurdering.'),
      }),
    ),
    ...on(
      day(review),
      reviewDeviationsAndMeasures({
        ...{ ...own, id: `grue:review:${of}`, on: review, from: `${of - 1}-10-01`, until: `${of}-09-30` },
        ...{
          deviations: found.deviations,
          measures: 3,
          words: freeText('Gjennomgang før planene revideres.'),
        },
      }),
    ),
  ];
};

const plans = on(
  day('2023-11-27'),
  revisePlan({
    ...{ id: 'grue:revised:internal-control', unit: UNITS.all, matter: 'grue:plan:internal-control' },
    ...{ reviewBy: '2024-12-01', reasons: freeText('Etter årets revisjon.'), by: LEADERSHIP },
    ...{ decided: '2023-11-27', effective: '2023-11-27' },
  }),
);

const training = on(
  day('2022-02-16'),
  trainUnit({
    ...{ id: 'grue:training', unit: UNITS.all, on: '2022-02-16', by: BY.serviceLeader },
    ...{ topics: ['records', 'no-contact-routine', 'consent-and-coercion'], trained: 34, outOf: 40 },
  }),
);

const whistleblowing: ReadonlyArray<Happening> = [
  ...on(
    day('2022-02-07'),
    receiveWhistleblowing({
      ...{ id: 'grue:whistle', unit: UNITS.all, on: '2022-02-07', by: BY.director },
      themes: ['staffing', 'sound-services'],
    }),
  ),
  ...on(
    day('2022-04-25'),
    closeWhistleblowing({
      ...{ id: 'grue:whistle-closed', unit: UNITS.all, matter: 'grue:whistle', on: '2022-04-25' },
      ...{ by: BY.director, outcome: 'partly-confirmed' },
    }),
  ),
];

/** The fee for practical assistance, by the regulation of 16 December 2011. */
const fee = on(
  day('2022-01-03'),
  setFeeRule({
    ...{ id: 'grue:fee', unit: UNITS.homeCare, services: ['practical-assistance'], rule: 'by-tariff' },
    ...{ by: LEADERSHIP, decided: '2022-01-03', effective: '2022-01-03' },
    ground: {
      ...{ cause: 'economy', purposes: ['ordinary-operation'], legalBasis: ['for-2011-1349'] },
      reasons: freeText('Egenbetaling for praktisk bistand etter forskriften.'),
    },
    term: { review: '2024-01-15' },
  }),
);

/** What the services do to find out what is wrong, and what was found. */
export const quality: ReadonlyArray<Happening> = [
  ...deviations,
  ...committees,
  ...year(2022, { shortcomings: 6, deviations: 8 }, 'high'),
  ...year(2023, { shortcomings: 2, deviations: 12 }, 'medium'),
  ...plans,
  ...training,
  ...whistleblowing,
  ...fee,
];
