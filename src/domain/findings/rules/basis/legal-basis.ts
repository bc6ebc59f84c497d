import type { Catalogue } from '../../../law/catalogue.js';
import { inForce, provisionLabel } from '../../../law/catalogue.js';
import type { Ref } from '../../../changes/change.js';
import type { LocalDate } from '../../../values/local-date.js';
import type { Cause } from '../../../vocabulary/decisions.js';
import { BUILT_IN_PROVISIONS, type ProvisionId } from '../../../vocabulary/provision-id.js';
import { actsOf, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { Found, PresentEvidence } from '../../finding.js';
import type { CrisisRule, DecisionRule } from '../../rule.js';
import { BY_LAW } from '../../clock.js';

/** What the package knows that a change of a service can rest on: the rest says how things are decided, written down or run. */
const CARRYING: ReadonlySet<ProvisionId> = new Set<ProvisionId>([
  ...(['hol-3-1', 'hol-3-2-6-a', 'hol-3-2-6-b', 'hol-3-2-6-c', 'hol-3-5', 'hol-3-6', 'hol-3-8'] as const),
  ...(['hol-4-1', 'pbrl-2-1', 'pbrl-2-1-a', 'fvl-35', 'hberl-3-1', 'hberl-5-1', 'hberl-5-2'] as const),
]);
const KNOWN: ReadonlySet<ProvisionId> = new Set<ProvisionId>(BUILT_IN_PROVISIONS);

/** Whether a provision was law on a day, and one that a change of a service can rest on. A municipality's own are taken at its word. */
export const carries = (catalogue: Catalogue, id: ProvisionId, day: LocalDate): boolean =>
  inForce(catalogue, id, day) && (CARRYING.has(id) || !KNOWN.has(id));

const cited = (
  basis: ReadonlyArray<ProvisionId>,
  cause: Cause | undefined,
  catalogue: Catalogue,
  ref: Ref,
): PresentEvidence => {
  if (basis.length > 0) {
    const [nb, en] = [
      basis.map((id) => provisionLabel(catalogue, id, 'nb')).join(', '),
      basis.map((id) => provisionLabel(catalogue, id, 'en')).join(', '),
    ];
    return there(
      `viser til ${nb}, som ikke kan bære et slikt tiltak eller ikke gjaldt den dagen`,
      `cites ${en}, which cannot carry such a measure or was not in force that day`,
      ref,
    );
  }
  return cause === 'economy'
    ? there('oppgir økonomi, og ingen hjemmel', 'states economy, and no legal basis', ref)
    : there('oppgir formål, og ingen hjemmel', 'states purposes, and no legal basis', ref);
};

const foundIn = (
  basis: ReadonlyArray<ProvisionId>,
  cause: Cause | undefined,
  decided: LocalDate,
  ref: Ref,
  catalogue: Catalogue,
): Pick<Found, 'on' | 'present' | 'missing'> | undefined =>
  basis.some((id) => carries(catalogue, id, decided))
    ? undefined
    : {
        on: decided,
        present: [cited(basis, cause, catalogue, ref)],
        missing: [
          lacking(
            'en bestemmelse som tiltaket kan bygge på',
            'a provision that the measure can rest on',
            decided,
          ),
        ],
      };

const TEXTS = {
  group: 'basis',
  severity: 'serious',
  mend: {
    nb: 'Avklar hvilken bestemmelse tiltaket bygger på. Finnes det ingen, må tiltaket oppheves, og bruker få vite det.',
    en: 'Establish which provision the measure rests on. If there is none, lift the measure and tell the user.',
  },
  provisions: ['fvl-25', 'hol-3-1', 'hol-4-1'],
} as const;

/** A purpose is no legal basis, and neither is economy. */
export const NO_LEGAL_BASIS: DecisionRule = {
  ...TEXTS,
  id: 'basis.no-legal-basis',
  title: {
    nb: 'Tiltaket har ingen hjemmel, bare formål',
    en: 'The measure has no legal basis, only a purpose',
  },
  looksAt: {
    nb: 'Vedtak og avtaler som gir mindre eller noe annet enn det som er innvilget, og forlengelser av dem: om minst én bestemmelse de viser til, gjaldt den dagen og kan bære et slikt tiltak. Bestemmelser som kommunen selv har lagt til, regnes med.',
    en: 'Decisions and agreements that give less or something else than was granted, and what prolonged them: whether at least one provision they cite was law that day and can carry such a measure. Provisions that the municipality added count.',
  },
  clock: { provision: BY_LAW },
  about: 'decision',
  scope: {
    forces: ['decision', 'agreement'],
    directions: ['less', 'other'],
    notRequestedBy: THE_PERSON,
  },
  find: (decision, file, { catalogue }) => {
    const { event, service } = decision;
    const acts = actsOf(decision, file, catalogue).flatMap(({ id, ref, decided, ground }) => {
      if (ground === undefined && event.type !== 'ServiceEnded') return [];
      const basis = ground?.legalBasis ?? ('legalBasis' in event ? event.legalBasis : []);
      const found = foundIn(basis, ground?.cause, decided, ref, catalogue);
      return found === undefined ? [] : [{ ...found, service, about: id }];
    });
    return acts;
  },
};

/** The same of what the crisis leadership decided for many. */
export const MEASURE_WITHOUT_BASIS: CrisisRule = {
  ...TEXTS,
  id: 'basis.measure-no-legal-basis',
  title: {
    nb: 'Tiltaket for mange har ingen hjemmel, bare formål',
    en: 'The measure for many has no legal basis, only a purpose',
  },
  looksAt: {
    nb: 'Kriseledelsens beslutninger om tjenester og oppgaver: om minst én bestemmelse de viser til, gjaldt den dagen og kan bære et slikt tiltak. Råd, oppfordringer og hendelser trenger ingen.',
    en: 'Decisions of the crisis leadership about services and tasks: whether at least one provision they cite was law that day and can carry such a measure. Advice, requests and occurrences need none.',
  },
  clock: { provision: BY_LAW },
  about: 'crisis',
  find: ({ entries }, { catalogue }) =>
    entries.flatMap(({ event, ref }) => {
      if (event.type !== 'FrameworkMeasureAdopted' || event.force !== 'decision') return [];
      if (event.target.kind !== 'services' && event.target.kind !== 'tasks') return [];
      const { legalBasis, cause } = event.ground;
      return foundIn(legalBasis, cause, event.decided, ref, catalogue) ?? [];
    }),
};
