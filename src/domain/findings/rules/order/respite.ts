import type { Ref } from '../../../changes/change.js';
import type { EventOf } from '../../../events/event.js';
import { countsAs } from '../../../law/catalogue.js';
import type { CommandKey, ServiceKey, UnitKey, UserKey } from '../../../values/keys.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import { codesOf } from '../../../vocabulary/code-list.js';
import { Vulnerability } from '../../../vocabulary/people.js';
import type { ServiceType } from '../../../vocabulary/services.js';
import { isAskedFor, mattered } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { Comparison, FoundOfUser, PopulationRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';

/** Decisions within so many days of each other are one round: nobody in it came before another. */
const ROUND_DAYS = 7;

export const RESPITE: ReadonlyArray<ServiceType> = ['respite', 'respite-in-institution'];

/** What was known from a day on. */
interface Since<A> {
  readonly on: LocalDate;
  readonly value: A;
  readonly ref: Ref;
}

const onDay = <A>(known: ReadonlyArray<Since<A>>, day: LocalDate): Since<A> | undefined => {
  let last: Since<A> | undefined;
  for (const one of known) if (one.on <= day && (last === undefined || one.on >= last.on)) last = one;
  return last;
};

/** All that is kept of one person's respite: whom it was for, and when it was whole. */
interface Respite {
  readonly user: UserKey;
  readonly service: ServiceKey;
  readonly granted: ReadonlyArray<{
    readonly from: LocalDate;
    readonly until: LocalDate | undefined;
    readonly ref: Ref;
  }>;
  readonly changed: ReadonlyArray<{ readonly from: LocalDate; readonly to: LocalDate | undefined }>;
  /** The days on which it was kept on purpose, or assessed and left as it was. */
  readonly kept: ReadonlyArray<LocalDate>;
  readonly taken: ReadonlyArray<{
    readonly effective: LocalDate;
    readonly ref: Ref;
    readonly id: CommandKey;
  }>;
  readonly vulnerability: ReadonlyArray<Since<number>>;
  readonly carerInWork: ReadonlyArray<Since<boolean>>;
  readonly unit: ReadonlyArray<Since<UnitKey>>;
}

const SCALE = codesOf(Vulnerability);

type Known = Pick<Respite, 'vulnerability' | 'carerInWork' | 'unit'>;

/** Who is not there is not in work. */
const isInWork = (
  carer: EventOf<'ServiceUserRegistered' | 'CircumstancesRecorded'>['carer'],
): boolean | undefined =>
  carer === undefined || 'inWork' in carer ? carer?.inWork : 'has' in carer && carer.has ? undefined : false;

const knownOf = ({ entries }: UserFile): Known => {
  const vulnerability: Array<Since<number>> = [];
  const carerInWork: Array<Since<boolean>> = [];
  const unit: Array<Since<UnitKey>> = [];
  for (const { event, ref } of entries) {
    if (event.type !== 'ServiceUserRegistered' && event.type !== 'CircumstancesRecorded') continue;
    const { on } = event;
    if (event.vulnerability !== undefined)
      vulnerability.push({ on, value: SCALE.indexOf(event.vulnerability), ref });
    const inWork = isInWork(event.carer);
    if (inWork !== undefined) carerInWork.push({ on, value: inWork, ref });
    if (event.type === 'CircumstancesRecorded' && event.unit !== undefined)
      unit.push({ on, value: event.unit, ref });
  }
  return { vulnerability, carerInWork, unit };
};

const respiteOf = (file: UserFile, { catalogue }: RuleContext): ReadonlyArray<Respite> => {
  const timelines = file.timelines.filter(({ grants }) =>
    grants.some(({ grant }) => RESPITE.includes(countsAs(catalogue, grant.serviceType))),
  );
  if (timelines.length === 0) return [];
  const known = knownOf(file);
  return timelines.map(({ service, grants, ends }) => {
    const ended = ends.map(({ last }) => last).sort()[0];
    const decisions = file.decisions.filter((one) => one.service === service && mattered(one));
    return {
      user: file.user,
      service,
      granted: grants.map(({ grant: { from, until }, ref }) => ({ from, until: until ?? ended, ref })),
      changed: decisions
        .filter(({ direction }) => direction !== 'more')
        .map(({ effective: from, heldUntil: to }) => ({ from, to })),
      kept: file.entries.flatMap(({ event }) => {
        if (event.type === 'ServiceKept' && event.service === service) return [event.decided];
        return event.type === 'AssessedWithoutChange' && event.service === service ? [event.on] : [];
      }),
      taken: decisions
        .filter((one) => one.force === 'decision' && one.direction === 'less' && !isAskedFor(one))
        .map(({ effective, ref, id }) => ({ effective, ref, id })),
      ...known,
    };
  });
};

/** The grant of somebody whose respite was whole when another's was taken, and in the days after. */
const wholeOn = ({ granted, changed }: Respite, day: LocalDate): Ref | undefined => {
  const round = plusDays(day, ROUND_DAYS);
  if (changed.some(({ from, to }) => from <= round && (to === undefined || to >= day))) return undefined;
  return granted.find(({ from, until }) => from <= day && (until === undefined || until >= round))?.ref;
};

/** A respite that was whole on a day and that nothing explains by itself, with its place among all. */
interface Whole {
  readonly place: number;
  readonly ref: Ref;
}

/** The first of them, by vulnerability: of those whose carer is in work, which explains why it was kept, and of the others. */
interface FirstWhole {
  readonly inWork: Array<Whole | undefined>;
  readonly others: Array<Whole | undefined>;
}

/** Everybody whose respite was whole on a day, so that each who lost theirs is compared with all of them at once. */
interface WholeOnDay {
  readonly everywhere: FirstWhole;
  /** By unit; under undefined those of whom nobody recorded it, who are compared with everybody. */
  readonly units: ReadonlyMap<UnitKey | undefined, FirstWhole>;
}

const wholeAmong = (all: ReadonlyArray<Respite>, day: LocalDate): WholeOnDay => {
  const everywhere: FirstWhole = { inWork: [], others: [] };
  const units = new Map<UnitKey | undefined, FirstWhole>();
  const round = plusDays(day, ROUND_DAYS);
  for (const [place, one] of all.entries()) {
    const vulnerability = onDay(one.vulnerability, day)?.value;
    if (vulnerability === undefined || one.kept.some((kept) => kept <= round)) continue;
    const ref = wholeOn(one, day);
    if (ref === undefined) continue;
    const unit = onDay(one.unit, day)?.value;
    let own = units.get(unit);
    if (own === undefined) units.set(unit, (own = { inWork: [], others: [] }));
    const work = onDay(one.carerInWork, day)?.value === true ? 'inWork' : 'others';
    everywhere[work][vulnerability] ??= { place, ref };
    own[work][vulnerability] ??= { place, ref };
  }
  return { everywhere, units };
};

/** The first of those less vulnerable whom nothing that is written down tells apart from somebody: unit, or the work of the carer. */
const lessVulnerable = (
  { everywhere, units }: WholeOnDay,
  one: Respite,
  vulnerability: number,
  day: LocalDate,
): Whole | undefined => {
  const unit = onDay(one.unit, day)?.value;
  const among = unit === undefined ? [everywhere] : [units.get(unit), units.get(undefined)];
  const worksToo = onDay(one.carerInWork, day)?.value === true;
  let first: Whole | undefined;
  for (const those of among)
    for (const by of those === undefined ? [] : worksToo ? [those.others, those.inWork] : [those.others])
      for (const whole of by.slice(0, vulnerability))
        if (whole !== undefined && (first === undefined || whole.place < first.place)) first = whole;
  return first;
};

/** Goes through everybody once for each day on which respite was taken, and not once for each who lost it. */
const foundAmong = (all: ReadonlyArray<Respite>): ReadonlyArray<FoundOfUser> => {
  const days = new Map<LocalDate, WholeOnDay>();
  const wholeOf = (day: LocalDate): WholeOnDay => {
    let known = days.get(day);
    if (known === undefined) days.set(day, (known = wholeAmong(all, day)));
    return known;
  };
  return all.flatMap((one) =>
    one.taken.flatMap(({ effective, ref, id }): ReadonlyArray<FoundOfUser> => {
      const vulnerable = onDay(one.vulnerability, effective);
      if (vulnerable === undefined || vulnerable.value === 0) return [];
      const less = lessVulnerable(wholeOf(effective), one, vulnerable.value, effective);
      if (less === undefined) return [];
      return [
        {
          user: one.user,
          // Whether the round went on to the less vulnerable shows when it is over.
          on: plusDays(effective, ROUND_DAYS + 1),
          service: one.service,
          about: id,
          present: [
            there('avlastning tatt', 'respite taken', ref),
            there('mer sårbar', 'more vulnerable', vulnerable.ref),
            there('en mindre sårbar bruker beholdt sin', 'a less vulnerable user kept theirs', less.ref),
          ],
          missing: [
            lacking('grunnen til unntaket fra rekkefølgen', 'the reason for the exception from the order'),
          ],
        },
      ];
    }),
  );
};

/** A13: individual respite is reduced first for the least vulnerable. */
export const RESPITE_ORDER: PopulationRule = {
  id: 'order.respite',
  group: 'order',
  severity: 'considerable',
  title: {
    nb: 'Avlastning tatt fra en mer sårbar bruker før en mindre sårbar',
    en: 'Respite taken from a more vulnerable user before a less vulnerable one',
  },
  looksAt: {
    nb: `Vedtak om mindre avlastning, mot brukere med lavere sårbarhet i samme enhet som beholdt all sin avlastning da og i ${ROUND_DAYS} dager til. Er deres avlastning opprettholdt eller vurdert særskilt, er omsorgsyter der i arbeid og her ikke, eller er sårbarheten ikke kjent, sammenlignes de ikke. Ønsker fra bruker selv ses det bort fra.`,
    en: `Decisions on less respite, against users of lower vulnerability in the same unit who kept all of their respite then and for ${ROUND_DAYS} days more. Where theirs was kept on purpose or assessed on its own, their carer is in work and this one's is not, or vulnerability is not known, they are not compared. What the user asked for is left alone.`,
  },
  mend: {
    nb: 'Vurder om avlastningen skal gis tilbake, eller skriv ned hvorfor rekkefølgen ble fraveket.',
    en: 'Consider giving the respite back, or write down why the order was departed from.',
  },
  provisions: ['hol-3-6', 'hol-4-1', 'fvl-25'],
  clock: { round: { days: ROUND_DAYS } },
  about: 'population',
  compare: (context): Comparison<Respite> => ({
    keep: (file) => respiteOf(file, context),
    among: foundAmong,
  }),
};
