import type { Ref } from '../../../changes/change.js';
import type { Facts } from '../../../changes/facts.js';
import type { EventOf } from '../../../events/event.js';
import type { CommandKey, ServiceKey, UnitKey, UserKey } from '../../../values/keys.js';
import type { LocalDate } from '../../../values/local-date.js';
import type { Assessment } from '../../../vocabulary/assessment.js';
import type { FrameworkRef } from '../../../vocabulary/framework.js';
import { isAskedFor, mattered } from '../../decided-act.js';
import type { DecisionCase } from '../../decision-case.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { Comparison, FoundOfUser, PopulationRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/** How many like cases a unit must have, all treated one way, before it is compared with another. */
const AT_LEAST = 2;

/** What became of one person under a measure for many, and what made their case what it was. */
interface Case {
  readonly user: UserKey;
  readonly unit: UnitKey;
  readonly treated: 'kept' | 'taken';
  readonly on: LocalDate;
  readonly ref: Ref;
  readonly service: ServiceKey;
  readonly about: CommandKey | undefined;
}

/** A case, and by what it is like others. */
interface LikeCase {
  readonly like: string;
  readonly one: Case;
}

/** Cases are alike by everything that decisions ask for; undefined where too little is known to say so. */
const likeness = (
  { crisis, measure }: FrameworkRef,
  serviceType: string,
  { necessity }: Assessment,
  { need, vulnerability, livesAlone, specialNeeds, carer }: Facts,
): string | undefined =>
  need === undefined || vulnerability === undefined || livesAlone === undefined
    ? undefined
    : JSON.stringify([
        ...[crisis, measure, serviceType, necessity, need.value, vulnerability.value, livesAlone.value],
        ...[specialNeeds?.value ?? null, carer?.value ?? null],
      ]);

type Kept = EventOf<'AssessedWithoutChange' | 'ServiceKept' | 'SupportContactKept'>;

const isTaken = (decision: DecisionCase): boolean =>
  decision.force === 'decision' &&
  decision.direction === 'less' &&
  mattered(decision) &&
  !isAskedFor(decision);

const casesOf = (file: UserFile): ReadonlyArray<LikeCase> => {
  const { user, timelines, decisions, entries, factsOn } = file;
  const typeOf = (service: ServiceKey): string =>
    timelines.find((timeline) => timeline.service === service)?.grants.at(-1)?.grant.serviceType ?? '';
  const entered = (
    from: FrameworkRef | undefined,
    assessment: Assessment | undefined,
    one: Omit<Case, 'user' | 'unit'>,
  ): ReadonlyArray<LikeCase> => {
    if (from === undefined || assessment === undefined) return [];
    const facts = factsOn(one.on);
    const like = likeness(from, typeOf(one.service), assessment, facts);
    const unit = facts.unit?.value;
    return like === undefined || unit === undefined ? [] : [{ like, one: { ...one, user, unit } }];
  };
  const kept = (event: Kept, ref: Ref) =>
    entered(event.derivesFrom, event.assessment, {
      treated: 'kept',
      on: 'on' in event ? event.on : event.decided,
      ref,
      service: event.service,
      about: undefined,
    });
  return [
    ...decisions
      .filter(isTaken)
      .flatMap(({ event, decided, ref, service, id }) =>
        entered(
          'derivesFrom' in event ? event.derivesFrom : undefined,
          'assessment' in event ? event.assessment : undefined,
          { treated: 'taken', on: decided, ref, service, about: id },
        ),
      ),
    ...entries.flatMap(({ event, ref }) =>
      event.type === 'AssessedWithoutChange' ||
      event.type === 'ServiceKept' ||
      event.type === 'SupportContactKept'
        ? kept(event, ref)
        : [],
    ),
  ];
};

/** The cases of each unit, where the unit treated enough of them, and all one way. */
const byUnit = (cases: ReadonlyArray<Case>, treated: Case['treated']): ReadonlyArray<ReadonlyArray<Case>> => {
  const units = new Map<UnitKey, Case[]>();
  for (const one of cases) {
    const of = units.get(one.unit);
    if (of === undefined) units.set(one.unit, [one]);
    else of.push(one);
  }
  return [...units.values()].filter(
    (of) =>
      new Set(of.map(({ user }) => user)).size >= AT_LEAST && of.every((one) => one.treated === treated),
  );
};

const foundAmong = (cases: ReadonlyArray<Case>): ReadonlyArray<FoundOfUser> => {
  const [spared] = byUnit(cases, 'kept').flat();
  if (spared === undefined) return [];
  return byUnit(cases, 'taken')
    .flat()
    .map(({ user, unit, on, ref, service, about }) => ({
      user,
      on: on > spared.on ? on : spared.on,
      service,
      ...(about === undefined ? {} : { about }),
      present: [
        there(`tatt ved ${unit}`, `taken at ${unit}`, ref),
        there(
          `en lik sak beholdt tjenesten ved ${spared.unit}`,
          `a like case kept it at ${spared.unit}`,
          spared.ref,
        ),
      ],
      missing: [lacking('hvorfor like saker ble behandlet ulikt', 'why like cases were treated differently')],
    }));
};

/** Like cases are treated alike, whichever unit they belong to. */
export const LIKE_CASES: PopulationRule = {
  id: 'assessment.like-cases',
  group: 'assessment',
  severity: 'considerable',
  title: {
    nb: 'Like saker i ulike enheter behandlet ulikt',
    en: 'Like cases in different units treated differently',
  },
  looksAt: {
    nb: `Brukere som er vurdert under samme tiltak for mange, med samme tjeneste, vurdering av hva som er nødvendig, bistandsbehov, sårbarhet, bosituasjon, særskilte behov og omsorgsyter: om alle i en enhet (minst ${AT_LEAST}) mistet noe og alle i en annen (minst ${AT_LEAST}) beholdt det de hadde. Er noe ved dem ulikt, eller ikke kjent, sammenlignes de ikke.`,
    en: `Users assessed under the same measure for many, with the same service, finding of what is necessary, need, vulnerability, living alone, special needs and carer: whether all in one unit (at least ${AT_LEAST}) lost something and all in another (at least ${AT_LEAST}) kept what they had. Where anything about them differs, or is not known, they are not compared.`,
  },
  mend: {
    nb: 'Sammenlign sakene, og skriv ned hva som skiller dem. Skiller ingenting, så vurder på nytt de som mistet noe.',
    en: 'Compare the cases, and write down what tells them apart. If nothing does, reassess those who lost something.',
  },
  provisions: ['hol-3-1', 'hol-4-1', 'fvl-25'],
  clock: { known: ON_RECORD },
  about: 'population',
  compare: (): Comparison<LikeCase> => ({
    keep: casesOf,
    among: (kept) => {
      const groups = new Map<string, Case[]>();
      for (const { like, one } of kept) {
        const of = groups.get(like);
        if (of === undefined) groups.set(like, [one]);
        else of.push(one);
      }
      return [...groups.values()].flatMap(foundAmong);
    },
  }),
};
