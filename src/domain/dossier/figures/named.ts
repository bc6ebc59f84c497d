import type { RuleId } from '../../findings/finding.js';
import { LocalDate } from '../../values/local-date.js';
import { ServiceType } from '../../vocabulary/services.js';
import type { Overview } from '../overview.js';
import type { DossierScope } from '../scope.js';
import type { Figure } from './figure.js';
import { findingsFigure, FIXED_FIGURES, peopleWithFindings, WITH_FINDINGS } from './record-figures.js';
import {
  EXTENT_UNKNOWN,
  needFigure,
  servicesFigure,
  shareFigure,
  STANDINGS,
  type KindOfFigure,
  type NeedName,
  type StandingName,
} from './service-figures.js';

const NEED_NAMES: ReadonlyArray<NeedName> = ['1', '2', '3', '4', '5', '9', 'unknown'];
const isKind = (text: string): text is KindOfFigure => text === 'all' || ServiceType.is(text);
const isStanding = (text: string): text is StandingName => Object.hasOwn(STANDINGS, text);
const needNamed = (text: string): NeedName | undefined => NEED_NAMES.find((one) => one === text);
const isRuleId = (text: string): text is RuleId => /^[a-z-]+\.[a-z0-9.-]+$/.test(text);

/** Of `services.home-nursing.full` the kind and the rest; a kind has no full stop in it. */
const parted = (name: string): readonly [kind: string, rest: string] => {
  const [, kind = '', ...rest] = name.split('.');
  return [kind, rest.join('.')];
};

/**
 * The figure of a name, as it is counted in a dossier of this scope; undefined where no figure has that name.
 *
 * @example
 * import { asKnownNow, figureNamed } from 'forsvarlig';
 *
 * const scope = { asOf: asKnownNow('2020-06-30'), sample: { size: 10, seed: '1' } };
 * assert.equal(figureNamed('services.home-nursing.full', scope)?.title.en, 'home-nursing: at the full level');
 * assert.equal(figureNamed('services.home-nursing.best', scope), undefined);
 */
export const figureNamed = (name: string, scope: DossierScope): Figure | undefined => {
  const fixed = FIXED_FIGURES.get(name);
  if (fixed !== undefined) return fixed;
  if (name === EXTENT_UNKNOWN.name) return EXTENT_UNKNOWN;
  if (name === WITH_FINDINGS) return peopleWithFindings();
  const [kind, rest] = parted(name);
  if (name.startsWith('services.') && isKind(kind) && isStanding(rest))
    return servicesFigure(kind, rest, scope);
  const need = needNamed(rest);
  if (name.startsWith('need.') && isKind(kind) && need !== undefined) return needFigure(kind, need, scope);
  if (name.startsWith('share.') && LocalDate.is(kind) && rest === '') return shareFigure(kind, scope);
  if (!name.startsWith('findings.')) return undefined;
  const rule = name.slice('findings.'.length);
  return rule === 'all' || isRuleId(rule) ? findingsFigure(rule) : undefined;
};

/** A figure of an overview, and how much it is of how much. */
export interface FigureValue {
  readonly figure: Figure;
  readonly number: number;
  readonly whole: number | undefined;
}

const sum = <A>(of: ReadonlyArray<A>, number: (one: A) => number): number =>
  of.reduce((total, one) => total + number(one), 0);

const servicesIn = ({ summaries, byNeed }: Overview, scope: DossierScope): ReadonlyArray<FigureValue> => {
  const numbers = summaries.map((one) => {
    const less = sum(
      byNeed.filter(({ serviceType }) => serviceType === one.serviceType),
      (need) => need.less,
    );
    const { granted, full, reduced, paused, suspended, replaced, handedOver, limited } = one;
    const { kept, pending, reviewOverdue } = one;
    return {
      kind: one.serviceType,
      of: {
        ...{ granted, full, less, other: granted - full - less, reduced, paused, suspended, replaced },
        ...{ 'handed-over': handedOver, limited, kept, pending, 'review-overdue': reviewOverdue },
      } satisfies Record<StandingName, number>,
    };
  });
  return Object.keys(STANDINGS)
    .filter(isStanding)
    .flatMap((standing) => [
      ...numbers.map(({ kind, of }) => ({
        figure: servicesFigure(kind, standing, scope),
        number: of[standing],
        whole: of.granted,
      })),
      {
        figure: servicesFigure('all', standing, scope),
        number: sum(numbers, ({ of }) => of[standing]),
        whole: sum(numbers, ({ of }) => of.granted),
      },
    ]);
};

const needsIn = ({ byNeed, summaries }: Overview, scope: DossierScope): ReadonlyArray<FigureValue> =>
  NEED_NAMES.flatMap((need) => {
    const found = byNeed.filter((one) => String(one.need ?? 'unknown') === need);
    if (found.length === 0) return [];
    return [...summaries.map(({ serviceType }): KindOfFigure => serviceType), 'all' as const].flatMap(
      (kind) => {
        const of = found.filter(({ serviceType }) => kind === 'all' || serviceType === kind);
        return of.length === 0
          ? []
          : [
              {
                figure: needFigure(kind, need, scope),
                number: sum(of, ({ less }) => less),
                whole: sum(of, ({ services }) => services),
              },
            ];
      },
    );
  });

const recordsIn = (overview: Overview): ReadonlyArray<FigureValue> => {
  const { directions, reviews, unreached, below } = overview;
  const decisions = sum([...directions.values()], (number) => number);
  const reviewed = sum([...reviews.values()], (number) => number);
  const numbers: ReadonlyArray<readonly [name: string, number: number, whole?: number]> = [
    ['people', overview.people],
    ['events', overview.entries],
    ['events.left-out', overview.leftOut],
    ['events.redacted', overview.redacted],
    ['events.amended', overview.amended.total],
    ['events.late', overview.late.total],
    ['events.unknown', sum([...overview.unknown.values()], (number) => number)],
    ['decisions.all', decisions],
    ...(['less', 'more', 'other', 'same'] as const).map(
      (direction) => [`decisions.${direction}`, directions.get(direction) ?? 0, decisions] as const,
    ),
    ...(['in-time', 'late', 'overdue', 'to-come'] as const).map(
      (standing) => [`reviews.${standing}`, reviews.get(standing) ?? 0, reviewed] as const,
    ),
    ['longer', overview.longer.total, decisions],
    ['unreached', unreached.total, overview.people],
    ['below', below.total],
    ['complaints', overview.complaints.total],
  ];
  return numbers.flatMap(([name, number, whole]) => {
    const figure = FIXED_FIGURES.get(name);
    return figure === undefined ? [] : [{ figure, number, whole }];
  });
};

const findingsIn = ({ findings, peopleWithFindings: people }: Overview): ReadonlyArray<FigureValue> => [
  { figure: peopleWithFindings(), number: people, whole: undefined },
  {
    figure: findingsFigure('all'),
    number: sum([...findings.values()], (number) => number),
    whole: undefined,
  },
  ...[...findings].map(([rule, number]) => ({ figure: findingsFigure(rule), number, whole: undefined })),
];

/**
 * Every figure of an overview by its name, in the order of a report: what `explain` can be asked about. What each counts, gone through
 * anew by {@link figureNamed}, is as much.
 */
export const figuresOf = (overview: Overview, scope: DossierScope): ReadonlyArray<FigureValue> => [
  ...recordsIn(overview),
  ...overview.shares.map(({ day, full, services }) => ({
    figure: shareFigure(day, scope),
    number: full,
    whole: services,
  })),
  ...servicesIn(overview, scope),
  ...needsIn(overview, scope),
  {
    figure: EXTENT_UNKNOWN,
    number: sum(
      overview.summaries.flatMap(({ totals }) => totals),
      ({ granted }) => granted.unknown,
    ),
    whole: undefined,
  },
  ...findingsIn(overview),
];
